import { FURTHER_NOTICE } from '../further-notice';
import { GOES_ON } from '../goes-on';
import { ordinal } from '../ordinal';
import { arabicInEnglish } from './arabic';
import { decadeOfCentury, numberWritten } from './decades-abroad';
import { eraInEnglish } from './eras-abroad';
import { feastInEnglish } from './feasts-abroad';
import { mayBeOf } from './languages';
import { AFTER_WORDS, BEFORE_WORDS, SINCE_OR_OF, SINCE_WORDS, UNTIL_WORDS } from './limit-words';
import { daysOfNight } from './nights-abroad';
import { partAbroad } from './parts-abroad';
import { eastAsianInEnglish, withYearFirst } from './phrases-east-asia';
import { ROMAN } from './roman';
import { weeksAbroad } from './weeks-abroad';

/** Words around years in other languages, as they stand in lists and catalogues: German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian. */

/** An article before a day, or a word before a year that says only that it is one. */
const OF_DATE =
  "(?:(?:dem|den|le|el|il|lo|o|a)\\s+|l[’'](?=\\d|1er)|(?:das jahr|l[’']an(?:née)?|(?:el )?año|(?:l[’'])?anno|o ano|(?:het )?jaar|rok[u]?|года|год|عام|سنة)\\s+)?";
const ABOUT = new RegExp(
  `^(?:(?:h\\.(?=\\s*\\d{3,4}$)|um|etwa|gegen|ungefähr|zirka|vers|environ|env\\.|aux environs d[eu]|aux alentours d[eu]|autour d[eu]|hacia|sobre(?= el \\d)|alrededor del?|en torno al?|verso|intorno al?|por volta de|cerca de|omstreeks|rond|około|ok\\.|около|ок\\.|прибл\\.|yaklaşık|yak\\.|kolem|okolo|přibližně|نحو|حوالي|حوالى|قرابة)\\s+${OF_DATE}(?=\\d|\\p{L}{3,10}\\.?\\s+\\d{4}$)|(?:大约|大約|约|約)\\s*(?=\\d))`,
  'iu',
);
const ABOUT_AN_ERA = /^(?:大约|大約|约|約)\s*(?=公元|西元|前)/u;
const UNSURE =
  /^(?:wohl|vermutlich|wahrscheinlich|vielleicht|peut-être|probablement|quizás?|probablemente|talvez|provavelmente|forse|probabilmente|misschien|waarschijnlijk|być może|prawdopodobnie|вероятно|возможно|предположительно|імовірно|ймовірно|snad|ربما|可能)[\s,]*(?=\d)/iu;
const BEFORE = /^(?:vor|avant|antes de|prima del|v[oó][oó]r|przed|před|до)\s+(?=\d{3,4}(?:$|\s*[гr]))/iu;
const AFTER = /^(?:nach|après|después de|dopo il|depois de|na|po|после)\s+(?=\d{3,4}(?:$|\s*[гr]))/iu;
/** A day with its month and year, or what may be a month with its year: no number of days, after which something was as well. */
const A_DAY =
  "(?=\\d{1,2}(?:\\.|er|[ºª°])?\\s*(?:de\\s+|d[’'])?\\p{L}{3,}\\.?\\s+(?:del?\\s+)?\\d{3,4}|\\d{1,2}([./-])\\d{1,2}\\1\\d{4}|\\d{4}-\\d\\d";
