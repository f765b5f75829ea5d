import { AFTER_WORDS, BEFORE_WORDS, SINCE_WORDS, UNTIL_WORDS } from '../../../shared/time/typed/limit-words';
import { monthNumber } from '../../../shared/time/typed/relative';

/*
 * A year that a heading names amid other words: “Timeline of the 2024 strike”. Most four digits in headings are years, and some count or name something.
 */

const FOUR_DIGITS = /(?<![\d./-])(?:1\d|20)\d\d(?![\d/]|[.-]\d)/g;
/** Words and marks before a number that names something. */
const CODE =
  /(?:[#№§$€£]|(?<![\p{L}])(?:top|best|nos?|nr|num|n[°º]|numéro|número|issue|ticket|bug|case|flight|room|project|route|highway|road|line|bus|train|model|type|version|release|build|order|invoice|page|chapter|section|article|resolution|decree|directive|law|bill|file|unit|station|building|gate|channel|port|squadron|regiment|box|suite|apt|flat|tel|phone|fax|ext|pin|code|ref|id|flug|raum|zimmer|projekt|linie|zug|seite|kapitel|artikel|akte|fall|vol|salle|chambre|projet|dossier|loi|vuelo|sala|proyecto|caso|ley|volo|stanza|progetto|legge|рейс|проект|комната))\.?\s*#?$/iu;
/** What is counted in so many, behind the number; nothing that is a word in other languages, such as “ha” and “w”, nor “m.”, a year in Lithuanian. */
const UNIT = /^\s?(?:[kc]m[²³]?|mm|m[²³]?(?!\.)|ft|yd|kg|lbs?|kwh?|eur|euro|usd|gbp|chf|[°%€$£])(?![\p{L}\d])/iu;
/** Words of several languages, and marks, behind which a year stands. */
const BEHIND =
  /(?:[([,:–—-]|(?<!\p{L})(?:in|of|since|from|during|for|year|im|von|vom|seit|jahr|jahre|en|de|du|depuis|année|del|desde|año|di|nel|dal|anno|do|da|em|ano|van|sinds|jaar|fra|av|från|w|roku|od|в|с|года))$/iu;
/** The same with an article between: the year belongs to the noun behind it. */
const BEHIND_ARTICLE = /(?<!\p{L})(?:in|of|since|from|during|for)\s+the$/iu;
/** Words behind which a year is that of something else: of a person’s birth or death, or of the text itself; with a name of who did it between. */
const OF_ELSE =
  /(?:(?<!\p{L})(?:born|died|(?:re)?printed|(?:re)?published|transcribed|translated|compiled|edited|(?:re)?typed|copied|digiti[sz]ed|scanned|copyright|geboren|gestorben|gedruckt|erschienen|herausgegeben|übersetzt|née?|décédée?|imprimée?|publiée?|traduite?|transcrite?|nacid[oa]|muert[oa]|fallecid[oa]|impres[oa]|publicad[oa]|traducid[oa]|transcrit[oa]|nat[oa]|mort[oa]|stampat[oa]|pubblicat[oa]|tradott[oa]|trascritt[oa]|nascid[oa]|falecid[oa]|traduzid[oa]|overleden|gedrukt|uitgegeven|vertaald|urodzon[ya]|zmarł[ya]?|wydan[yae]|drukowan[yae]|родил(?:ся|ась)|умер(?:ла)?|издан[ао]?|напечатан[ао]?)(?:\s[^.;:()–—]{0,60})?|©|\(c\)|[*†]|(?<![\p{L}.])(?:b|d|geb|gest)\.)\s*$/iu;
/** Words behind which a year is where something longer begins or ends. */
const LIMIT = new RegExp(
  `(?<!\\p{L})(?:since|until|till?|up\\sto|to|by|before|after|(?:founded|established)(?:\\sin)?|est\\.|(?:ge)?gründet(?:\\sim\\sjahre?)?|fondée?(?:\\sen)?|fundad[oa](?:\\sen|\\sem)?|fino\\sal|dopo\\sil|fondat[oa](?:\\snel)?|voor|opgericht(?:\\sin)?|do|po|założon[ya](?:\\sw)?|основан[ао]?(?:\\sв)?|jusqu[’']?|${SINCE_WORDS}|${UNTIL_WORDS}|${BEFORE_WORDS}|${AFTER_WORDS})$`,
  'iu',
);
/** Words for since that begin a heading, be it with the word for year. */
const SINCE_ALONE = new RegExp(`^(?:since|from|${SINCE_WORDS})(?:\\s+(?:dem\\s+jahre?|l[’']an(?:née)?|el\\s+año|roku))?$`, 'iu');
/** The year behind one, in two digits. */
const NEXT = /^[_\s](\d\d)(?!\d)/;
/** A heading that begins so: “The 2023 strike”. */
const ARTICLE = /^(?:the|der|die|das|den|la|le|les|el|los|il|lo|de|het)$/i;
/** A heading of what happened in a year: “1911 in aviation”, “The year 1911”; a thing that a year names may go on in the next. */
const OF_WHOLE_YEAR =
  /^(?:\d{4}\s+(?:in|en|im|nel|em|no|na|w|ve?|в|і)\s+(?:\p{L}|\d)|(?:(?:the|das|el|la)\s+|l['’])?(?:year|jahr|jaar|année|an|año|anno|ano|rok|год)\s+\d{4}(?!\s?[-–/\d])|\d{4}年の)/iu;
/** How far before a year stands what it is the year of. */
const FURTHEST = 90;
/** A noun of which there are several stands next, or behind one more word. */
const SEVERAL = /^\s+(?:\p{Ll}+\s+)?\p{Ll}+(?<![siu])s(?!\p{L})/u;

/**
 * The year that a heading names; empty where it names none, and a year of null where it is open which one counts.
 *
 * @param above the year that stands above the heading, which no number amid words replaces
 */
export function yearWithin(text: string, above: string | null): { readonly year?: string | null } {
  const years = yearsNamed(text);
  const [first] = years;
  if (first === undefined || years.every(({ year }) => year === above)) return {};
  const isOne = (areOne(years) || years.every(isSinceAlone)) && years.some(isYear);
  return { year: isOne && above === null ? first.year : null };
}

/** The only year that a name of several things says, wherever in it: of a sheet, or a table. Null where it says none, several, or two in one (“2023_24”). */
export function yearOfName(name: string): string | null {
  const years = yearsNamed(name);
  const isTwo = ({ year, after }: Found): boolean =>
    Number(NEXT.exec(after)?.[1]) === (Number(year) + 1) % 100 || /^\s?[-–/.]\s?\d/.test(after);
  return areOne(years) && !years.some(isTwo) ? (years[0]?.year ?? null) : null;
}

/** Years that a text names of what it is about. */
function yearsNamed(text: string): Found[] {
  return [...text.matchAll(FOUR_DIGITS)]
    .map(({ 0: year, index }) => ({ year, before: text.slice(0, index).trimEnd(), after: text.slice(index + year.length) }))
    .filter((one) => !isCount(one) && !OF_ELSE.test(withoutAcronyms(one.before.slice(-FURTHEST))));
}

/** NATO is no “nato”, Italian for born. */
function withoutAcronyms(text: string): string {
  return /\p{Ll}/u.test(text) ? text.replace(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, '') : text;
}

/** Whether years are one, which is no limit of others. */
function areOne(years: readonly Found[]): boolean {
  return years.every((one) => one.year === years[0]?.year && !LIMIT.test(near(one.before)));
}

/** Whether a heading says since when it tells and nothing else: its first dates are of that year. */
function isSinceAlone({ before, after }: Found): boolean {
  return SINCE_ALONE.test(near(before)) && /^(?:\s+(?:года?|р[оі]ку|roku?))?\s*:?$/iu.test(after);
}

/** Whether a heading that names a year is of all that happened in it, and of nothing else. */
export function isOfWholeYear(text: string): boolean {
  return OF_WHOLE_YEAR.test(text.trim());
}

interface Found {
  readonly year: string;
  readonly before: string;
  readonly after: string;
}

/** The end of what stands before a number, longer than any word that is looked for there: a line may have thousands of numbers. */
function near(before: string): string {
  return before.slice(-40);
}

/** Whether a number counts or names something. */
function isCount({ year, before, after }: Found): boolean {
  if (CODE.test(near(before)) || UNIT.test(after)) return true;
  const isRound = year.endsWith('00');
  if (SEVERAL.test(after)) return isRound || !BEHIND_ARTICLE.test(near(before));
  return isRound && before === '' && /^\s+\p{L}/u.test(after);
}

/** Whether it stands where years do: it begins or ends the heading, or stands in brackets or behind a word or a month that years stand behind. */
function isYear({ before, after }: Found): boolean {
  if (/^\W*$/u.test(before) || !/[\p{L}\d]/u.test(after) || /^[)\]年]/.test(after)) return true;
  const [word = ''] = /\p{L}+$/u.exec(near(before)) ?? [];
  return (
    ARTICLE.test(before) ||
    BEHIND.test(near(before)) ||
    BEHIND_ARTICLE.test(near(before)) ||
    (word.length > 2 && monthNumber(word.toLowerCase()) !== null)
  );
}
