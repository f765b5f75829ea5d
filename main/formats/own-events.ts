import type { TableShape } from '../../shared/import';
import { headerWords, plainHeader } from '../intake/mapping/column-use';
import { begins, tellsHappened, tellsOfKeeping } from '../intake/mapping/dates-of-what';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import { saysSum } from './rows-beside-events';

/** What the first rows of a table show, read as a table by itself. */
interface FirstRows {
  readonly table: TableShape;
  /** The cells of its records. */
  readonly cells: readonly (readonly string[])[];
  readonly titles: readonly string[];
  readonly whens: readonly string[];
}

/**
 * Why a table with dates and titles (a sheet, one of a page) is not read beside another one that holds events, unless a person names it; null where it holds events as well. Nothing is
 * known of such a sheet but its cells, and what is no event is better offered than taken.
 */
export function whyNotEvents(first: FirstRows): string | null {
  if (tellsOfThings(first.table)) return 'its dates are those of people or things';
  if (isSummedUp(first)) return 'it counts or sums up what stands elsewhere';
  return saysEvents(first.table) ? null : 'no name of its columns says that it tells what happened and when';
}

/** Headers of who or what is listed, not of what happened. */
const NAMED =
  /^(?:(?:full|first|last|sur|family|given)?names?|persons?|people|members?|employees?|staff|contacts?|users?|owners?|suppliers?|customers?|clients?|compan(?:y|ies)|organi[sz]ations?|countr(?:y|ies)|vehicles?|assets?|devices?|hosts?|systems?|products?|items?|teams?|clubs?|bands?|part(?:y|ies)|schools?|universit(?:y|ies)|mannschaft(?:en)?|vereine?|équipes?|equipos?|squadr[ae]|nom|prénom|nachname|vorname|personen?|mitarbeiter(?:in)?|firma|nombre|apellidos?|cognome|naam|nazwisko|imię|имя|фамилия|姓名|氏名)$/u;

/** Dates of what was found, which stand in lists of traces beside what happened. */
const SEEN = /^(?:first|last)(?:seen|observed|used|logon|login|activity)/;

/** Headers of dates on which something was done or befell somebody, which is what such rows tell. */
const DONE =
  /^(?:date|day|datum|fecha|data)?(?:of|on|de)?(?:the)?(?:loss|deaths?|died|killed|arrest(?:ed)?|detained|dismiss(?:ed|al)|shipp?(?:ed|ment)|sent|deliver(?:ed|y)|award(?:ed)?|grant(?:ed)?|signed|signature|seiz(?:ed|ure)|closed|depart(?:ed|ure)|arriv(?:ed|al)|sailed|landed|sold|executed|execution|transferred|versandt|geliefert|unterzeichnet|verhaftet|décès|arrestation|livraison|signature|muerte|detención|entrega|firma)(?:date|day|on|at)?$/;

/** Whether the header of the dates is one of events, or that of the titles is. */
function saysEvents({ columns }: TableShape): boolean {
  const names = columns.map(({ name }) => name);
  const headers = headersOf(names);
  return columns.some(({ use }, at) => {
    const header = headers.plain[at] ?? '';
    if (use === 'title') return HEADER_WORDS.get(header) === 'title';
    const isDate = use === 'when' || use === 'start' || use === 'year';
    return isDate && !SEEN.test(header) && (HEADER_WORDS.get(header) === use || DONE.test(header) || tellsHappened(at, headers));
  });
}

/** Which of its columns are dates a table that was read says itself. */
function headersOf(names: readonly string[]) {
  return { names, plain: names.map(plainHeader), sample: [], isDate: () => false };
}

function tellsOfThings({ columns }: TableShape): boolean {
  const dated = columns.filter(({ use }) => use === 'when' || use === 'start' || use === 'year').map(({ name }) => name);
  const names = columns.map(({ name }) => name);
  const headers = headersOf(names);
  const isAbout = (tells: (at: number, of: typeof headers) => boolean): boolean =>
    dated.length > 0 && dated.every((name) => tells(names.indexOf(name), headers));
  if (isAbout(tellsOfKeeping)) return true;
  const areNamed = columns.some(({ name, use }) => use === 'title' && NAMED.test(plainHeader(name)));
  return areNamed && isAbout((at) => begins(names[at] ?? ''));
}

/** Words at which headers of counts and sums begin, and what programs call the rows of tables that they make. */
const COUNTED =
  /^(?:count|counts|total|totals|sum|subtotal|number of|no of|nr of|average|avg|mean|median|share|percent|percentage|row labels|anzahl|summe|gesamt|durchschnitt|anteil|zeilenbeschriftungen|nombre de|somme|moyenne|étiquettes de lignes|número de|suma|promedio|etiquetas de fila|totale|somma|media|numero di|aantal|totaal|liczba|количество|всего|итого|сумма|число|合計|件数|数量|总计|数量)(?: |$)/u;
const NUMBER = /^[-+−]?[\d.,' \u00a0\u202f]*\d\s?%?$/;
/** A date of a day, or more exact. */
const DAY = /\d{4}-\d\d-\d\d/;

/** Whether rows are not what happened but how often: numbers beside years, months or kinds that come again, under headers of counts. */
function isSummedUp({ table, cells, titles, whens }: FirstRows): boolean {
  const rows = cells.filter((row) => !saysSum(row));
  const named = table.columns.flatMap(({ use }, at) => (use === 'title' ? [at] : []));
  if (!rows.some((row) => named.some((at) => /\p{L}{2}/u.test(row[at] ?? '')))) return true;
  const others = table.columns.flatMap(({ name, use }, at) =>
    use !== null && ['when', 'start', 'end', 'year', 'month', 'title'].includes(use) ? [] : [{ name, at }],
  );
  const filled = others.filter(({ at }) => rows.some((row) => (row[at] ?? '').trim() !== ''));
  const numbers = filled.filter(({ at }) => rows.every((row) => NUMBER.test((row[at] ?? '0').trim() || '0')));
  const isCounted = table.columns.some(({ name }) => COUNTED.test(headerWords(name).join(' ')));
  const comeAgain = new Set(titles).size * 2 <= titles.length;
  const areDays = whens.some((when) => DAY.test(when));
  if (numbers.length === 0 && !isCounted) return false;
  if (areDays) return isCounted && comeAgain && numbers.length === filled.length;
  return isCounted || (comeAgain && numbers.length === filled.length);
}