const A_MONTH = '|\\p{L}{3,}\\.?\\s+(?:del?\\s+)?\\d{4}(?!\\d)';
const BEFORE_DAY = new RegExp(`^(?:${BEFORE_WORDS})\\s*(?<=\\s|[’'])${A_DAY}${A_MONTH})`, 'iu');
const AFTER_DAY = new RegExp(
  `^(?:(?:${AFTER_WORDS})\\s*(?<=\\s|[’'])${A_DAY}${A_MONTH})|(?:na|po)\\s+(?=\\d{1,2}\\s+\\p{L}{3,}\\s+\\d{3,4}))`,
  'iu',
);
/** What a span begins or ends with that is said from one side: a day, a month or a year. */
const A_LIMIT = `(?:(?:dem\\s+|im\\s+)?jahre?\\s+|${OF_DATE})(?:${A_DAY}${A_MONTH})|(?=\\d{3,4}(?:$|\\s*(?:г|рок|r\\.|roku))))`;
/** Words from which on something was; “du 5 mai” and “del 5 de mayo” may as well be of that day. */
const SINCE = new RegExp(`^(?:${SINCE_WORDS}|${SINCE_OR_OF})(?=[\\s’'])[\\s’']*${A_LIMIT}`, 'iu');
/** Words up to which it was. */
const UNTIL = new RegExp(`^(?:${UNTIL_WORDS})(?=[\\s’'])[\\s’']*${A_LIMIT}`, 'iu');
/** The same before a span of days that a dash joins: “vom 5.–7. Mai”. */
const OF_SPAN = /^(?:vom|von|dal|od|с|från|fra)\s+(?=\d[^–—]{0,30}[–—]|\d[\d.]{0,8}\s?-\s?\d|\d.{0,30}\s-\s)/iu;
/** “After” in Dutch, and “for” a day in Polish: its month. */
const NA_DAY = /^na\s+\d{1,2}\s+(\p{L}+)/iu;
/** Limits, of which the date that is named may still be the one. */
const LIMITS: readonly (readonly [RegExp, string])[] = (
  [
    [
      'no later than ',
      'не\\s+поздн?ее|не\\s+позже|не\\s+пізніше|nie później niż|najpóźniej|nejpozději|spätestens|nicht später als|au plus tard|a más tardar|no más tarde de|no después de|não depois de|o mais tardar|en geç|niet later dan|uiterlijk|non oltre|al più tardi|不晚于|不迟于|最迟',
    ],
    [
      'not before ',
      'не\\s+ранее|не\\s+раньше|не\\s+раніше|nie wcześniej niż|najwcześniej|nejdříve|frühestens|nicht früher als|au plus tôt|no antes de|não antes de|en erken|niet eerder dan|niet vroeger dan|non prima del|不早于|最早',
    ],
  ] as const
).map(([english, words]) => [new RegExp(`^(?:${words})\\s*(?:(?:am|en|em|in|il|le|el|op|den|w|v|в|у)\\s+)?(?=\\d)`, 'iu'), english]);
const BETWEEN =
  /^(?:zwischen|zw\.|entre|tra(?= )|fra|między|pomiędzy|между|tussen|mellan|mellem|mellom)\s+(?:(?:dem|den|le|el|il|o)\s+)?(\S.*?)\s+(?:und|et|y|e|a|и|en|och|og)\s+(?:(?:dem|den|le|el|il|o)\s+)?(\S.*)$/iu;
/** A day until which something holds, in Russian and Ukrainian; before a year alone the same word is “before”. */
const UNTIL_DAY = /^до\s+(?=\d{1,2}[.\s]\s?(?:\d{1,2}\.|\p{L}))/iu;
/** The same in Polish and Czech, where it is no day of the week: its month. */
const DO_DAY = /^do\s+\d{1,2}\.?\s+(\p{L}+)/iu;
/** What lasts until somebody ends it, behind its first day. */
const UNTIL_FURTHER_NOTICE = new RegExp(
  `^(?:(?:since|from|ab|seit|vom|von|depuis|à partir du|dès le|desde(?: el)?|dal|od|с)\\s+)?(\\S.{0,60}?)\\s*[,–—-]?\\s*(?:\\((?:${FURTHER_NOTICE})\\)|${FURTHER_NOTICE})$`,
  'iu',
);
/** What goes on, behind a dash: “2014 – im Amt”. */
const UNTIL_NOW = new RegExp(`^(\\S.{0,60}?)\\s*[–—-]\\s*\\(?${GOES_ON}\\)?$`, 'iu');
/** “1497 oder 1498”: one of two years. */
const OR = /^(\d{3,4})\s+(?:oder|ou|o|of|lub|albo|или|або|veya|eller|nebo)\s+(\d{3,4})$/iu;
/** A span in words: “vom 3. bis 5. Mai”, “du 3 au 5 mai”, “с 1941 по 1945”. */
const FROM_TO =
  /^(?:vom|von|du|de|del|dal|od|с|от|van|från|fra)\s+(\S.*?)\s+(?:bis zum|bis|tot en met|t\/m|au|à|al|a|do|по|до|tot|till|til)\s+(\S.*)$/iu;
