import type { MenuMark } from '../../shared/commands/menu';
import type { Preferences } from '../../shared/preferences';

/** Whether a choice of the menu is what holds. */
export function isMarked({ preference, value }: MenuMark, preferences: Pick<Preferences, MenuMark['preference']>): boolean {
  return preferences[preference] === value;
}
