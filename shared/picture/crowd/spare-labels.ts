import { namesDownTo } from '../../scene/band';
import type { Box } from '../../scene/box';
import type { SceneLane } from '../../scene/scene';
import { isWorthSpareNames, LEAST_LONG, spareNames } from '../../scene/spare-names';
import { type Rank, rankOf } from '../../scene/wish';
import { lineIn } from '../label';
import type { CrowdStanding, EventItem } from '../lanes';
import type { Plot } from '../shapes';
import { CROWD_LABEL_SIZE } from '../sizes';
import type { Measure } from '../text';
import type { CrowdText } from './crowd-texts';

/** Half of what is kept free of the smallest mark. */
const LEAST_HALF = 3;
/** What sets a lane off from the next. */
const LINE = 1;

/** An event of a crowd as it is drawn, with its words. */
export interface CrowdEvent {
  readonly item: EventItem & { readonly standing: CrowdStanding };
  readonly known: CrowdText;
}

/**
 * The events of a lane, those without a name that have free room beside them named there: as in the window.
 *
 * @param others what else is drawn among them
 */
export function withSpareNames(
  lane: SceneLane,
  events: readonly CrowdEvent[],
  others: readonly Box[],
  plot: Plot,
  measure: Measure,
): EventItem[] {
  const items = events.map(({ item }) => item);
  const nameless = events.filter(({ item }) => item.label.lines.length === 0).sort((one, other) => rankIn(one) - rankIn(other));
  if (!isWorthSpareNames(lane, events.length, nameless.length)) return items;
  const area: Box = {
    left: plot.left,
    right: plot.right,
    top: lane.countsHeight,
    bottom: lane.collapsed ? namesDownTo(lane) : lane.height - LINE,
  };
  const places = spareNames(
    nameless.map(({ item, known }) => ({ mark: boxOf(item), width: known.text.width, isBar: item.end - item.start > LEAST_LONG })),
    [...items.filter(({ label }) => label.lines.length > 0).map(boxOf), ...others],
    area,
  );
  const widthOf = (words: string): number => measure(words, CROWD_LABEL_SIZE, 400);
  const named = new Map<EventItem, EventItem>();
  for (const [at, { item, known }] of nameless.entries()) {
    const place = places[at];
    if (place === null || place === undefined) continue;
    const label = lineIn(known.wording, place.isBefore ? 'left' : 'right', place.x, place.room, widthOf);
    named.set(item, { ...item, label, standing: { ...item.standing, words: place.y } });
  }
  return items.map((item) => named.get(item) ?? item);
}

/** The same order as in the rows. */
function rankIn({ item: { event, mark } }: CrowdEvent): Rank {
  return rankOf({ first: false, pinned: event.pinned, confirmed: mark.status === 'confirmed' });
}

/** What is drawn of an event, its label included, from the top of the row. */
function boxOf({ start, end, standing: { middle, height } }: CrowdEvent['item']): Box {
  const [center, half] = [(start + end) / 2, Math.max((end - start) / 2, LEAST_HALF)];
  return { left: center - half, right: center + half, top: middle - height / 2, bottom: middle + height / 2 };
}