/** The same without a word before it: “07/03/2024 a 05/04/2024”. A time is no end, as in “6 mars 2024 à 14h30”. */
const TO = /^(\d.*?)\s+(?:bis zum|bis|tot en met|t\/m|au|à|al|a|às|até|hasta|do|по|до|tot|till|til)\s+(\d{1,2}\D.*\D\d{4})$/iu;
/** “im Mai 1945”, “en mai 1945”, “в мае 1945”: the date alone says it. */
const WITHIN =
  /^(?:im laufe (?:des|von)|courant|au cours d[eu]|in de loop van|(?:nel|in) corso (?:di|del)|a lo largo de|durante|w ciągu|im|en|em|nel|nell[’']|в|во|w|we|i)\s+(?=\p{L}+\s+(?:de\s+)?\d{4}(?!\d))/iu;
const DECADES = [
  /^(?:die\s+)?(\d{3}0)er(?:\s+jahren?)?$/iu,
  /^(?:(?:les\s+)?années|(?:la\s+)?década de|(?:los\s+)?años|(?:os\s+)?anos|(?:gli\s+)?anni|lata|jaren)\s+(\d{3}0)$/iu,
  /^(\d{3}0)-(?:е|х|ые)(?:\s+(?:годы|годов|гг\.?))?$/iu,
  /^(?:公元|西元)?(\d{3}0|[1-9]0)年代$/u,
  /^лет\s+(\d{3}0)-?(?:х|ых)$/iu,
  /^(\d\d[1-9]0)(?:-?(?:talet|tallet|årene|åra)|['’]?erne|-?lu(?:ku|vu[nl]\p{L}*))$/iu,
];
/** In the north and in Finland the hundred years are named like ten of them: 1800-talet is the 19th century. */
const HUNDRED = /^(\d\d)00(?:-?(?:talet|tallet|årene|åra)|['’]?erne|-?lu(?:ku|vu[nl]\p{L}*))$/iu;
/** What stands behind a year or a time and says only that it is one; before a year, too. */
const YEAR_WORD = /(?<=\d)\s*(?:год[ау]?|г\.?|гг\.?|рік|року|roku|r\.|yılı|yılında|م\.?)$/iu;
const YEAR_BEFORE =
  /^(?:в|у|w|anno|(?:im\s+)?jahr|im jahre?|en l[’']an|l[’']an|(?:el\s+)?año|(?:公元|西元)|(?:في\s+)?(?:عام|سنة))\s*(?=\d{3,4}(?!\d))/iu;
/** How Poles shorten November. */
const NOVEMBER = /^(\d{1,2})\s+list\.(?=\s+\d{4}$)/iu;
const OCLOCK = /(?<=\d[:.]\d\d)\s*uhr$/iu;
/** An era that stands before its year. */
const BCE_BEFORE = /^(?:公元前|西元前|紀元前|前|m\.?\s?ö\.?)\s*(\d{1,4})\s*年?$/iu;
const CE_BEFORE = /^(?:公元|西元)\s*(\d{1,3})\s*年?$/u;
/** “4Q2023”, “1. Quartal 2023”, “3er trimestre de 2023”, “III квартал 2023”, “2023年第3季度”. */
const QUARTERS = [
  /^(?<quarter>[1-4])q\s?(?<year>\d{4})$/iu,
  /^(?<quarter>[1-4]|i{1,3}|iv)(?:\.|er|e|ème|º|°|-й)?\s*(?:quartal|trimestre|kwartał|kwartaal|квартал|çeyrek)\s*(?:(?:de|du|del|\/)\s*)?(?<year>\d{4})(?:\s*(?:г\.?|года))?$/iu,
  /^(?<year>\d{4})年\s*第?(?<quarter>[1-4一二三四])季度?$/u,
];
const HALVES = [
  /^(?<half>[12])h\s?(?<year>\d{4})$/iu,
  /^(?<half>[12])\.?\s*(?:halbjahr|hj\.?)\s*\/?\s*(?<year>\d{4})$/iu,
  /^(?<half>[12])(?:er|e|ème|º|°)?\s*semestre\s*(?:(?:de|du|del)\s*)?(?<year>\d{4})$/iu,
  /^(?<year>\d{4})年(?<half>[上下])半年$/u,
];
/** “19. Jahrhundert”, “XIXe siècle”, “siglo XIX”, “XIX век”, 19世纪. */
const CENTURIES = [
  /^(\d{1,2})\.\s*(?:jahrhunderts?|jh\.?|jhd?t\.?|yüzyıl)/iu,
  /^(\d{1,2}|[ivx]+)(?:e|è|ème|er)?\s+siècle/iu,
  /^(\d{1,2}(?=e|è)|[ivx]+)(?:e|è|ème|er)?\s+s\./iu,
  /^(?:siglo|século|secolo|séc\.|القرن)\s+(\d{1,2}|[ivx]+)/iu,
  /^(?:sec|s)\.\s+([ivx]+)/iu,
  new RegExp(`^(\\d{1,2}|${ROMAN})\\s*(?:secolo|wieku?|век[аеу]?|столетие|століття)`, 'iu'),
  // Behind other numbers the short forms are weeks, hours and articles (“5w”, “12 w.”, “5 ст.”), but of nothing else does anybody say the era.
  new RegExp(`^(${ROMAN})\\s*(?:w\\.|w$|вв?\\.|в$|ст\\.(?!\\s*ст))`, 'iu'),
  /^(\d{1,2})\s*(?:w\.?|вв?\.?|ст\.)(?=\s(?:BC|AD)$)/iu,
  /^(\d{1,2})(?:e|de|ste)\s+eeuw/iu,
  /^(\d{1,2})\.\s*(?:stolet[íi]|stol\.|storočie)/iu,
  /^(?:公元)?(\d{1,2}|[一二三四五六七八九十]{1,3})\s*世[纪紀]/u,
];
/** “конец 19 в.”: what has a beginning or an end is no count. */
const OF_A_PART = /^(\d{1,2})\s*(?:w\.|w$|вв?\.|в$|ст\.(?!\s*ст))/iu;

/** “XVIII–XIX вв.”, “siglos XVI-XVII” */
const CENTURY_TO_CENTURY = [
  new RegExp(`^(${ROMAN})\\s*[-–—]\\s*(${ROMAN})\\s*(?:wieku?|w\\.?|вв?\\.?|века?|siècles?|ст\\.?)(?<era>\\s(?:BC|AD))?$`, 'iu'),
  new RegExp(`^(?:siglos|séculos|secoli|siècles|ss\\.)\\s+(${ROMAN})\\s*(?:[-–—]|y|e|a|et)\\s*(${ROMAN})(?<era>\\s(?:BC|AD))?$`, 'iu'),
];

/** A date in English words where it is written with these; months may still be those of its language. Null where it is not. */
export function phraseInEnglish(written: string): string | null {
  const text = withYearFirst(written);
  const english = eastAsianInEnglish(text) ?? arabicInEnglish(text) ?? whole(text) ?? inner(text.replace(OCLOCK, '').trim());
  return english === written ? null : english;
}

/** Digits, numbers in Chinese and in Roman letters: without any of them most texts are none of what follows, which is asked once. */
const NUMBER = /\p{N}|[一二三四五六七八九十]|(?<!\p{L})[ivxіх]+(?:e|è|er|ème)?(?!\p{L})/iu;

/** What is a date as a whole. */
function whole(text: string): string | null {
  const numbered = NUMBER.test(text) ? numberedPart(text) : null;
  if (numbered !== null) return numbered;
  const open = UNTIL_FURTHER_NOTICE.exec(text) ?? UNTIL_NOW.exec(text);
  if (open !== null) return `since ${inner(open[1] ?? '')}`;
  const feast = feastInEnglish(text);
  if (feast !== null) return feast;
  const night = daysOfNight(text);
  if (night !== null) return `${inner(night.first)} - ${inner(night.last)}`;
  const span = FROM_TO.exec(text) ?? TO.exec(text);
  if (span !== null) return `${inner(span[1] ?? '')} - ${inner(span[2] ?? '')}`;
  const between = BETWEEN.exec(text);
  return between === null ? null : `between ${inner(between[1] ?? '')} and ${inner(between[2] ?? '')}`;
}

/** A part of a year by its number, one of two years, or centuries. */
function numberedPart(text: string): string | null {
  const found = (patterns: readonly RegExp[]): Record<string, string> | null =>
    patterns.map((pattern) => pattern.exec(text)?.groups ?? null).find((groups) => groups !== null) ?? null;
  const weeks = weeksAbroad(text, inner);
  if (weeks !== null) return weeks;
  const quarter = found(QUARTERS);
  if (quarter !== null) return `Q${numberWritten(quarter['quarter'] ?? '')} ${quarter['year']}`;
  const half = found(HALVES);
  if (half !== null) return `H${{ 上: '1', 下: '2' }[half['half'] ?? ''] ?? half['half']} ${half['year']}`;
  const either = OR.exec(text);
  if (either !== null) return `${either[1]} or ${either[2]}`;
  const ofEra = eraInEnglish(text);
  const centuries = CENTURY_TO_CENTURY.map((pattern) => pattern.exec(ofEra)).find((found) => found !== null);
  if (centuries === undefined) return null;
  const [from, to] = [centuries[1], centuries[2]].map((number = '') => ordinal(numberWritten(number)));
  return `${from} - ${to} century${centuries.groups?.['era'] ?? ''}`;
}

function inner(text: string): string {
  const part = partAbroad(text);
  if (part !== null) return `${part.english}${inner(centuryInEnglish(part.rest, [OF_A_PART]))}`;
  if (!NUMBER.test(text)) return text;
  const unsure = UNSURE.exec(text)?.[0];
  if (unsure !== undefined) return `probably ${inner(text.slice(unsure.length))}`;
  const about = ABOUT_AN_ERA.exec(text)?.[0];
  if (about !== undefined) return `c. ${inner(text.slice(about.length))}`;
  const limit = LIMITS.find(([pattern]) => pattern.test(text));
  if (limit !== undefined) return `${limit[1]}${inner(text.replace(limit[0], ''))}`;
  if (UNTIL.test(text)) return `until ${inner(text.replace(UNTIL, ''))}`;
  if (SINCE.test(text)) return `since ${inner(text.replace(SINCE, ''))}`;
  if (UNTIL_DAY.test(text)) return `until ${inner(text.replace(UNTIL_DAY, ''))}`;
  if (!mayBeOf(DO_DAY.exec(text)?.[1] ?? '', ['de', 'nl', 'es'])) return `until ${inner(text.replace(/^do\s+/i, ''))}`;
  const decade = decadeOfCentury(text) ?? DECADES.map((pattern) => pattern.exec(text)?.[1]).find((year) => year !== undefined);
  if (decade !== undefined) return `${decade}s`;
  const hundred = HUNDRED.exec(text)?.[1];
  if (hundred !== undefined) return `${ordinal(Number(hundred) + 1)} century`;
  return eraInEnglish(text)
    .replace(BCE_BEFORE, '$1 BC')
    .replace(CE_BEFORE, 'AD $1')
    .replace(WITHIN, '')
    .replace(OF_SPAN, '')
    .replace(YEAR_BEFORE, '')
    .replace(ABOUT, 'c. ')
    .replace(BEFORE, 'before ')
    .replace(BEFORE_DAY, 'before ')
    .replace(AFTER_DAY, (said) => (mayBeOf(NA_DAY.exec(text)?.[1] ?? '', ['nl']) ? 'after ' : said))
    .replace(AFTER, 'after ')
    .replace(YEAR_WORD, '')
    .replace(NOVEMBER, '$1 listopada')
    .replace(/^(.*)$/u, (one) => centuryInEnglish(one));
}

function centuryInEnglish(text: string, patterns: readonly RegExp[] = CENTURIES): string {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const number = numberWritten(found[1] ?? '');
    if (number >= 1 && number <= 21) return `${ordinal(number)} century${text.slice(found[0].length)}`;
  }
  return text;
}
