import { useEffect } from 'react';
import { useCanWrite } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { MOST_LINES } from './pasted-lines';
import { strings } from './strings';
import { takePasted } from './take-pasted';

/** Takes what is pasted onto chart or table, where no field has the keyboard. */
export function PasteHere() {
  const canWrite = useCanWrite();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { tab, dialog } = viewState.getState();
      if (!canWrite || dialog !== null || (tab !== 'timeline' && tab !== 'table')) return;
      if (event.clipboardData === null || event.defaultPrevented || isField(event.target)) return;
      const pasted = takePasted(event.clipboardData);
      if (pasted.kind === 'too-many') announce(strings.lines.tooMany(pasted.count, MOST_LINES));
      if (pasted.kind !== 'text') event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [canWrite]);
  return null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
