import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { useCanWrite } from '../../state/hooks';
import { removeMarked } from '../../state/mark-actions';
import { markedState, unmark } from '../../state/marked-state';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { strings } from './strings';
import './marked-bar.css';

const text = strings.marked;
const shared = stateStrings.marked;

interface MarkedBarProps {
  /** The marks were taken away by its button, which goes with them. */
  readonly onCleared?: () => void;
}

/** What can be done with the marked events, wherever they were marked. Nothing while there are none. */
export function MarkedBar({ onCleared }: MarkedBarProps) {
  const canWrite = useCanWrite();
  const rows = useStore(markedState, (state) => state.rows);
  if (rows.size === 0) return null;
  const open = (kind: 'shift' | 'bulk-edit') => viewState.getState().open({ kind, rows: [...rows] });
  const button = { size: 'compact-xs', variant: 'default', disabled: !canWrite } as const;
  return (
    <div className="marked-bar" role="toolbar" aria-label={text.label}>
      <b role="status">{shared.count(rows.size)}</b>
      <Button {...button} onClick={() => open('shift')}>
        {shared.shift}
      </Button>
      <Button {...button} onClick={() => open('bulk-edit')}>
        {shared.edit}
      </Button>
      <Button {...button} onClick={() => void removeMarked()}>
        {text.remove}
      </Button>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          unmark();
          onCleared?.();
        }}
      >
        {shared.unmark}
      </button>
    </div>
  );
}
