import { inOurDigits } from '../../../shared/time/typed/digits';
import { chineseNumber } from '../../../shared/time/typed/east-asia';
import { cellsOf, fits, looksLikeTitles } from './by-cells';
import { SAYS_WHEN } from './column-use';
import type { Suggesting } from './suggesting';

/** Columns that say in another way when it was: eras, reigns, their years. They tell nothing of what happened, be their cells words. */

/** Headers above eras and reigns, and above years that count from them. */
const ERA_HEADER =
  /^\s*(?:元号|年号|年號|和暦|和曆|邦暦|干支|연호|간지|รัชกาล|ปี\s?พ\.\s?ศ\.|พุทธศักราช|niên hiệu|eras?|era[\s_]?names?|nengō?|nianhao|reign(?:[\s_](?:name|title|era|year))?s?|regnal[\s_]years?|hijri(?:[\s_](?:year|date))?)\s*$/iu;
/** A year with the name or the sign of its era: “AH 1445”, “1445 H”, “พ.ศ. 2567”, 民國113年, 嘉永六年, 甲辰; “BE 101” may be a flight, and “10 AM” an hour. */
const YEAR_OF_ERA: readonly RegExp[] = [
  /^(?:(?:A\.?\s?M|B\.?\s?E)(?=\.?\s*\d{4})|A\.?\s?H|A\.?\s?U\.?\s?C|พ\.?\s?ศ|ร\.?\s?ศ|จ\.?\s?ศ|ม\.?\s?ศ)\.?\s*\d{1,4}(?:\s?[-/–]\s?\d{1,4})?$/u,
  /^\d{1,4}(?:\s?[-/–]\s?\d{1,4})?\s?(?:A\.?\s?H|(?<=\d{4}\s?)(?:A\.?\s?M|B\.?\s?E)|A\.?\s?U\.?\s?C|(?<=1[34]\d\d\s?)H|هـ|ه|พ\.?\s?ศ)\.?$/u,
  /^\p{Script=Han}{2,6}\s*(?:元|\d{1,3}|[一二三四五六七八九十百]{1,4})\s*年$/u,
  /^\p{Script=Hangul}{2,4}\s*(?:원|\d{1,3})\s*년$/u,
  /^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?$/u,
  /^[갑을병정무기경신임계][자축인묘진사오미신유술해]년?$/u,
];
const FIRST_YEAR = /^(?:元|원)$/u;
/** No reign is longer. */
const LONGEST = 75;
const COUNT = /(?<!\d)\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3}(?=\s*年)|元(?=\s*年)/u;

/** Such columns, where another one that says no date has words for titles; none else. */
export function erasBesideWords(table: Suggesting): ReadonlySet<number> {
  const { columns, names, sample, isDate } = table;
  const eras = eraColumns(table);
  if (eras.size === 0) return eras;
  const isFree = (at: number): boolean => !eras.has(at) && ![...SAYS_WHEN].some((use) => columns.get(use)?.includes(at));
  return [...names.keys()].some((at) => isFree(at) && looksLikeTitles(cellsOf(sample, at), isDate)) ? eras : new Set();
}

/** Whether a cell is a year with the name or the sign of an era, and no day of one. */
export function isYearOfEra(cell: string): boolean {
  return YEAR_OF_ERA.some((form) => form.test(inOurDigits(cell)));
}

/** Columns that hold eras, reigns or years of them, by their headers, by how their cells are written, or since their numbers count on as the years of another do. */
function eraColumns(table: Suggesting): ReadonlySet<number> {
  const { columns, names, sample } = table;
  const [year = -1] = [...SAYS_WHEN].flatMap((use) => columns.get(use) ?? []);
  const found = new Set<number>();
  for (const at of names.keys()) {
    const cells = cellsOf(sample, at).map(inOurDigits);
    if (at === year || cells.length === 0) continue;
    if (ERA_HEADER.test(names[at] ?? '') || fits(cells, isYearOfEra)) found.add(at);
    else if (at !== year && countsOn(table, year, at, at)) found.add(at);
    else if (cells.every((cell) => COUNT_ALONE.test(cell)))
      for (const era of [at - 1, at + 1])
        if (era !== year && countsOn(table, year, era, at)) {
          found.add(era);
          found.add(at);
        }
  }
  return found;
}

const COUNT_ALONE = /^(?:\d{1,2}|元|[一二三四五六七八九十]{1,3})年?$/u;

/** A run of years below one name. */
interface Reign {
  readonly name: string;
  /** Its first year, as each of its rows says. */
  readonly first: number;
  last: number;
  readonly counts: Set<number>;
}

/**
 * Whether numbers beside names, or within them, are years of reigns: below each name they count on as the years do, each begins no sooner than the one before
 * it ended, and one has several years. What is held each year (“Congress 12”) has one name, and does not begin anew.
 */
function countsOn({ sample }: Suggesting, year: number, era: number, count: number): boolean {
  const rows = sample.flatMap((cells) => {
    const ours = /(?<!\d)\d{3,4}(?!\d)/.exec(cells[year] ?? '');
    const told = (cells[era] ?? '').trim();
    return ours === null || told === '' ? [] : [{ year: Number(ours[0]), told, number: (cells[count] ?? '').trim() }];
  });
  const reigns: Reign[] = [];
  for (const row of rows.sort((one, other) => one.year - other.year)) {
    const number = countOf(row.number);
    const name = era === count ? row.told.replace(COUNT, '').trim() : row.told;
    if (number === null || number > LONGEST || /\d/.test(name) || !/\p{L}{2}/u.test(name)) return false;
    const first = row.year - number;
    const reign = reigns.at(-1);
    // Between two names of one year either may stand first.
    const same = reigns.slice(-2).find((other) => other.name === name);
    if (same !== undefined) {
      // A reign that begins within a year of ours has years that end within one.
      if (Math.abs(first - same.first) > 1) return false;
      same.last = row.year;
      same.counts.add(number);
    } else if (reigns.some((other) => other.name === name) || (reign !== undefined && first < reign.last - 1)) return false;
    else reigns.push({ name, first, last: row.year, counts: new Set([number]) });
  }
  const long = reigns.filter(({ counts }) => counts.size > 1);
  return reigns.length > 1 && long.length * 2 >= reigns.length;
}

function countOf(cell: string): number | null {
  const written = COUNT.exec(inOurDigits(cell))?.[0] ?? (COUNT_ALONE.test(cell) ? cell : null);
  if (written === null) return null;
  if (FIRST_YEAR.test(written)) return 1;
  return /^\d/.test(written) ? Number(written) : chineseNumber(written.replace(/年$/, ''));
}
