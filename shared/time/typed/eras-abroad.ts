/** Eras behind years and centuries in other languages: Russian and Ukrainian, German and Dutch, French, Spanish, Portuguese and Italian, Polish, Czech, the Nordic ones, Arabic. */

const BEFORE =
  'до\\s+н\\.?\\s?[эе]\\.?|до\\s+(?:нашей эры|нашої ери|р\\.\\s?х\\.?)|v\\.?\\s?chr\\.?|v\\.?\\s?u\\.?\\s?z\\.?|(?:vor|voor) (?:christus|christi geburt|unserer zeit(?:rechnung)?)|av\\.?\\s?j\\.?-?\\s?c\\.?|avant (?:j\\.?-?\\s?c\\.?|jésus-christ|notre ère)|a\\.\\s?c\\.|a\\.\\s?n\\.\\s?e\\.|antes de (?:cristo|nuestra era)|avanti cristo|p\\.\\s?n\\.\\s?e\\.|przed (?:naszą erą|chrystusem)|př\\.\\s?(?:n\\.\\s?l|kr)\\.|f\\.?\\s?kr\\.?|ق\\.?\\s?م\\.?';
/** What may be something else behind a year of our time, as in “1990 D.C.”, is no era there. */
const OURS =
  'н\\.\\s?[эе]\\.?|нашей эры|нашої ери|n\\.?\\s?chr\\.?|na\\.?\\s?chr\\.?|(?:nach|na) (?:christus|christi geburt)|unserer zeit(?:rechnung)?|ap\\.?\\s?j\\.?-?\\s?c\\.?|après (?:j\\.?-?\\s?c\\.?|jésus-christ)|de notre ère|(?<!\\d{4}\\s?)(?:d\\.\\s?c\\.|n\\.\\s?[el]\\.|u\\.\\s?z\\.)|(?:después|depois) de cristo|dopo cristo|de nuestra era|naszej ery|po chrystusie|po\\s?kr\\.|e\\.?\\s?kr\\.?';
const YEAR = '(?:\\s*(?:год[ау]?|г\\.?|рік|року|р\\.|roku|r\\.?))?';
const ERA = new RegExp(`${YEAR}(?:\\s*(${BEFORE})|\\s+(?:${OURS}))$`, 'iu');

/** The text with its era in English, where it ends with one; as it was where it does not. */
export function eraInEnglish(text: string): string {
  return text.replace(ERA, (_, before?: string) => (before === undefined ? ' AD' : ' BC'));
}
