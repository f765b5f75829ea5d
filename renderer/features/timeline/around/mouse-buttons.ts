import { runIfEnabled } from '../../../state/command';
import { BACK, FORWARD } from './commands';

/** As MouseEvent has them: the buttons at the side of a mouse, by which people go back and forward in other programs. */
const BACK_BUTTON = 3;
const FORWARD_BUTTON = 4;

/** Goes back and forward by the side buttons of the mouse. Answers how to end it. */
export function listenToMouseButtons(): () => void {
  const onMouseUp = (event: MouseEvent): void => {
    const command = event.button === BACK_BUTTON ? BACK : event.button === FORWARD_BUTTON ? FORWARD : null;
    if (command === null || document.querySelector('[aria-modal="true"]') !== null) return;
    event.preventDefault();
    runIfEnabled(command);
  };
  window.addEventListener('mouseup', onMouseUp);
  return () => window.removeEventListener('mouseup', onMouseUp);
}
