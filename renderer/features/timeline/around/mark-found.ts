import { foundState } from '../../../state/found-state';
import type { ChartItem } from '../chart-item';
import { strings } from '../strings';

/** Marks the items that are found, and says so to those who listen. */
export function markFound(elements: ReadonlyMap<string, HTMLElement>, items: ReadonlyMap<string, ChartItem>): void {
  const rows = foundState.getState().found?.all;
  for (const [id, element] of elements) {
    const item = items.get(id);
    const isFound = item?.kind === 'event' && rows?.has(item.row) === true;
    if (isFound === element.classList.contains('found')) continue;
    element.classList.toggle('found', isFound);
    if (isFound) element.setAttribute('aria-description', strings.around.found);
    else element.removeAttribute('aria-description');
  }
}
