/** Feasts as other languages call them, each before its year. Of Russian ones the calendar would have to be guessed, and “jul” is July more often than Christmas. */
const FEASTS: readonly (readonly [names: string, english: string])[] = [
  ['weihnachten|noël|navidad|kerstmis|kerst|boże narodzenie|vánoce', 'Christmas'],
  ['heiligabend|heilig abend|nochebuena|wigilia', 'Christmas Eve'],
  ['silvester|nochevieja|oudejaarsavond', "New Year's Eve"],
  ['neujahr|nouvel an|año nuevo|capodanno|nieuwjaar|nowy rok', "New Year's Day"],
  ['dreikönig|heilige drei könige|épiphanie|epifanía|epifania|trzech króli', 'Epiphany'],
  ['(?:mariä\\s)?lichtmess|chandeleur|candelora', 'Candlemas'],
  ['aschermittwoch|mercredi des cendres|miércoles de ceniza|środa popielcowa', 'Ash Wednesday'],
  ['palmsonntag|rameaux|domingo de ramos|niedziela palmowa', 'Palm Sunday'],
  ['gründonnerstag|jeudi saint|jueves santo', 'Maundy Thursday'],
  ['karfreitag|vendredi saint|viernes santo|sexta-feira santa|venerdì santo|goede vrijdag|wielki piątek', 'Good Friday'],
  ['ostermontag|lundi de pâques|lunes de pascua|pasquetta', 'Easter Monday'],
  ['ostern|ostersonntag|pâques|pascua|páscoa|pasqua|pasen|wielkanoc', 'Easter'],
  ['(?:christi\\s)?himmelfahrt', 'Ascension Day'],
  ['pfingstmontag|lundi de pentecôte', 'Whit Monday'],
  ['pfingsten|pfingstsonntag|pentecôte|pentecostés|pentecoste|pinksteren', 'Pentecost'],
  ['johannis|johanni', "St John's Day"],
  ['michaelis|michaeli', 'Michaelmas'],
  ['allerheiligen|toussaint|todos los santos|todos os santos|ognissanti|wszystkich świętych', "All Saints' Day"],
  ['allerseelen', "All Souls' Day"],
  ['martinstag', 'Martinmas'],
];
/** Names of places and people as well: feasts only where what stands around them says so, “à la Saint-Martin 1321”, “Natal de 1914”. */
const NAMES: typeof FEASTS = [
  ['natal|natale', 'Christmas'],
  ['sylvester', "New Year's Eve"],
  ['candelaria', 'Candlemas'],
  ['ascension|ascensión', 'Ascension Day'],
  ['saint-jean|san juan|são joão|san giovanni|sint-jan', "St John's Day"],
  ['saint-michel|san miguel', 'Michaelmas'],
  ['martini|saint-martin|san martín', 'Martinmas'],
];
const before = (names: string): RegExp =>
  new RegExp(`^(?:(?:à|zu|an|la|le|a)\\s+)?(?:la\\s+)?(?:${names})\\s+(?:(?:de|del|do|di)\\s+)?(\\d{3,4})$`, 'iu');
const saidOf = (names: string): RegExp =>
  new RegExp(
    `^(?:(?:à la|la(?=\\s+saint-)|à l[’']|zu|an|auf|por)\\s+(?:${names})\\s+(?:(?:de|del|do|di)\\s+)?|(?:${names})\\s+(?:de|del|do|di)\\s+)(\\d{3,4})$`,
    'iu',
  );
const PATTERNS = [
  ...FEASTS.map(([names, english]) => [before(names), english] as const),
  ...NAMES.map(([names, english]) => [saidOf(names), english] as const),
];
/** Most texts are none of them, which is asked once. */
const MAY_BE_ONE = new RegExp(`(?:${[...FEASTS, ...NAMES].map(([names]) => names).join('|')})\\s+(?:(?:de|del|do|di)\\s+)?\\d{3,4}$`, 'iu');
/** A feast and behind it the day on which it falls. */
const AHEAD = FEASTS.map(
  ([names, english]) =>
    [
      new RegExp(`^(?:le |el |am )?(?:${names})\\s*[\\s,(:–-]\\s*(?=\\d{1,2}\\D|\\d{4}-\\d|\\p{L}+\\s+\\d{1,2},?\\s+\\d{4})`, 'iu'),
      english,
    ] as const,
);
const MAY_BE_AHEAD = new RegExp(`^(?:le |el |am )?(?:${FEASTS.map(([names]) => names).join('|')})[\\s,(:–-]`, 'iu');
const NAME = before(NAMES.map(([names]) => `(?:${names})`).join('|'));

/** A feast and its year in English; null for another text. */
export function feastInEnglish(text: string): string | null {
  if (!MAY_BE_ONE.test(text)) return feastAhead(text);
  for (const [pattern, english] of PATTERNS) {
    const [, year] = pattern.exec(text) ?? [];
    if (year !== undefined) return `${english} ${year}`;
  }
  return null;
}

/** “Ostermontag, 1. April 2024” */
function feastAhead(text: string): string | null {
  if (!MAY_BE_AHEAD.test(text)) return null;
  const [pattern, english] = AHEAD.find(([one]) => one.test(text)) ?? [];
  return pattern === undefined
    ? null
    : `${english}, ${text
        .replace(pattern, '')
        .replace(/\)$/, '')
        .replace(/\s+r\.$/, '')}`;
}

/** Why a name with a year is not read as a feast; null for another text. */
export function whyNoFeast(text: string): string | null {
  if (!NAME.test(text)) return null;
  return `“${text}” may be a place or a person as well as a feast: write the day itself, such as “24 June 1521”.`;
}
