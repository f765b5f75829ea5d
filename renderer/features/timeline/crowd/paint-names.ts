import { namesDownTo } from '../../../../shared/scene/band';
import type { Box } from '../../../../shared/scene/box';
import { isWorthSpareNames, LEAST_LONG, spareNames } from '../../../../shared/scene/spare-names';
import { type Rank, rankOf } from '../../../../shared/scene/wish';
import type { Hit } from './hits';
import type { LanePaint, PaintedMarks, PaintedNameless } from './paint-marks';
import { drawWords, inksFor } from './pen';
import { saidIn } from './words';

const EDGE = 6;
/** What sets a lane off from the next. */
const LINE = 1;

/**
 * Names of marks that have no room for them in their rows, where few events of a lane are in view; in a collapsed lane of all that is drawn by itself.
 * To be painted after the marks.
 *
 * @param reviews what else is painted among the marks of a collapsed lane
 */
export function paintNames(
  paint: LanePaint,
  { hits, drawn, nameless }: PaintedMarks,
  reviews: readonly Hit[],
): Pick<PaintedMarks, 'hits' | 'labelled'> {
  const { context, lane, view, top, color, scheme, beyond, todayX } = paint;
  if (!isWorthSpareNames(lane, drawn.length, nameless.length)) return { hits: [], labelled: [] };
  const first = [...nameless].sort((one, other) => rankIn(paint, one) - rankIn(paint, other));
  const area: Box = { left: EDGE, right: view.width - EDGE, top: top + lane.reviews + lane.countsHeight, bottom: top + lowestIn(lane) };
  const isNameless = new Set(nameless.map(({ hit }) => hit));
  const places = spareNames(
    first.map(({ hit, known }) => ({
      mark: hit,
      width: known.words.width,
      isBar: Math.min(hit.right, view.width) - Math.max(hit.left, 0) > LEAST_LONG,
    })),
    [...hits.filter((hit) => !isNameless.has(hit)), ...hits.flatMap(threadOf), ...reviews],
    area,
  );
  const inks = inksFor(color, scheme);
  const named: Hit[] = [];
  const labelled: number[] = [];
  for (const [at, { mark, known, hit }] of first.entries()) {
    const place = places[at];
    if (place === null || place === undefined) continue;
    const said = saidIn(known.words, place.room);
    if (said.width === 0) continue;
    const { y } = place;
    const x = place.isBefore ? place.x - said.width : place.x;
    const { status } = known.item.mark;
    const crossed = typeof scheme !== 'string' || lane.collapsed || (x < todayX && todayX < x + said.width);
    const title = inks[status === 'cancelled' ? 'soft' : 'ink'].hex;
    drawWords(context, said, beyond + x, y, {
      title,
      soft: inks.soft.hex,
      struck: status === 'cancelled',
      rim: crossed ? inks.ground.hex : null,
    });
    const line = { left: x, right: x + said.width, top: y - 7, bottom: y + 7 };
    const words = place.isBefore ? ('before' as const) : x >= hit.right ? ('behind' as const) : null;
    named.push({ id: known.item.id, ...line, labelled: true, ...(words === null ? {} : { words }) });
    labelled.push(mark.row);
  }
  return { hits: named, labelled };
}

function lowestIn(lane: LanePaint['lane']): number {
  return lane.collapsed ? namesDownTo(lane) : lane.height - LINE;
}

/** As thick as makes words on it hard to read. */
const THREAD = 4;

function threadOf({ top, bottom, faint }: Hit): Box[] {
  const middle = (top + bottom) / 2;
  return faint === undefined ? [] : [{ left: faint.from, right: faint.to, top: middle - THREAD / 2, bottom: middle + THREAD / 2 }];
}

/** The same order as in the rows. */
function rankIn({ found }: LanePaint, { mark, known }: PaintedNameless): Rank {
  const { event, mark: shown } = known.item;
  return rankOf({ first: found.has(mark.row), pinned: event.pinned, confirmed: shown.status === 'confirmed' });
}
