import { readForm } from '../../shared/time/edtf';
import { asUncertain } from '../../shared/time/typed/tentative';

/*
 * Dates that somebody has put right: “12 May 1940 (should be 1941)”, “12 [recte 13] May 1940”. What is said instead replaces what it corrects and nothing else:
 * a year the year, a month the month. Where that is not plain there is no date.
 */

interface Correction {
  /** What was written. */
  readonly of: string;
  /** What is right instead. */
  readonly by: string;
  readonly isDoubted: boolean;
}

/** A corrected date. */
export interface Corrected {
  readonly edtf: string;
  /** The text of which most of it is. */
  readonly from: string;
}

const LONGEST = 120;
const SIC = 'sic(?:[\\s:;,]+|\\s*!\\s*)';
/** With these behind them words for reading and correcting say when somebody did so, and nothing of what is right. */
const NOT_WHEN = '(?!\\s+(?:in|on|at|by|am|im|um|vom|von|durch)\\s)';
/** Before what is right. */
const WORDS =
  `recte|rectius|correctly|correct(?:ion|ed)?(?: to| date(?: is)?)?${NOT_WHEN}|corr\\.?(?: to)?|(?:should|must|ought to) (?:be|read)|actually|really|in fact|in truth|i\\.\\s?e\\.|read${NOT_WHEN}|err(?:or|\\.) for|mistake for|misprint for|` +
  `(?:recht)?richtig(?: ist)?|korrekt|korrigiert(?: (?:zu|auf))?${NOT_WHEN}|eigentlich|eigtl\\.?|tatsächlich|muss heißen|lies|` +
  'lire|lisez|en réalité|en fait|corriger en|doit être|il faut lire|erreur pour|' +
  'debe (?:ser|decir|leerse)|debería (?:ser|decir)|léase|en realidad|corregido a|deve (?:essere|ser|ler-se)|leggi|in realtà|na verdade|aliás|' +
  'moet zijn|lees|eigenlijk|powinno być|właśc\\.?|właściwie|w rzeczywistości|правильно|верно|на самом деле|должно быть|следует читать|skal være|ska vara|bör vara|egentligen|egentlig|正しくは|应为|應為|应作|應作|' +
  // What was planned for a day and put off to another.
  '(?:re)?(?:scheduled|moved|postponed|deferred|changed|delayed) to|(?:verschoben|verlegt|vertagt|geändert) auf|(?:reporté|déplacé|repoussé)e? au|(?:aplazad|pospuest|trasladad)[oa] al|(?:rinviat|spostat)[oa] al|verplaatst naar|przeniesion[oaey] na|перенес[её]н[оаы]? на';
const INSTEAD = new RegExp(
  `^(?:${SIC})?(?:(?:${WORDS})(?:\\s*[:：]\\s*|\\s+|(?<=[\\p{Script=Han}は]))|sic for\\s+|(?<=^sic[\\s:;,!]+))(?<by>.*\\p{N}.*|\\p{L}{3,12}\\.?)$`,
  'iu',
);
/** Before what is wrong: the date is what it stands beside. */
const WRONG =
  /^(?:(?:and )?not|(?:und )?nicht|(?:et )?non(?: pas)?|pas|(?:y )?no|(?:en )?niet|(?:i )?nie|(?:а )?не|ikke|inte|(?:wrongly|erroneously|incorrectly|falsely|mistakenly|often|sometimes|also)(?: (?:given|dated|stated)(?: as)?)?|(?:mis)?(?:given|dated|stated) as|misdated|falsch(?:lich)?|fälschlich|irrtümlich|(?:an)?statt|instead of|rather than|au lieu d[eu]|en (?:lugar|vez) de|invece d[ei]l?|in plaats van|zamiast|вместо|(?:corrected|changed|moved|postponed|rescheduled) from|formerly|previously|originally|ursprünglich|zuvor|verschoben vo[nm]|initialement|(?:par erreur|por error|per errore))\s*:?\s+(?=\p{N})/iu;
const BARE_SIC = /^sic[\s!.]*$/i;
const BRACKET = /^(?<before>[^()[\]（）]*?)\s*[([（](?<remark>[^()[\]（）]{3,60})[)\]）]\s*(?<after>[^()[\]（）]*)$/u;
const BEHIND = new RegExp(`^(?<before>.*?\\p{N}\\S*?)(?:\\s*[,;–—]|\\s-)\\s+(?<remark>(?:${WORDS})[\\s:].*)$`, 'iu');
const LATIN = /^(?<before>.*?\p{N}\S*?),?\s+(?<remark>(?:sic|recte|rectius)(?![\p{L}\p{N}]).*)$/iu;

/** Whether a remark says what was right instead of something, or that something would be wrong: then it says nothing else of the date. */
type Remark = 'instead' | 'wrong' | 'sic';

function kindOf(remark: string): Remark | null {
  if (WRONG.test(remark)) return 'wrong';
  if (BARE_SIC.test(remark)) return 'sic';
  return INSTEAD.test(remark) ? 'instead' : null;
}

