import { lowerBound } from '../../../../shared/scene/overlaps';
import type { Scene, SceneCount } from '../../../../shared/scene/scene';
import type { Extent } from '../../../../shared/view/extent';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { countedRows } from '../around/counted-rows';
import type { CrowdContents } from './crowd';
import type { Marked } from './paint-marked';
import type { Standing } from './standing';

const NONE: Marked = new Map();

/** Which items of the chart are marked events, or counts in which any is; found out anew only when that can have changed. */
export class MarkedIds {
  #key: readonly unknown[] = [];
  #marked = NONE;

  of(contents: Pick<CrowdContents, 'scene' | 'standingById'>, index: TimelineIndex, rows: ReadonlySet<number>): Marked {
    const key = [contents, index, rows];
    if (rows.size === 0) return NONE;
    if (key.every((one, at) => one === this.#key[at])) return this.#marked;
    this.#key = key;
    const marked = new Map<string, readonly Extent[] | null>();
    for (const [id, standing] of contents.standingById) {
      const { item, count, lane } = standing;
      const counted = item.kind === 'event' ? [item.row] : rowsOfCount(standing, index, contents.scene);
      if (!counted.some((row) => rows.has(row))) continue;
      const columns = lane.band === null ? undefined : index.lane(lane.lane);
      marked.set(id, columns === undefined || count === undefined || count.earlier ? null : runsOf(columns, count, counted, rows));
    }
    this.#marked = marked;
    return marked;
  }
}

/** When those that are marked of a count begin: a stretch for each run of them. `counted` is in the order of time. */
function runsOf(
  { row: rows, start }: LaneColumns,
  { start: from }: SceneCount,
  counted: readonly number[],
  marked: ReadonlySet<number>,
): Extent[] {
  const runs: Extent[] = [];
  let begun: number | null = null;
  let last = from;
  let at = lowerBound(start, from);
  for (const row of counted) {
    while (at < rows.length && rows[at] !== row) at += 1;
    if (marked.has(row)) {
      last = start[at] ?? from;
      begun ??= last;
    } else if (begun !== null) {
      runs.push({ start: begun, end: last });
      begun = null;
    }
  }
  return begun === null ? runs : [...runs, { start: begun, end: last }];
}

/** Rows of the events that a count stands for; none for what is no count. */
export function rowsOfCount({ count, lane }: Standing, index: TimelineIndex | null, { tile }: Scene): readonly number[] {
  const columns = index?.lane(lane.lane);
  return count === undefined || columns === undefined ? [] : Array.from(countedRows(columns, lane, count, tile));
}
