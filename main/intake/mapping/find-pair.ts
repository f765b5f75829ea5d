import type { ColumnUse } from '../../../shared/mapping';
import { cellsOf, looksLikeDates } from './by-cells';
import { plainHeader } from './column-use';
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

/** `Timeline - Start` and `Timeline - End`, `Contract start date` and `Contract end date`: what stands before both words is the same. */
const FRONT_START = /^(.*\p{L})[\s:_–-]+(?:start|begin|from)((?:[\s_-]?date)?)$/iu;
const FRONT_END = /^(.*\p{L})[\s:_–-]+(?:end|finish|to)((?:[\s_-]?date)?)$/iu;

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
    const front = FRONT_START.exec(name)?.[1];
    const to = front === undefined ? -1 : names.findIndex((other) => FRONT_END.exec(other)?.[1]?.toLowerCase() === front.toLowerCase());
    if (to < 0 || !isOfDates(from) || !isOfDates(to)) continue;
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
  if ([...SAYS_WHEN].some((use) => columns.has(use)) || end >= 0) return;
  if (ofOneName(columns, names, sample, isDate, notes)) return;
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
