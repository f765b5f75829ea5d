import { DAY_MS, dayAt } from '../../../../shared/time/day';
import { wordsOfDay } from '../../../../shared/time/day-text';
import type { TimeWindow } from '../../../state/view-state';
import { announce } from '../../../ui/announce';
import { reachable } from '../reachable';
import { strings } from '../strings';

/** Says which stretch of time is shown now, after a jump to `asked` that nobody sees who only listens. */
export function announceWindow(asked: TimeWindow): void {
  announce(windowWords(reachable(asked)));
}

/** In days; within one and the same, or the next, in hours and minutes. */
export function windowWords({ start, end }: TimeWindow): string {
  const words = (at: number) => (end - start < 2 * DAY_MS ? `${wordsOfDay(dayAt(at))}, ${clockAt(at)}` : wordsOfDay(dayAt(at)));
  return strings.around.shown(words(start), words(end));
}

function clockAt(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}
