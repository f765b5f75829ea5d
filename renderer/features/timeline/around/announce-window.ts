import { dayAt } from '../../../../shared/time/day';
import { wordsOfDay } from '../../../../shared/time/day-text';
import type { TimeWindow } from '../../../state/view-state';
import { announce } from '../../../ui/announce';
import { strings } from '../strings';

/** Says which stretch of time is shown now, after a jump that nobody sees who only listens. */
export function announceWindow({ start, end }: TimeWindow): void {
  announce(strings.around.shown(wordsOfDay(dayAt(start)), wordsOfDay(dayAt(end))));
}
