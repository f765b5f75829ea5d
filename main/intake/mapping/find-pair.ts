import type { ColumnUse } from '../../../shared/mapping';
import { cellsOf, looksLikeDates } from './by-cells';
import { headerWords, plainHeader } from './column-use';
import { SAYS_WHEN } from './find-columns';
import { headerParts } from './header-parts';

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
  [/^(?:ata|actualarrival|actualtimeofarrival)$/, /^(?:atd|actualdeparture|actualtimeofdeparture)$/],
  [/^(?:eta|estimatedarrival|estimatedtimeofarrival)$/, /^(?:etd|estimateddeparture|estimatedtimeofdeparture)$/],
  [/^(?:checkin|in|timein|clockin)$/, /^(?:checkout|out|timeout|clockout)$/],
];

/** Words for a start → those for its end, also cut short, where all else in two headers is the same: `Timeline - Start`, `dat_deb`, `evt_begin_dt`. */
const ENDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    start: ['end', 'finish', 'stop'],
    starts: ['ends'],
    begin: ['end', 'finish'],
    beg: ['end'],
    from: ['to', 'until', 'thru'],
    deb: ['fin'],
    debut: ['fin'],
    début: ['fin'],
    ini: ['fin', 'fim'],
    inicio: ['fin', 'fim'],
    início: ['fim'],
    inizio: ['fine'],
    von: ['bis'],
    beginn: ['ende'],
    anfang: ['ende'],
    od: ['do'],
    początek: ['koniec'],
    начало: ['конец', 'окончание'],
  }),
);

/** What the header of the end is called beside that of a start, in words; several where the words may be. */
function endsBeside(name: string): string[] {
  const words = headerWords(name);
  return words.length < 2 ? [] : words.flatMap((word, at) => (ENDS.get(word) ?? []).map((end) => words.with(at, end).join(' ')));
}

/** The first two columns that are the ends of one thing, if both have dates. */
function ofOneName(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): boolean {
  // Years alone may be those between which something was made, or of the life of its maker.
  const isOfDates = (at: number): boolean => looksLikeDates(cellsOf(sample, at), isDate);
  for (const [from, name] of names.entries()) {
    const wanted = endsBeside(name);
    const to = wanted.length === 0 ? -1 : names.findIndex((other) => wanted.includes(headerWords(other).join(' ')));
    if (to < 0 || !isOfDates(from) || !isOfDates(to)) continue;
    // Of another end that is known the header says so by itself.
    if (columns.has('end') && columns.get('end')?.[0] !== to) continue;
    columns.set('start', [from]);
    columns.set('end', [to]);
    notes.push(`Columns ${name} and ${names[to]} were taken for start and end.`);
    return true;
  }
  return false;
}

/** An end beside a start; alone it is one of a bus. */
const STOP = /^stop(?:date|time|at)?$/;

/** Journeys say the departure first; what lies in port or stays at a hotel arrives first. */
const DEPARTURE = /^(?:departure|departuredate|departuretime|abfahrt|abflug|abreise|départ|salida|partenza)$/u;

/**
 * The two columns of a span whose headers tell only together, where no other column says when. A stay, whose arrival stands before its departure,
 * begins with the arrival.
 *
 * @param isDate whether a cell can be understood as a date
 */
export function findPair(
  columns: Map<ColumnUse, readonly number[]>,
  names: readonly string[],
  sample: readonly (readonly string[])[],
  isDate: (cell: string) => boolean,
  notes: string[],
): void {
  const [start = -1] = columns.get('start') ?? [];
  const [end = -1] = columns.get('end') ?? [];
  if (end >= 0 && end < start && DEPARTURE.test(plainHeader(names[start] ?? ''))) {
    columns.set('start', [end]);
    columns.set('end', [start]);
    return;
  }
  const stop = start < 0 || end >= 0 ? -1 : names.findIndex((name) => STOP.test(plainHeader(name)));
  if (looksLikeDates(cellsOf(sample, stop), isDate)) {
    columns.set('end', [stop]);
    notes.push(`Column ${names[stop]} was taken for the end: it stands beside ${names[start]}.`);
    return;
  }
  if ([...SAYS_WHEN].some((use) => columns.has(use)) || ofOneName(columns, names, sample, isDate, notes) || end >= 0) return;
  const plain = names.map((name) => headerParts(name).base);
  const isOfDates = (at: number): boolean => at >= 0 && looksLikeDates(cellsOf(sample, at), isDate, 'date');
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
