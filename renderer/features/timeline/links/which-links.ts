import type { RowPlaces } from '../../../../shared/scene/row-places';
import type { LinkIndex, RowLink } from '../../../../shared/view/link-index';
import type { View } from '../geometry';

/** So many are drawn together; of more nobody could follow one. */
export const MOST_DRAWN = 300;

export interface WhichLinks {
  readonly links: readonly RowLink[];
  /** There were more than are drawn, so that only those of the selected event are. */
  readonly tooMany: boolean;
}

export interface WhichInput {
  readonly mode: 'none' | 'selected' | 'all';
  readonly index: LinkIndex | null;
  readonly places: RowPlaces;
  /** Row of the selected event. */
  readonly selected: number | null;
  readonly view: View;
}

/** How much of time beside the view is looked at on either side, as a share of it: as long as the view stays within, nothing is looked for anew. */
const BESIDE = 0.5;

/** Which links are to be drawn, looked for anew only when what they depend on has changed or the view leaves where it was looked. */
export function createWhichLinks(): (input: WhichInput) => WhichLinks {
  let last: { readonly input: WhichInput; readonly start: number; readonly end: number; readonly found: WhichLinks } | null = null;
  return (input) => {
    const { start, end } = input.view;
    const isKept =
      last !== null &&
      last.input.mode === input.mode &&
      last.input.index === input.index &&
      last.input.places === input.places &&
      last.input.selected === input.selected &&
      (input.mode === 'selected' || (last.start <= start && end <= last.end && last.end - last.start < 4 * (end - start)));
    if (isKept && last !== null) return last.found;
    const beside = (end - start) * BESIDE;
    const stretch = { start: start - beside, end: end + beside };
    last = { input, ...stretch, found: whichLinks(input, stretch) };
    return last.found;
  };
}

/** Those of the selected event; or all with an end in a stretch of time, unless that is more than can be followed. */
export function whichLinks(
  { mode, index, places, selected }: Omit<WhichInput, 'view'>,
  { start, end }: { readonly start: number; readonly end: number },
): WhichLinks {
  if (index === null || mode === 'none') return { links: [], tooMany: false };
  const own = selected === null ? [] : index.of(selected);
  if (mode === 'selected') return { links: own, tooMany: false };
  const touching = index.where((from, to) => places.touches(from, start, end) || places.touches(to, start, end), MOST_DRAWN + 1);
  return touching.length > MOST_DRAWN ? { links: own, tooMany: true } : { links: touching, tooMany: false };
}
