import { dateCellsOf, fits, looksLikeDates } from './by-cells';
import { headerWords, LINKING_WORD, SAYS_WHEN } from './column-use';
import { HEADER_WORDS } from './header-words';
import type { Suggesting } from './suggesting';

/* Two columns between which one date lies that nobody knows better: “Earliest date” and “Latest date”, TPQ and TAQ, `not_before` and `not_after`. */

/** What headers say of the first and of the last day that it can have been, beside a word for dates. */
const LIMITS: readonly (readonly [RegExp, RegExp])[] = [
  [/^earliest(?: possible)?$/, /^latest(?: possible)?$/],
  [/^(?:not before|no earlier than|not earlier than)$/, /^(?:not after|no later than|not later than)$/],
  [/^(?:tpq|(?:terminus )?post quem|terminus post)$/, /^(?:taq|(?:terminus )?ante quem|terminus ante)$/],
  [/^(?:min|minimum)$/, /^(?:max|maximum)$/],
  [/^lower(?: bound| limit)?$/, /^upper(?: bound| limit)?$/],
  [/^(?:frühest(?:e[rns]?|ens)|frühestmöglich(?:e[rns]?))$/, /^(?:spätest(?:e[rns]?|ens)|spätestmöglich(?:e[rns]?))$/],
  [/^(?:au plus tôt|plus ancienne?)$/, /^(?:au plus tard|plus récente?)$/],
  [/^(?:más (?:temprana|antigua)|mínim[oa]|no antes)$/, /^(?:más (?:tardía|reciente)|máxim[oa]|no después)$/],
  [/^(?:mais antig[oa]|mais cedo)$/, /^(?:mais recente|mais tarde)$/],
  [/^(?:più antic[oa]|minim[oa]|non prima)$/, /^(?:più recente|massim[oa]|non oltre|non dopo)$/],
  [/^vroegste?$/, /^laatste?$/],
  [/^(?:najwcześniejsz[aey]|nie wcześniej niż)$/, /^(?:najpóźniejsz[aey]|nie później niż)$/],
  [/^(?:самая ранняя|ранняя|не ранее|не раньше)$/, /^(?:самая поздняя|поздняя|не позднее|не позже)$/],
];

/** Words for dates beside them. */
const OF_DATES =
  /^(?:date|dates|dating|dated|datum|datierung|datation|fecha|data|datazione|datering|дата|bc|bce|ad|ce)$|^(?:year|jahr|année|annee|año|ano|anno|jaar|rok|год)$/u;
/** Certificates are valid from the one day to the other. */
const OF_CERTIFICATES = /issuer|serial|certificate|fingerprint|common.?name|subject|validity/i;
const YEAR = /^[-−]?\d{1,4}$/;

/** What a header says beside that it is one of dates; and whether it says that. */
function saidBeside(name: string): { readonly words: string; readonly saysDates: boolean } {
  const all = headerWords(name);
  const words = all.filter((word) => !OF_DATES.test(word) && !LINKING_WORD.test(word));
  return { words: words.join(' '), saysDates: all.some((word) => OF_DATES.test(word)) };
}

/**
 * The columns of the limits of one date, where no other says when: years alone as years, anything else as start and end.
 *
 * @returns whether there are such
 */
export function findLimits({ columns, names, sample, isDate, notes }: Suggesting): boolean {
  if (names.some((name) => OF_CERTIFICATES.test(name))) return false;
  // “Date (earliest)” may have been taken for a date by itself.
  const uses = [...SAYS_WHEN, 'end' as const].filter((use) => columns.has(use));
  const dated = uses.flatMap((use) => columns.get(use) ?? []);
  const taken = new Set([...columns.values()].flat().filter((at) => !dated.includes(at)));
  const said = names.map((name) => saidBeside(name));
  const areYears = (at: number): boolean => {
    const cells = dateCellsOf(sample, at);
    const isSaid = said[at]?.saysDates === true || headerWords(names[at] ?? '').some((word) => HEADER_WORDS.get(word) === 'year');
    return cells.length > 0 && fits(cells, (cell) => YEAR.test(cell)) && (isSaid || cells.every((cell) => cell.length > 2));
  };
  const areDates = (at: number): boolean => looksLikeDates(dateCellsOf(sample, at), isDate, said[at]?.saysDates ? names[at] : undefined);
  for (const [first, last] of LIMITS) {
    const from = said.findIndex(({ words }, at) => !taken.has(at) && first.test(words));
    const to = said.findIndex(({ words }, at) => !taken.has(at) && last.test(words));
    if (from < 0 || to < 0 || dated.some((at) => at !== from && at !== to)) continue;
    const areOfYears = [from, to].every(areYears);
    if (!areOfYears && ![from, to].every(areDates)) continue;
    for (const use of uses) columns.delete(use);
    columns.set(areOfYears ? 'year' : 'start', [from]);
    columns.set(areOfYears ? 'endYear' : 'end', [to]);
    notes.push(`Columns ${names[from]} and ${names[to]} were taken for the limits of one date each, which lies between them.`);
    return true;
  }
  return false;
}
