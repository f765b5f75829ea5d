import { monthNumber } from '../../../shared/time/typed/relative';

/*
 * A year that a heading names amid other words: “Timeline of the 2024 strike”. Most four digits in headings are years, and some count or name something.
 */

const FOUR_DIGITS = /(?<![\d./-])(?:1\d|20)\d\d(?![\d/]|[.-]\d)/g;
/** Words and marks before a number that names something. */
const CODE =
  /(?:[#№§$€£]|(?<![\p{L}])(?:nos?|nr|num|n[°º]|numéro|número|issue|ticket|bug|case|flight|room|project|route|highway|road|line|bus|train|model|type|version|release|build|order|invoice|page|chapter|section|article|resolution|decree|directive|law|bill|file|unit|station|building|gate|channel|port|squadron|regiment|flug|raum|zimmer|projekt|linie|zug|seite|kapitel|artikel|akte|fall|vol|salle|chambre|projet|dossier|loi|vuelo|sala|proyecto|caso|ley|volo|stanza|progetto|legge|рейс|проект|комната))\.?\s*#?$/iu;
/** Words of several languages, and marks, behind which a year stands. */
const BEHIND =
  /(?:[([,:–—-]|(?<!\p{L})(?:in|of|since|from|during|for|year|im|von|vom|seit|jahr|jahre|en|de|du|depuis|année|del|desde|año|di|nel|dal|anno|do|da|em|ano|van|sinds|jaar|fra|av|från|w|roku|od|в|с|года))$/iu;
/** The same with an article between: the year belongs to the noun behind it. */
const BEHIND_ARTICLE = /(?<!p{L})(?:in|of|since|from|during|for)\s+the$/i;
/** A heading that begins so: “The 2023 strike”. */
const ARTICLE = /^(?:the|der|die|das|den|la|le|les|el|los|il|lo|de|het)$/i;
/** A noun of which there are several stands next, or behind one more word. */
const SEVERAL = /^\s+(?:\p{Ll}+\s+)?\p{Ll}+(?<![siu])s(?!\p{L})/u;

/**
 * The year that a heading names; empty where it names none, and a year of null where it is open which one counts.
 *
 * @param above the year that stands above the heading, which no number amid words replaces
 */
export function yearWithin(text: string, above: string | null): { readonly year?: string | null } {
  const found = [...text.matchAll(FOUR_DIGITS)].map(({ 0: year, index }) => ({
    year,
    before: text.slice(0, index).trimEnd(),
    after: text.slice(index + year.length),
  }));
  const years = found.filter((one) => !isCount(one));
  const [first] = years;
  if (first === undefined || years.every(({ year }) => year === above)) return {};
  const isOne = years.every(({ year }) => year === first.year) && years.some(isYear);
  return { year: isOne && above === null ? first.year : null };
}

interface Found {
  readonly year: string;
  readonly before: string;
  readonly after: string;
}

/** Whether a number counts or names something. */
function isCount({ year, before, after }: Found): boolean {
  if (CODE.test(before)) return true;
  const isRound = year.endsWith('00');
  if (SEVERAL.test(after)) return isRound || !BEHIND_ARTICLE.test(before);
  return isRound && before === '' && /^\s+\p{L}/u.test(after);
}

/** Whether it stands where years do: it begins or ends the heading, or stands in brackets or behind a word or a month that years stand behind. */
function isYear({ before, after }: Found): boolean {
  if (/^\W*$/u.test(before) || !/[\p{L}\d]/u.test(after) || /^[)\]年]/.test(after)) return true;
  const [word = ''] = /\p{L}+$/u.exec(before) ?? [];
  return (
    ARTICLE.test(before) ||
    BEHIND.test(before) ||
    BEHIND_ARTICLE.test(before) ||
    (word.length > 2 && monthNumber(word.toLowerCase()) !== null)
  );
}
