import { useCanWrite } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { strings } from './strings';

export function SaveViewButton() {
  const canWrite = useCanWrite();
  return (
    <button type="button" className="chip" disabled={!canWrite} onClick={() => viewState.getState().open({ kind: 'save-view' })}>
      {strings.views.saveShort}
    </button>
  );
}
