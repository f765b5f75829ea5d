/*
 * Nights that begin on one day and end on the next, of which papers say both: “nuit du 12 au 13 mai”, “in der Nacht vom 5. auf den 6. Juni”.
 */

const NIGHT = 'nacht|nuit|nocy|noc|noche|madrugada|notte|noite|natten|natt|nat|ночь|ніч|night';
const OF =
  'vom|von|zwischen(?: dem)?|du|entre(?: le| el)?|del|de|dal|tra(?: il)?|fra(?: il)?|ze?|między|van|tussen|mellan|mellem|fra|с|со|з|of(?: the)?|from|between';
const TO =
  'auf(?: den)?|zum|bis(?: zum)?|und(?: dem)?|au|et(?: le)?|al|y(?: el)?|e(?: il)?|para|a|na|i|op|en|till?|og|och|на|и|to(?: the)?|and(?: the)?';
const WITH_BOTH = new RegExp(
  `^(?:(?:in|dans|en|nella|durante|na|w|в|у|during|on)\\s+)?(?:(?:der|la|de|the|a)\\s+)?(?:${NIGHT})\\s+(?:${OF})\\s+(\\S.*?)\\s+(?:${TO})\\s+(\\S.*)$`,
  'iu',
);

/** The two days of a night, as they are said; null for another text. */
export function daysOfNight(text: string): { readonly first: string; readonly last: string } | null {
  const [, first, last] = WITH_BOTH.exec(text) ?? [];
  return first === undefined || last === undefined || !/^(?:\p{L}{2,12}\.?,?\s+)?\d/u.test(first) ? null : { first, last };
}

/** “в ночь на 8 ноября”, “in der Nacht auf den 8. November”, “natten till den 8 november”: the night that ends on a day, which alone is said. */
const ON_ONE =
  /^(?:(?:in|w|v|в|у|на?)\s+)?(?:(?:der|die|den)\s+)?(?:nacht\s+(?:auf(?:\s+den)?|zum)|noc[yi]?\s+na|ночь\s+на|ніч\s+на|natten\s+till?(?:\s+den)?)\s+(?=\d|\p{L}+,?\s+\d)(\S.*)$/iu;

/** The day on which such a night ends, as it is said; null for another text. */
export function dayBehindNight(text: string): string | null {
  return ON_ONE.exec(text)?.[1] ?? null;
}
