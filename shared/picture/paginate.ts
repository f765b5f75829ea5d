import { cutLane, type LanePiece, laneHeight, STRIP_GAP, type StripPlan, stripsHeight } from './strips';

/** A lane is cut only when at least this many of its rows fit above the cut. */
const LEAST_ROWS = 3;
/** A lane that would leave less than this share of a page empty moves to the next page whole. */
const WORTH_MOVING = 0.3;

/**
 * Spreads strips over pages with `room` for them: whole strips where they fit, else cut between lanes, else between the
 * rows of a lane. Every row is on exactly one page; the axis is repeated on each.
 */
export function paginate(strips: readonly StripPlan[], room: number, row: number, narrow: boolean): StripPlan[][] {
  const pages: StripPlan[][] = [[]];
  let used = 0;
  const newPage = (): void => {
    pages.push([]);
    used = 0;
  };
  for (const strip of strips) {
    const whole = stripsHeight([strip], row, narrow);
    if (used > 0 && used + STRIP_GAP + whole > room && whole <= room) newPage();
    let rest: readonly LanePiece[] = strip.lanes;
    let isFirst = true;
    while (isFirst || rest.length > 0) {
      const page = pages.at(-1) ?? [];
      const free = room - used - (used > 0 ? STRIP_GAP : 0) - strip.axis.lanesTop;
      const [here, after] = takeLanes(rest, free, room, row, narrow, page.length === 0);
      if (here.length > 0 || rest.length === 0) {
        page.push({ ...strip, lanes: here });
        used = stripsHeight(page, row, narrow);
      }
      isFirst = false;
      rest = after;
      if (rest.length > 0) newPage();
    }
  }
  return pages.filter((page) => page.length > 0);
}

/** What fits into `free`, and the rest. On an empty page something is always taken, so that this comes to an end. */
function takeLanes(
  lanes: readonly LanePiece[],
  free: number,
  room: number,
  row: number,
  narrow: boolean,
  pageIsEmpty: boolean,
): readonly [LanePiece[], LanePiece[]] {
  const here: LanePiece[] = [];
  let left = free;
  for (let index = 0; index < lanes.length; index++) {
    const lane = lanes[index];
    if (lane === undefined) continue;
    const height = laneHeight(lane, row, narrow);
    if (height <= left) {
      here.push(lane);
      left -= height;
      continue;
    }
    const nothingYet = pageIsEmpty && here.length === 0;
    const after = lanes.slice(index + 1);
    if (!nothingYet && height <= room * 0.9 && left < room * WORTH_MOVING) return [here, [lane, ...after]];
    let fitting = 0;
    while (fitting < lane.plan.rows.length && laneHeight(cutLane(lane, 0, fitting + 1), row, narrow) <= left) fitting++;
    if (nothingYet) fitting = Math.max(1, fitting);
    else if (fitting < LEAST_ROWS) return [here, [lane, ...after]];
    if (fitting >= lane.plan.rows.length) return [[...here, lane], after];
    return [
      [...here, cutLane(lane, 0, fitting)],
      [cutLane(lane, fitting, lane.plan.rows.length), ...after],
    ];
  }
  return [here, []];
}
