import type { DateOrder } from '../../shared/time/typed/reading';
import type { ImportContext } from '../intake/imported';

/** In which order texts that begin with dates such as 3/25 have their digits: as somebody says, as one of them proves, else as is usual. */
export function orderOfDigits(texts: Iterable<string>, { order, dates }: Pick<ImportContext, 'order' | 'dates'>): DateOrder {
  if (dates?.by?.order === 'person') return order;
  let isDayFirst = false;
  for (const text of texts) {
    const [, first, second] = /^(\d{1,2})[/.](\d{1,2})\.?(?!\d)/.exec(text) ?? [];
    if (Number(second) > 12) return 'mdy';
    isDayFirst ||= Number(first) > 12;
  }
  return isDayFirst ? 'dmy' : order;
}
