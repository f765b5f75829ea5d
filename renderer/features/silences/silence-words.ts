import { DAY_MS, dayAt } from '../../../shared/time/day';
import { wordsOfDay } from '../../../shared/time/day-text';
import type { Silence } from '../../../shared/view/silences';
import { strings } from './strings';

/** From which day to which, and how many whole days long. */
export function silenceWords({ start, end, open }: Silence): { readonly stretch: string; readonly length: string } {
  const words = strings.silences;
  const from = wordsOfDay(dayAt(start));
  return {
    stretch: open ? words.until(from) : words.line(from, wordsOfDay(dayAt(end))),
    length: words.days(Math.floor((end - start) / DAY_MS)),
  };
}
