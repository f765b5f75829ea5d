import { dateCellsOf, fits, looksLikeDates } from './by-cells';
import { headerWords, plainHeader, SAYS_WHEN } from './column-use';
import { numberedDays, pairsOfOneName } from './ends-beside';
import { headerParts } from './header-parts';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';
import { isDeparture, turnRound } from './visits';

/**
 * Headers that mean the ends of a span only beside each other: “Born” alone may be the age of a witness, “Du” is French for “from” and much else.
 * The first words are those of the beginning.
 */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:born|birth|birthdate|birthyear|birthday|dateofbirth|dob|yearofbirth|geboren|geburt|geburtsdatum|geburtsjahr|née?|naissance|datedenaissance|nacimiento|nacido|fechadenacimiento|fechanacimiento|nascita|datadinascita|nato|geboortedatum|urodzony|рождение|родился|датарождения|doğum|doğumtarihi|出生|生年)$/u,
    /^(?:died|death|deathdate|deathyear|dateofdeath|dod|deceased|yearofdeath|gestorben|tod|todesdatum|todesjahr|sterbedatum|mort|décès|datededécès|muerte|fallecimiento|defunción|fechadefallecimiento|fechadedefunción|morte|datadimorte|morto|overleden|overlijdensdatum|zmarły|смерть|умер|датасмерти|ölüm|ölümtarihi|逝世|没年)$/u,
  ],
  [/^(?:du|dal|dalla|od|från|fra|desde|с|de)$/u, /^(?:au|al|alla|do|till|til|hasta|по|até|à|a)$/u],
  [/^(?:started|began|begun)$/, /^(?:ended|finished)$/],
  [/^(?:ata|actualarrival|actualtimeofarrival)$/, /^(?:atd|actualdeparture|actualtimeofdeparture)$/],
  [/^(?:eta|estimatedarrival|estimatedtimeofarrival)$/, /^(?:etd|estimateddeparture|estimatedtimeofdeparture)$/],
  [/^(?:checkin|in|timein|clockin)$/, /^(?:checkout|out|timeout|clockout)$/],
];

/**
 * Whether what two headers say of what their dates are of tells the two ends of one thing, the first that of its beginning: `start` and `end`, “geboren” and
 * “gestorben”, `strike from` and `strike to`.
 */
export function areEnds(first: string, second: string): boolean {
  const [begins, ends] = [plainHeader(first), plainHeader(second)];
  if (HEADER_WORDS.get(begins) === 'start' && HEADER_WORDS.get(ends) === 'end') return true;
  return PAIRS.some(([one, other]) => one.test(begins) && other.test(ends)) || !pairsOfOneName([first, second]).next().done;
}

/** `year_start` and `year_end`: years alone, however small, under a header that says that they are such and of nothing else. */
function isYearAlone(name: string, cells: readonly string[]): boolean {
  const words = headerWords(name).filter((word) => word !== 'date' && word !== 'event');
  if (words.length !== 2 || !words.some((word) => HEADER_WORDS.get(word) === 'year')) return false;
  return cells.length > 0 && fits(cells, (cell) => /^[-−]?\d{1,4}$/.test(cell));
}

/** The first two columns that are the ends of one thing, if both have dates. */
function ofOneName(table: Suggesting): boolean {
  const { columns, names, sample, isDate, notes } = table;
  // Years alone may be those between which something was made, or of the life of its maker.
  const isOfDates = (at: number): boolean => looksLikeDates(dateCellsOf(sample, at), isDate);
  const numbered = numberedDays(names);
  // Of the first of two it is enough that some are understood: a row in which it is not must not be that of the second.
  const [first = -1] = numbered?.filter((at) => dateCellsOf(sample, at).some(isDate)) ?? [];
  for (const [from, to] of numbered === null ? pairsOfOneName(names) : [...pairsOfOneName(names), numbered]) {
    const areYears = [from, to].every((at) => isYearAlone(names[at] ?? '', dateCellsOf(sample, at)));
    if (!areYears && ((!isOfDates(from) && from !== first) || !isOfDates(to))) continue;
    // Of another end that is known the header says so by itself.
    if (columns.has('end') && columns.get('end')?.[0] !== to) continue;
    columns.set(areYears ? 'year' : 'start', [from]);
    columns.set(areYears ? 'endYear' : 'end', [to]);
    notes.push(`Columns ${names[from]} and ${names[to]} were taken for start and end.`);
    return true;
  }
  return false;
}

/** An end beside a start; alone it is one of a bus. */
const STOP = /^stop(?:date|time|at)?$/;

/**
 * The two columns of a span whose headers tell only together, where no other column says when. A stay, whose arrival stands before its departure,
 * begins with the arrival.
 *
 * @param isDate whether a cell can be understood as a date
 */
export function findPair(table: Suggesting): void {
  const { columns, names, sample, isDate, notes } = table;
  const [start = -1] = columns.get('start') ?? [];
  const [end = -1] = columns.get('end') ?? [];
  if (end >= 0 && end < start && isDeparture(names[start] ?? '')) {
    turnRound(columns, names);
    return;
  }
  const stop = start < 0 || end >= 0 ? -1 : names.findIndex((name) => STOP.test(plainHeader(name)));
  if (looksLikeDates(dateCellsOf(sample, stop), isDate)) {
    columns.set('end', [stop]);
    notes.push(`Column ${names[stop]} was taken for the end: it stands beside ${names[start]}.`);
    return;
  }
  if ([...SAYS_WHEN].some((use) => columns.has(use)) || ofOneName(table) || end >= 0) return;
  const plain = names.map((name) => headerParts(name).base);
  const isOfDates = (at: number): boolean => at >= 0 && looksLikeDates(dateCellsOf(sample, at), isDate, 'date');
  for (const [begins, ends] of PAIRS) {
    const from = plain.findIndex((header, at) => begins.test(header) && isOfDates(at));
    const to = plain.findIndex((header, at) => ends.test(header) && at !== from && isOfDates(at));
    if (from < 0 || to < 0) continue;
    columns.set('start', [from]);
    columns.set('end', [to]);
    notes.push(`Columns ${names[from]} and ${names[to]} were taken for start and end.`);
    return;
  }
}
