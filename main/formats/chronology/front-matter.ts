import type { ColumnUse } from '../../../shared/mapping';
import { plainHeader } from '../../intake/mapping/column-use';
import { HEADER_WORDS } from '../../intake/mapping/header-words';
import { beginsWithDate, dateAlone } from './line-beginnings';
import type { OutlineEntry } from './outline';
import type { TextLine } from './text-columns';
import { yearWithin } from './year-within';

/* What stands above a text between two lines of three hyphens, as programs for notes write it: `title: Diary`, `month: March 2024`. */

const MARK = /^---\s*$/;
const FIELD = /^([\p{L}_-]{1,30}):\s*["']?(.*?)["']?\s*$/u;
/** A year with the name of its field. */
const YEAR_SAID = /^[^:]+: (\d{4})$/;
const DATES = /^(?:date|period|datum|zeitraum|fecha|data|période|periodo|дата)$/i;
const TITLES = /^(?:title|titel|titre|título|titolo|tytuł|название)$/i;
/** No more lines stand there. */
const MOST = 60;

/** The lines of a text behind what stands above it, and that as a heading: the year or month that it says, else its title. */
export function withoutFrontMatter(lines: Iterable<TextLine>): {
  readonly heading: OutlineEntry | null;
  readonly lines: Iterable<TextLine>;
} {
  const iterator = lines[Symbol.iterator]();
  const head: TextLine[] = [];
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    head.push(next.value);
    const { line } = next.value;
    const isFirst = head.length === 1;
    if (!isFirst && MARK.test(line)) return { heading: headingOf(head), lines: { [Symbol.iterator]: () => iterator } };
    if (isFirst ? !MARK.test(line) : head.length > MOST || !isOfFields(line)) break;
  }
  return { heading: null, lines: chained(head, iterator) };
}

/** A field, or what goes on with one; what begins with a date tells what happened, and the hyphens above it only part it from something. */
function isOfFields(line: string): boolean {
  return /^(?:\s|-\s|$|[\p{L}_][\p{L}\d_ -]{0,29}:)/u.test(line) && !beginsWithDate(line.replace(/^[\s-]+/, ''));
}

function* chained(head: readonly TextLine[], rest: Iterator<TextLine>): Generator<TextLine> {
  yield* head;
  yield* { [Symbol.iterator]: () => rest };
}

interface Field {
  readonly name: string;
  readonly value: string;
}

function headingOf(head: readonly TextLine[]): OutlineEntry | null {
  const fields: Field[] = head.flatMap(({ line }) => {
    const [, name = '', value = ''] = FIELD.exec(line.trim()) ?? [];
    return value === '' ? [] : [{ name, value }];
  });
  const ofUse = (use: ColumnUse): string | undefined => fields.find(({ name }) => HEADER_WORDS.get(plainHeader(name)) === use)?.value;
  const [year, month] = [ofUse('year'), ofUse('month')];
  const both =
    year === undefined || month === undefined
      ? undefined
      : /^\d{1,2}$/.test(month)
        ? `${year}-${month.padStart(2, '0')}`
        : `${month} ${year}`;
  const title = fields.find(({ name }) => TITLES.test(name))?.value;
  const date = [both, month, dateOf(fields, title), year].find(
    (one) => one !== undefined && /\d{4}/.test(one) && ['year', 'month'].includes(dateAlone(one.replace(YEAR_SAID, '$1')) ?? ''),
  );
  const text = date ?? title;
  return text === undefined ? null : { row: head[0]?.row ?? 1, kind: 'heading', depth: 0, text, urls: [] };
}

/** The date that stands there; a day, or another year than that of the title, is when the text was written. A year stands with its name, as it may be that, too, which is told. */
function dateOf(fields: readonly Field[], title = ''): string | undefined {
  const found = fields.find(({ name }) => DATES.test(name));
  const { year: titled } = yearWithin(title, null);
  if (found === undefined || (titled !== undefined && (titled === null || !found.value.includes(titled)))) return undefined;
  return /^\d{4}$/.test(found.value) ? `${found.name}: ${found.value}` : found.value;
}
