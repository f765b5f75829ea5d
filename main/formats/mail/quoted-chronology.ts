import type { Chronology } from '../chronology/chronology';
import { chronologyOf } from '../chronology/events-of';
import { outlineOfText } from '../chronology/text-outline';
import { linesOf } from '../logs/lines-of';
import { areMails } from './headers-of';

/** Marks in front of what a mail quotes, also what was quoted before. */
const QUOTED = /^(?:>[ \t]?)+/;
const YEAR = /(?<![\d.,/-])(?:1[5-9]|20)\d\d(?![\d/-]|[.,]\d)/g;
/** In front of each mail of an archive. */
const FRONT = /^From \S/;
/** Texts that are written in other signs, or have parts. */
const ENCODED = /^content-(?:transfer-encoding:\s*(?:base64|quoted-printable)|type:\s*multipart)/im;
/** Fewer dated lines may stand in any mail. */
const LEAST = 3;
/** Characters that are looked at; no mail that quotes a chronology is longer. */
const LONGEST = 500_000;

/** A chronology that is quoted in a mail, or in a text that was pasted from one. */
export interface QuotedChronology {
  readonly chronology: Chronology;
  /** What is to be said of it. */
  readonly notes: readonly string[];
}

/**
 * The chronology whose lines are quoted (`> 4 March - …`) in one mail or in a text; null where most of what is quoted has no date. Lines without a year have the
 * one that stands around them.
 *
 * @param firstYear as a person says it
 * @returns `yearless` where the lines have days, and neither they nor what stands around them say of which one year
 */
export function quotedChronology(text: string, firstYear: number | undefined): QuotedChronology | 'yearless' | null {
  if (text.length > LONGEST || !/^>/m.test(text) || FRONT.test(text)) return null;
  const { quoted, around, lines } = partsOf(text);
  if (lines < LEAST) return null;
  const isChronology = ({ dated }: Chronology): boolean => dated >= LEAST && dated * 2 >= lines;
  const bySelf = chronologyOf(outlineOfText(quoted), firstYear);
  if (isChronology(bySelf)) return { chronology: bySelf, notes: [NOTE] };
  const years = new Set(around.match(YEAR));
  const [year = ''] = years;
  // In any year, so that it is known that a year is all that lacks.
  const inYear = chronologyOf(outlineOfText(quoted), years.size === 1 ? Number(year) : 2000);
  if (!isChronology(inYear)) return null;
  if (years.size !== 1) return 'yearless';
  const said = `The quoted lines say no year: they were read as of ${year}, the only year that the text around them says. Another is said with --year.`;
  return { chronology: inYear, notes: [NOTE, said] };
}

const NOTE = 'It is quoted in a mail: only the quoted lines were read, and the mail itself is no event.';

/** What is said of a mail whose quoted lines are `yearless`. */
export const QUOTES_DAYS =
  'The mail quotes lines with days, and nothing says of which year they are: say it with --year to have them as events instead.';

/** What is quoted, each line an item in its own row, and what stands around it without headers but the subject. */
function partsOf(text: string): { quoted: string; around: string; lines: number } {
  const quoted: string[] = [];
  const around: string[] = [];
  let lines = 0;
  let isHead = areMails(text);
  if (isHead && ENCODED.test(text.slice(0, text.search(/\r?\n\r?\n/)))) return { quoted: '', around: '', lines };
  for (const { line } of linesOf(text)) {
    if (line.trim() === '') isHead = false;
    const mark = isHead ? null : QUOTED.exec(line);
    const rest = mark === null ? '' : line.slice(mark[0].length);
    if (rest.trim() !== '') lines += 1;
    // What is indented goes on with the line above.
    quoted.push(rest.trim() === '' || /^(?:\s|[-*+•])/.test(rest) ? rest : `- ${rest}`);
    if (mark === null && (!isHead || /^subject:/i.test(line))) around.push(line);
  }
  return { quoted: quoted.join('\n'), around: around.join('\n'), lines };
}
