import type { LaneColumns } from '../view/lane-columns';
import { NONE } from './rows';
import type { SceneMark } from './scene';
import type { Wish } from './wish';

/** Where an event is drawn, and which mark, by its place among the wishes, ends the room of its label. */
export interface MarkPlace extends Pick<SceneMark, 'middle' | 'height' | 'bare' | 'covered'> {
  readonly next: number;
}

/** The events of a lane that are drawn as marks, each of which knows the one that ends the room of its label. */
export function chained(columns: LaneColumns, wishes: readonly Wish[], places: readonly (MarkPlace | null)[]): SceneMark[] {
  const marks: (SceneMark | null)[] = Array.from({ length: wishes.length }, () => null);
  // From the last on: what comes after a mark is there before it.
  for (let at = wishes.length - 1; at >= 0; at--) {
    const [wish, place] = [wishes[at], places[at]];
    if (wish === undefined || place === undefined || place === null) continue;
    const { middle, height, bare, covered, next } = place;
    marks[at] = {
      row: wish.row,
      start: wish.limits.start,
      end: wish.limits.end,
      flags: columns.flags[wish.position] ?? 0,
      middle,
      height,
      bare,
      covered,
      inside: !bare && wish.inside,
      next: next === NONE ? null : (marks[next] ?? null),
    };
  }
  return marks.filter((mark) => mark !== null);
}
