/** Parts of months, years, decades and centuries in other languages: beginning, middle and end, and halves. */

/** What stands between a part and that of which it is one. */
const THE = "(?:(?:des|der|dem|du|de la|de|del|della|di|do|da|van de|van)\\s+|dell[’']|d[’'])?";

/** The part in English, with the words and short forms for it; halves before middles, which some of them begin with. */
const WORDS = [
  [
    'first half of the ',
    '(?:1\\.?|i\\.?|erste)\\s*(?:hälfte|h\\.)|(?:i|1\\.?|pierwsza)\\s*(?:poł\\.|połow[ay])|pierwszej połowie|(?:в\\s+)?(?:первая|первой|1-я|1-й|i)\\s*(?:половина|половине|пол\\.)|(?:1re|1ère|première)\\s*moitié|(?:primera|1\\.?ª|1ra\\.?)\\s*(?:mitad|quincena)|(?:primeira|1\\.?ª)\\s*quinzena|prima quindicina|première quinzaine|(?:primeira|1ª)\\s*metade|prima metà|eerste helft|(?:první|1\\.)\\s*polovina|перша половина',
  ],
  [
    'second half of the ',
    '(?:2\\.?|ii\\.?|zweite)\\s*(?:hälfte|h\\.)|(?:ii|2\\.?|druga)\\s*(?:poł\\.|połow[ay])|drugiej połowie|(?:во?\\s+)?(?:вторая|второй|2-я|2-й|ii)\\s*(?:половина|половине|пол\\.)|(?:2e|2ème|seconde|deuxième)\\s*moitié|(?:segunda|2\\.?ª|2da\\.?)\\s*(?:mitad|quincena)|(?:segunda|2\\.?ª)\\s*quinzena|seconda quindicina|(?:seconde|deuxième) quinzaine|(?:segunda|2ª)\\s*metade|seconda metà|tweede helft|(?:druhá|2\\.)\\s*polovina|друга половина',
  ],
  [
    'early ',
    "anfang|anf\\.|zu beginn|beginn|au début|début|déb\\.|(?:a |en )?(?:principios|comienzos|inicios)|(?:no )?início|inizio|(?:all[’']\\s?)?inizi[oi]|begin|(?:na )?początk[ui]|początek|pocz\\.|в начале|начало|нач\\.|početek|začátek",
  ],
  [
    'mid-',
    'mitte|m\\.(?=\\s*\\d{1,2}\\.\\s*j)|au milieu|milieu|mi(?=[ -])|(?:a )?mediados|(?:em )?meados|(?:a )?metà|midden|(?:w )?połow[ai]e?|poł\\.|в середине|середина|сер\\.',
  ],
  [
    'late ',
    'ende|à la fin|fin(?:ales|es)?|(?:a |en )(?:finales|fines)|fine|(?:no )?fi(?:m|nal)|eind(?:e)?|pod koniec|koniec|kon\\.|в конце|конец|кон\\.|konec',
  ],
] as const;
const behind = (words: string): RegExp => new RegExp(`^(?:${words})(?:(?<=\\.)\\s*|[\\s-]+)${THE}(?=\\d|\\p{L})`, 'iu');
const PARTS = WORDS.map(([english, words]) => [behind(words), english] as const);
/** Most texts begin with none of them, which is asked once. */
const ANY = behind(WORDS.map(([, words]) => words).join('|'));

/** Such parts behind it, in Chinese and Japanese. */
const BEHIND: readonly (readonly [RegExp, string])[] = (
  [
    ['first half of the ', '前半|上半叶|上半葉'],
    ['second half of the ', '後半|后半|下半叶|下半葉'],
    ['early ', '初期?|初葉|初叶'],
    ['mid-', '中期|中葉|中叶|半ば'],
    ['late ', '末期?|末葉|末叶'],
  ] as const
).map(([english, words]) => [new RegExp(`(?<=(?:世[紀纪]|\\d0年代))(?:${words})$`, 'u'), english]);

/** A part in English, and of what it is one; null for another text. */
export function partAbroad(text: string): { readonly english: string; readonly rest: string } | null {
  const patterns = ANY.test(text) ? PARTS : /[紀纪代]/.test(text) ? BEHIND : [];
  for (const [pattern, english] of patterns) if (pattern.test(text)) return { english, rest: text.replace(pattern, '') };
  return null;
}
