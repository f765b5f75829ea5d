import type { Scene } from '../../../../shared/scene/scene';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { countedRows } from '../around/counted-rows';
import type { CrowdContents } from './crowd';
import type { Standing } from './standing';

const NONE: ReadonlySet<string> = new Set();

/** Which items of the chart are marked events, or counts in which any is; found out anew only when that can have changed. */
export class MarkedIds {
  #key: readonly unknown[] = [];
  #ids: ReadonlySet<string> = NONE;

  of(contents: CrowdContents, index: TimelineIndex, rows: ReadonlySet<number>): ReadonlySet<string> {
    const key = [contents, index, rows];
    if (rows.size === 0) return NONE;
    if (key.every((one, at) => one === this.#key[at])) return this.#ids;
    this.#key = key;
    const ids = new Set<string>();
    for (const [id, standing] of contents.standingById) {
      const { item } = standing;
      const isMarked =
        item.kind === 'event' ? rows.has(item.row) : rowsOfCount(standing, index, contents.scene).some((row) => rows.has(row));
      if (isMarked) ids.add(id);
    }
    this.#ids = ids;
    return ids;
  }
}

/** Rows of the events that a count stands for; none for what is no count. */
export function rowsOfCount({ count, lane }: Standing, index: TimelineIndex | null, { tile }: Scene): readonly number[] {
  const columns = index?.lane(lane.lane);
  return count === undefined || columns === undefined ? [] : Array.from(countedRows(columns, lane, count, tile));
}
