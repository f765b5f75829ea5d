/** Words around years in other languages, as they stand in lists and catalogues: German, French, Spanish, Italian, Portuguese, Dutch, Polish, Russian. */

const ABOUT =
  /^(?:um|etwa|gegen|ungefähr|zirka|vers|environ|aux environs de|hacia|alrededor de|en torno a|verso il|verso|intorno al?|por volta de|cerca de|omstreeks|rond|około|ok\.|около|ок\.|прибл\.)\s+(?=\d)/iu;
const BEFORE = /^(?:vor|avant|antes de|prima del|vóór|przed|до)\s+(?=\d{3,4}$)/iu;
const AFTER = /^(?:nach|après|después de|dopo il|depois de|na|po|после)\s+(?=\d{3,4}$)/iu;
const DECADE = /^(\d{3}0)er(?:\s+jahre)?$/iu;
const BCE = /\s*(?:v\.?\s?chr\.?|av\.?\s?j\.?-?\s?c\.?|a\.\s?c\.|до\s+н\.?\s?э\.?|p\.n\.e\.)$/iu;
/** “19. Jahrhundert”, “XIXe siècle”, “siglo XIX”, “XIX век”. */
const CENTURIES = [
  /^(\d{1,2})\.\s*(?:jahrhundert|jh\.?|jhd?t\.?)/iu,
  /^(\d{1,2}|[ivx]+)(?:e|ème|er)?\s+(?:siècle|s\.)/iu,
  /^(?:siglo|século|secolo)\s+(\d{1,2}|[ivx]+)/iu,
  /^(\d{1,2}|[ivx]+)\s*(?:secolo|wiek|век)/iu,
];

/** A date in English words where it is written with these; null where it is not. */
export function phraseInEnglish(text: string): string | null {
  const era = text.replace(BCE, ' BC');
  const year = era
    .replace(ABOUT, 'c. ')
    .replace(BEFORE, 'before ')
    .replace(AFTER, 'after ')
    .replace(DECADE, '$1s')
    .replace(/^(.*)$/u, (whole) => centuryInEnglish(whole));
  return year === text ? null : year;
}

function centuryInEnglish(text: string): string {
  for (const pattern of CENTURIES) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const number = /\d/.test(found[1] ?? '') ? Number(found[1]) : fromRoman(found[1] ?? '');
    if (number >= 1 && number <= 21) return `${ordinal(number)} century${text.slice(found[0].length)}`;
  }
  return text;
}

function ordinal(number: number): string {
  const ending = number > 10 && number < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function fromRoman(letters: string): number {
  const values = [...letters.toUpperCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
