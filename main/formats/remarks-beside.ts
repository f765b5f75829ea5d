import { calibrated } from './calibrated';
import { corrected } from './corrections';

/*
 * Remarks in brackets beside a date: “Feb (late?) 2023”, “2019 (announced)”, “c. 1890 (per Smith)”. Some say more of the date, or
 * another one; of the rest the date is what stands before it, and the remark is kept beside it.
 */

/** One way to read such a text. Whether it is a date, nobody has looked. */
export interface WithRemark {
  readonly date: string;
  /** The remark says that it is not certain. */
  readonly isDoubted: boolean;
  /** The date as the remark puts it right. */
  readonly right?: string;
}

const LONGEST = 120;
const IN_BRACKETS =
  /^(?<before>[^()[\]（）]*\p{N}[^()[\]（）]*?)\s*(?:\((?<round>[^()]{1,80})\)|\[(?<square>[^[\]]{1,80})\]|（(?<wide>[^（）]{1,80})）)$/u;
/** Before the year, which may stand nowhere else. */
const WITHIN = /^(?<before>[^()[\]]+?)\s*[([](?<remark>[^()[\]]{1,80})[)\]],?\s+(?<year>\d{4})$/u;
const DOUBT =
  /\s*\?+$|^(?:(?:likely|perhaps|maybe|wohl|forse|misschien)(?!\p{L})|probab|prob\.|possibl|uncertain|unsure|disputed|doubtful|vermutlich|wahrscheinlich|unsicher|fraglich|peut-être|probable|incertain|douteu|quizá|incierto|dudos|incert|dubbi|waarschijnlijk|onzeker|prawdopodobnie|niepewn|вероятно|возможно|под вопросом)/iu;
const OR = /^(?:or|oder|ou|o|of|lub|или|eller)\s+/iu;
/** A remark that is about where it stands, with a number that is none of a date. */
const REFERENCE =
  /^(?:see|cf\.?|note|n\.|fn\.?|p\.|pp\.|fol\.?|ref\.?|source|per|acc\. to|according to|after|nach|laut|siehe|vgl\.|s\.|selon|d[’']après|voir|según|véase|secondo|vedi|volgens|zie|według|zob\.|по|см\.)\s/iu;
/** Words that make another date of the number before them: eras, calendars, other years than those of the calendar, zones. */
const OF_ANOTHER_KIND =
  /(?<!\p{L})(?:b\.?\s?c\.?(?:\s?e\.?)?|a\.?\s?d\.?|c\.?\s?e\.?|b\.?\s?p\.?|a\.?\s?h\.?|a\.?\s?m\.?|[on]\.?\s?s\.?|cal|bce|julian|gregorian|hebrew|jewish|hijri|islamic|persian|buddhist|coptic|lunar|old style|new style|st\.|fiscal|financial|school|academic|tax|season|copyright|v\.?\s?chr\.?|n\.?\s?chr\.?|av\.?\s?j|ap\.?\s?j|a\.\s?c\.|d\.\s?c\.|н\.\s?э\.|ст\.)(?!\p{L})|[年历曆暦紀纪]/iu;

const CLOCK = /\d\s?(?::\s?\d\d|[hH](?!\p{L})|uhr|[ap]\.?m\b)/iu;
/** Behind a time a bracket with two words at least, of which none is of zones: “(Accès PMR de 15h à 16h)”, “(doors 13:00)”. Its hours are not the event's. */
const BEHIND_TIME = /^(?<date>[^()[\]]*\d[^()[\]]*?)\s*\((?<remark>[^()]{5,80})\)$/;
const OF_ZONE =
  /(?<!\p{L})(?:time|zone|utc|gmt|zeit|ortszeit|zulu|local|standard|daylight|heure|hora|orario|ora|tijd|czas|время|e?[sd]t)(?!\p{L})|[+−-]\d/iu;

/** A date with a time and what stands behind it in brackets, which is no zone; null where that is not so. */
export function beforeRemarkOnTime(text: string): { readonly date: string; readonly remark: string } | null {
  const [found] = text.length > LONGEST || !CLOCK.test(text) ? [] : besideTime(text);
  return found === undefined ? null : { date: found.date, remark: text.slice(found.date.length).trim() };
}

function besideTime(text: string): WithRemark[] {
  const { date = '', remark = '' } = BEHIND_TIME.exec(text)?.groups ?? {};
  const isRemark = /\p{L}{3}.*\s\S|\p{L}{3}\S*\s\S/u.test(remark) && !OF_ZONE.test(remark) && CLOCK.test(date);
  return isRemark ? [{ date, isDoubted: false }] : [];
}

/** What stands beside a remark, read as its column is read; null where no remark does, and `unclear` where it corrects what is not plain. */
export function besideDate(text: string, read: (date: string) => string | null): WithRemark | 'unclear' | null {
  const right = corrected(text, read);
  if (right === 'unclear') return right;
  if (right !== null) return { date: right.from, isDoubted: false, right: right.edtf };
  return besideRemark(text).find(({ date }) => read(date) !== null) ?? null;
}

/** Ways to read a date with a remark in brackets, the likeliest first, and calibrated years without what says so; none for any other text, and for times, behind which a bracket may be a zone. */
function besideRemark(text: string): WithRemark[] {
  const years = text.length > LONGEST ? null : calibrated(text);
  if (years !== null) return [{ date: years, isDoubted: false }];
  if (text.length > LONGEST || !/[[(（]/.test(text)) return [];
  if (CLOCK.test(text)) return besideTime(text);
  const inner = WITHIN.exec(text)?.groups;
  const moved = inner === undefined ? text : `${inner['before']} ${inner['year']} (${inner['remark']})`;
  const { before: date = '', round, square, wide } = IN_BRACKETS.exec(moved)?.groups ?? {};
  const remark = (round ?? square ?? wide ?? '').trim();
  if (remark === '') return [];
  const isDoubted = DOUBT.test(remark);
  const said = remark.replace(/\s*\?+$/u, '');
  const year = /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0] ?? '';
  const withYear = (part: string): string[] => (/\d{4}/.test(part) || year === '' ? [part] : [`${part} ${year}`]);
  const as = (dates: readonly string[], doubted = isDoubted): WithRemark[] => dates.map((one) => ({ date: one, isDoubted: doubted }));
  if (OR.test(said))
    return as(
      withYear(said.replace(OR, '')).map((other) => `${date} or ${other}`),
      false,
    );
  if (OF_ANOTHER_KIND.test(said)) return [];
  const isOfPart = /\p{L}/u.test(said) && (!/\d/.test(said) || date === year);
  return [
    ...(moved === text ? [] : as([moved], false)),
    ...(isOfPart ? as([`${said} ${date}`], /\?$/.test(remark)) : []),
    ...(/\p{L}{2}|^\?/u.test(remark) && (!/\d/.test(remark) || REFERENCE.test(remark)) ? as([date]) : []),
  ];
}
