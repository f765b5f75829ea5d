/*
 * What people write behind a date that is not settled: “(tbc)”, “(provisional)”, “, dates tbc”, “(voorlopig)”. EDTF says it with a question mark.
 */

/** Words for that, in the languages of those who write them. */
const WORDS =
  'tentative(?:ly)?|provisional(?:ly)?|t\\.?\\s?b\\.?\\s?[acd]\\.?|to be (?:announced|confirmed|decided|determined)|unconfirmed|not (?:yet )?confirmed|expected|projected|proposed|subject to change|vorläufig|unbestätigt|(?:noch )?nicht bestätigt|unter vorbehalt|noch offen|voraussichtlich|à (?:confirmer|préciser)|provisoire|sous réserve|prévisionnel(?:le)?|(?:por|a) confirmar|sin confirmar|da confermare|provvisori[oa]|indicativ[oa]|voorlopig|onder voorbehoud|nog te bevestigen|do potwierdzenia|wstępn[aey]|wstępnie|preliminär|foreløpig|foreløbig|předběžně|предварительно|уточняется|попередньо';
/** In brackets or behind a comma or a dash; without either only what is shortened is no title (“8 Jan 2026 to be confirmed”). */
const BEHIND = new RegExp(
  `^(.*?[\\d\\p{L}?~.])\\s*(?:[([]\\s*(?:dates?\\s+)?(?:${WORDS})\\s*[)\\]]|[,;–—-]\\s*(?:dates?\\s+)?(?:${WORDS})|\\s(?:dates?\\s+)?t\\.?b\\.?[acd]\\.?)$`,
  'iu',
);

/** A text without such a note behind it; null where there is none, or no date can stand before it. */
export function beforeTentative(text: string): string | null {
  const [, date] = text.length <= 120 ? (BEHIND.exec(text) ?? []) : [];
  return date === undefined || !/\p{Nd}/u.test(date) ? null : date;
}

const PART = /(-?(?<![\dX])[\dX]{4,}(?:-[\dX]{2}){0,2})([?~%]?)/g;
const MARKED: Readonly<Record<string, string>> = { '': '?', '?': '?', '~': '%', '%': '%' };

/** A date as EDTF with all of it uncertain; null where a time of day is said, for which there is no mark. */
export function asUncertain(edtf: string): string | null {
  return edtf.includes('T') ? null : edtf.replace(PART, (_, part: string, mark: string) => `${part}${MARKED[mark] ?? '?'}`);
}
