import { eventCache } from '../../state/event-cache';
import { SEARCH_ID } from '../../state/field-ids';
import { filterState } from '../../state/filter/filter-state';
import { goAmongMatches } from '../../state/filter/go-among-matches';
import { foundNow, foundState, setFoundAt } from '../../state/found-state';
import { goToEvent } from '../../state/go-to-event';
import { searchState } from '../../state/search-state';
import { announce } from '../../ui/announce';
import { focusField } from '../../ui/focus';
import { strings } from './strings';

/**
 * Goes to the next of what is found, or to the one before; round at either end. Where nothing is, to the field, to type something else. While
 * nothing is looked for, the same among what the filter lets through.
 */
export async function goAmongFound(step: -1 | 1): Promise<void> {
  const found = await foundNow();
  if (found === null && searchState.getState().text.trim() === '' && filterState.getState().applied !== null) return goAmongMatches(step);
  if (found === null || found.rows.length === 0) {
    focusField(SEARCH_ID);
    return;
  }
  const { rows, at, capped } = found;
  const next = at === null ? (step > 0 ? 0 : rows.length - 1) : (at + step + rows.length) % rows.length;
  const row = rows[next] ?? 0;
  setFoundAt(row);
  const event = await eventCache.ofRow(row);
  if (event === undefined || foundState.getState().found?.at !== next) return;
  goToEvent(event.id);
  announce(strings.search.atTitle(strings.search.at(next + 1, rows.length, capped), event.title));
}