function partsOf(text: string): { readonly date: string; readonly remark: string; readonly kind: Remark } | null {
  if (text.length > LONGEST || /\d:\d\d/.test(text)) return null;
  const { before = '', remark = '', after = '' } = (BRACKET.exec(text) ?? LATIN.exec(text) ?? BEHIND.exec(text))?.groups ?? {};
  const kind = remark === '' ? null : kindOf(remark.trim());
  const date = `${before.trim()} ${after.trim()}`.trim();
  return kind === null || !/\p{N}/u.test(date) ? null : { date, remark: remark.trim(), kind };
}

/** What a text with a correction says, read as its column is read; null where it has none, and `unclear` where it is not plain what it replaces. */
export function corrected(text: string, read: (date: string) => string | null): Corrected | 'unclear' | null {
  const parts = partsOf(text);
  if (parts === null) return null;
  const { date, remark, kind } = parts;
  if (kind === 'instead') {
    const said = INSTEAD.exec(remark)?.groups?.['by']?.trim() ?? '';
    return instead({ of: date, by: said.replace(/\s*\?+$/, ''), isDoubted: said.endsWith('?') }, read);
  }
  const edtf = read(date);
  const doubted = edtf !== null && kind === 'sic' ? asUncertain(edtf) : edtf;
  return doubted === null ? 'unclear' : { edtf: doubted, from: date };
}

function instead({ of, by, isDoubted }: Correction, read: (date: string) => string | null): Corrected | 'unclear' | null {
  const [year = ''] = /(?<!\d)\d{4}(?!\d)/.exec(of) ?? [];
  const written = read(of);
  const day = /^(?:the\s+|le\s+|den\s+|el\s+|il\s+)?(\d{1,2})(?:st|nd|rd|th|er|\.|º)?$/i.exec(by)?.[1];
  const right = day === undefined ? firstOf(ways(by, year), read) : { edtf: `XXXX-XX-${day.padStart(2, '0')}`, from: of };
  // A word that is no date says something else of the day: “actually a Sunday”.
  if (right === null) return /\p{N}/u.test(by) ? 'unclear' : null;
  const isWhole = day === undefined && isAsPrecise(right.edtf, written);
  const merged = isWhole ? right.edtf : written === null ? null : mergedInto(written, right.edtf);
  const edtf = merged !== null && isDoubted ? asUncertain(merged) : merged;
  return edtf === null || !readForm(edtf).ok ? 'unclear' : { edtf, from: isWhole ? right.from : of };
}

/** A correction as it stands, else with the year of what it corrects. */
function ways(by: string, year: string): string[] {
  if (/\d{4}/.test(by) || year === '') return [by];
  if (/^\d\d-\d\d$/.test(by)) return [`${year}-${by}`];
  return /^\d{1,2}[./]\d{1,2}[./]?$/.test(by) ? [`${by.replace(/[./]$/, '')}${by.includes('/') ? '/' : '.'}${year}`] : [`${by} ${year}`];
}

function firstOf(texts: readonly string[], read: (date: string) => string | null): Corrected | null {
  const [first] = texts.flatMap((from) => {
    const edtf = read(from);
    return edtf === null ? [] : [{ edtf, from }];
  });
  return first ?? null;
}

const SINGLE = /^(\d{4}|XXXX)(?:-(0[1-9]|1[0-2]|XX))?(?:-(\d\d))?([?~%]?)$/;

/** How many of year, month and day a date says, be it a span of such; 0 for any other. */
function saidParts(edtf: string): number {
  const counts = edtf.split('/').map((end) => (SINGLE.exec(end) ?? []).slice(1, 4).filter((part) => part !== undefined).length);
  return Math.min(...counts);
}

/** Whether a date says at least as much as another, so that it stands for all of it; of a span only another span does. */
function isAsPrecise(edtf: string, other: string | null): boolean {
  const isShort = other?.includes('/') === true && !edtf.includes('/');
  return !isShort && saidParts(edtf) >= (other === null ? 3 : Math.max(1, saidParts(other)));
}

/** A date with what another says of it; null where that does not say which part is wrong, or the two ends of a span differ in that. */
function mergedInto(edtf: string, right: string): string | null {
  const [, year = '', month, day, mark = ''] = SINGLE.exec(right) ?? [];
  if (year === '' || mark !== '') return null;
  const parts = [year, month, day].map((part) => (part?.startsWith('X') ? undefined : part));
  const ends = edtf.split('/').map((end) => SINGLE.exec(end));
  const [one] = ends;
  const isAlike = ends.every((end) => end != null && parts.every((part, at) => part === undefined || end[at + 1] === one?.[at + 1]));
  const isOther = parts.some((part, at) => part !== undefined && part !== one?.[at + 1]);
  if (!isAlike || !isOther) return null;
  const merged = ends.map((end) => {
    const [, ...said] = end ?? [];
    return [0, 1, 2].flatMap((at) => (said[at] === undefined ? [] : [parts[at] ?? said[at]])).join('-') + (said[3] ?? '');
  });
  return parts.every((part, at) => part === undefined || one?.[at + 1] !== undefined) ? merged.join('/') : null;
}
