import type { KeyboardEvent } from 'react';
import { leaveField } from '../ui/focus-home';
import type { TextFieldState } from './use-saved-field';

/**
 * The keys of a field that is saved when it is left: Enter saves, Escape puts back what was saved, or leaves the field where nothing was typed.
 *
 * @param isSaving whether Enter saves here, where it may also make a new line
 */
export function commitKeys(
  field: Pick<TextFieldState, 'dirty' | 'error' | 'commit' | 'revert'>,
  isSaving: (event: KeyboardEvent<HTMLElement>) => boolean = () => true,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (event.key === 'Enter' && isSaving(event)) {
      event.preventDefault();
      field.commit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (field.dirty || field.error !== null) field.revert();
      else leaveField(event.currentTarget);
    }
  };
}
