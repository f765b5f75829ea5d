/*
 * Times of day that are no minute: “~7:15 AM”, “approx. 14:30”, “around noon”, “9 Uhr”. EDTF has no mark for them, so that of such a date only the day can be
 * taken; what was written is kept beside it.
 */

const ABOUT =
  '[~≈∼±]|c\\.?|cc?a\\.?|circa|approx(?:\\.|imately)?|about|around|abt\\.?|roughly|nearly|almost|just (?:before|after)|shortly (?:before|after)|before|after|by|from|until|till|ab|bis|até|hasta|desde|a partir d[aeo]s?|à partir de|jusqu.à|fino alle|dalle|do|от|до|с|gegen|etwa|ungefähr|um ca\\.?|kurz (?:vor|nach)|vers|environ|env\\.?|hacia|sobre|alrededor de|verso|około|ok\\.?|kolem|rond|omstreeks|около|примерно';
const ARTICLES = '(?:at|in|the|on|um|am|im|à|a|al|las?|les?|le|de|en|of|o|w|v|ob|om)';
const UNIT = "(?:[ap]\\.?\\s?m\\.?|uhr|uur|hod\\.?|hours?|hrs?|h|heures?|horas?|o['’]?clock|часов)";
const HOUR = `\\d{1,2}\\s?${UNIT}`;
const HOURS = `\\d{1,2}(?:[:.h]\\d\\d)?`;
const TO = '(?:\\s?[-–—]\\s?|\\s(?:to|until|bis|à|a|às|au|al|alle|do|tot|до|е|e|et|und|and)\\s)';
/** From one hour to another, of which at least one is told by its unit. */
const HOUR_TO_HOUR = `${HOURS}(?:\\s?${UNIT})?${TO}${HOURS}\\s?${UNIT}|${HOURS}\\s?${UNIT}${TO}${HOURS}`;
const ZONE = '(?:\\s?(?:[A-Z]{2,5}|Z|[+−-]\\d\\d:?\\d\\d))?';
const CLOCK = `(?:\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?(?:\\s?[ap]\\.?\\s?m\\.?)?(?:\\s?(?:uhr|uur|hod\\.?|h|hrs?))?|${HOUR})${ZONE}`;
const OF_DAY =
  '(?:(?:early|late|mid)[\\s-]?)?(?:noon|midday|midnight|mid-?morning|morning|forenoon|afternoon|evening|night|dawn|dusk|daybreak|sunrise|sunset|lunch\\s?time|mittags?|mitternacht|morgens?|früh|vormittags?|nachmittags?|abends?|nachts?|midi|minuit|matin|après-midi|soir|nuit|mediodía|medianoche|mañana|tarde|noche|mezzogiorno|mezzanotte|mattina|pomeriggio|sera|notte)';
const SURE = '\\s?(?:~|\\?|-?ish|\\(?(?:approx(?:\\.|imately|imate)?|cc?a\\.?|est\\.?|estimated|circa|or so|\\?)\\)?)';
const TIME = `(?:${HOUR_TO_HOUR}|(?:(?:${ARTICLES}\\s+)?(?:${ABOUT})\\s*)(?:${ARTICLES}\\s+)*(?:${CLOCK}|${OF_DAY})|${CLOCK}${SURE}|${OF_DAY}|${HOUR})`;
const BEHIND = new RegExp(`^(.*?\\d\\S*?)(?:[,;]\\s*|\\s+[-–—]\\s+|\\s+)(?:${ARTICLES}\\s+)*(${TIME})$`, 'iu');
const BEFORE = new RegExp(`^(${TIME})(?:[,;]\\s*|\\s+)(?:${ARTICLES}\\s+)*(\\D{0,20}\\d.*)$`, 'iu');
/** An hour of China or Japan, or a part of the day, behind a day: 9月1日上午8时, 3月5日夜. */
const EAST_ASIAN =
  /^(.*\d\s*[日号號])\s*((?:(?:上午|下午|午前|午後|凌晨|清晨|早上|早晨|中午|傍晚|晚上|夜里|深夜|早朝|朝|昼|夕方|夜)\s*)?\d{1,2}\s*[时時点點](?:半|许|許|左右|頃|ごろ)?|上午|下午|午前|午後|凌晨|清晨|早上|早晨|中午|傍晚|晚上?|夜里|深夜|早朝|朝|昼|夕方|夜|正午)$/u;
/** No date with a time is longer. */
const LONGEST = 80;

/** A date and the time beside it that is no minute, as they are written; null where there is none. Whether the rest is a day, nobody has looked. */
export function vagueTime(text: string): { readonly day: string; readonly time: string } | null {
  const plain = text.trim();
  if (plain.length > LONGEST) return null;
  const [, day = '', time = ''] = EAST_ASIAN.exec(plain) ?? BEHIND.exec(plain) ?? [];
  if (day !== '') return { day, time };
  const [, first = '', rest = ''] = BEFORE.exec(plain) ?? [];
  return rest === '' ? null : { day: rest, time: first };
}
