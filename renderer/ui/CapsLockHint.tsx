import { type KeyboardEvent, useState } from 'react';
import { strings } from './strings';
import './caps-lock.css';

/** Whether Caps Lock is on, as far as the last key pressed in a field tells. */
export function useCapsLock() {
  const [on, setOn] = useState(false);
  const look = (event: KeyboardEvent): void => setOn(event.getModifierState('CapsLock'));
  return { on, listeners: { onKeyDown: look, onKeyUp: look } };
}

export function CapsLockHint({ on }: { readonly on: boolean }) {
  return (
    <p className="caps-lock" role="status">
      {on ? strings.passphrase.capsLock : ''}
    </p>
  );
}
