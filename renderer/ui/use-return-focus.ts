import { useEffect, useState } from 'react';
import { giveKeyboardBack } from './give-back';

/**
 * For dialogs that are unmounted when they close: gives the focus back to where it was before they opened. (Mantine does so
 * only for a dialog that stays mounted and turns `opened` off.)
 */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After the dialog's own focus trap has let go.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) giveKeyboardBack(before);
      }, 0);
    },
    [before],
  );
}
