import type { Answer } from './score';

/** What we use of a result of chrono-node, whose types are not there before the bench has installed it. */
export interface ChronoResult {
  readonly index: number;
  readonly text: string;
  readonly start: ChronoDate;
}

interface ChronoDate {
  get(field: ChronoField): number | null;
  isCertain(field: ChronoField): boolean;
}

type ChronoField = 'year' | 'month' | 'day' | 'weekday';

export type ChronoParse = (text: string, reference: Date) => readonly ChronoResult[];

/** The dates that chrono-node finds, as fine as what it is certain of; times of day alone are none. Of a range the first date counts. */
export function chronoAnswers(parse: ChronoParse, text: string, published: string): Answer[] {
  return parse(text, new Date(`${published}T12:00:00`)).flatMap(({ index, text: said, start }) => {
    const value = valueOfDate(start);
    return value === null ? [] : [{ start: index, end: index + said.length, kind: 'date' as const, value }];
  });
}

function valueOfDate(date: ChronoDate): string | null {
  const two = (field: ChronoField) => String(date.get(field)).padStart(2, '0');
  const year = String(date.get('year')).padStart(4, '0');
  if (date.isCertain('day') || date.isCertain('weekday')) return `${year}-${two('month')}-${two('day')}`;
  if (date.isCertain('month')) return `${year}-${two('month')}`;
  return date.isCertain('year') ? year : null;
}
