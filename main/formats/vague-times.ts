/*
 * Times of day that are no minute: “~7:15 AM”, “approx. 14:30”, “around noon”, “9 Uhr”. EDTF has no mark for them, so that of such a date only the day can be
 * taken; what was written is kept beside it.
 */

const ABOUT =
  '[~≈∼±]|c\\.?|cc?a\\.?|circa|approx(?:\\.|imately)?|about|around|abt\\.?|roughly|nearly|almost|just (?:before|after)|shortly (?:before|after)|before|after|by|from|gegen|etwa|ungefähr|um ca\\.?|kurz (?:vor|nach)|vers|environ|env\\.?|hacia|sobre|alrededor de|verso|około|ok\\.?|kolem|rond|omstreeks|около|примерно';
const ARTICLES = '(?:at|in|the|on|um|am|im|à|a|al|las?|les?|le|de|en|of|o|w|v|ob|om)';
const HOUR = "\\d{1,2}\\s?(?:[ap]\\.?\\s?m\\.?|uhr|uur|hod\\.?|hours?|hrs?|h|heures?|horas?|o['’]?clock|часов)";
const ZONE = '(?:\\s?(?:[A-Z]{2,5}|Z|[+−-]\\d\\d:?\\d\\d))?';
const CLOCK = `(?:\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?\\s?m\\.?)?(?:\\s?(?:uhr|uur|hod\\.?|h|hrs?))?|${HOUR})${ZONE}`;
const OF_DAY =
  '(?:(?:early|late|mid)[\\s-]?)?(?:noon|midday|midnight|mid-?morning|morning|forenoon|afternoon|evening|night|dawn|dusk|daybreak|sunrise|sunset|lunch\\s?time|mittags?|mitternacht|morgens?|früh|vormittags?|nachmittags?|abends?|nachts?|midi|minuit|matin|après-midi|soir|nuit|mediodía|medianoche|mañana|tarde|noche|mezzogiorno|mezzanotte|mattina|pomeriggio|sera|notte)';
const SURE = '\\s?(?:~|\\?|-?ish|\\(?(?:approx(?:\\.|imately|imate)?|cc?a\\.?|est\\.?|estimated|circa|or so|\\?)\\)?)';
const TIME = `(?:(?:(?:${ARTICLES}\\s+)?(?:${ABOUT})\\s*)(?:${ARTICLES}\\s+)*(?:${CLOCK}|${OF_DAY})|${CLOCK}${SURE}|${OF_DAY}|${HOUR})`;
const BEHIND = new RegExp(`^(.*?\\d\\S*?)(?:[,;]\\s*|\\s+)(?:${ARTICLES}\\s+)*(${TIME})$`, 'iu');
const BEFORE = new RegExp(`^(${TIME})(?:[,;]\\s*|\\s+)(?:${ARTICLES}\\s+)*(\\D{0,20}\\d.*)$`, 'iu');
/** No date with a time is longer. */
const LONGEST = 80;

/** A date and the time beside it that is no minute, as they are written; null where there is none. Whether the rest is a day, nobody has looked. */
export function vagueTime(text: string): { readonly day: string; readonly time: string } | null {
  const plain = text.trim();
  if (plain.length > LONGEST) return null;
  const [, day = '', time = ''] = BEHIND.exec(plain) ?? [];
  if (day !== '') return { day, time };
  const [, first = '', rest = ''] = BEFORE.exec(plain) ?? [];
  return rest === '' ? null : { day: rest, time: first };
}
