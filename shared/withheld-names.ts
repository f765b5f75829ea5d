import { EVENT_FIELDS, type FullEvent } from './event';
import { fieldsOf, type NameOf } from './fields/field';
import { folded } from './folded';

/** Shorter ones are parts of everyday speech. */
const SHORTEST = 3;

type Named = Pick<FullEvent, NameOf<typeof EVENT_FIELDS, 'line' | 'names'> | 'sources'>;

/** The names that an event goes by: its title, and who, where, what and which source it names, by its address, too. */
export function namesOf(event: Named): string[] {
  const named = NAMES.flatMap((field) => event[field] ?? []);
  return [...named, ...event.sources.flatMap((source) => [source.title, source.publisher ?? '', bareAddress(source.url ?? '')])];
}

/** What is left of an address when somebody notes it down. */
function bareAddress(url: string): string {
  return url.replace(/^[a-z][a-z\d+.-]*:\/*/i, '').replace(/^www\./i, '');
}

const NAMES = fieldsOf(EVENT_FIELDS, 'line', 'names');

/**
 * Tells whether a text names what only withheld events are called by. Texts that belong to no event (notes of reviews,
 * names of views, a subtitle) have no sensitivity of their own, so they are held against this. Whole words; case, accents,
 * width and what is not seen (soft hyphens, spaces of no width) do not count.
 *
 * @param kept what leaves: a name that stands there as well gives nothing away
 * @param others names of what is withheld and not among these
 */
export function withheldNames(
  withheld: Iterable<FullEvent>,
  kept: Iterable<FullEvent>,
  others: readonly string[] = [],
): (text: string) => boolean {
  /** By their first word. */
  const names = new Map<string, Set<string>>();
  function add(name: string): void {
    const words = wordsOf(name);
    const [first] = words;
    const whole = words.join(' ');
    if (first !== undefined && whole.length >= SHORTEST) names.set(first, (names.get(first) ?? new Set()).add(whole));
  }
  for (const event of withheld) for (const name of [...namesOf(event), event.id]) add(name);
  for (const name of others) add(name);
  if (names.size === 0) return () => false;
  for (const event of kept) {
    for (const name of namesOf(event)) {
      const words = wordsOf(name);
      names.get(words[0] ?? '')?.delete(words.join(' '));
    }
  }
  function isNamed(words: readonly string[]): boolean {
    return words.some((word, at) => {
      const candidates = names.get(word);
      if (candidates === undefined || candidates.size === 0) return false;
      const rest = `${words.slice(at, at + MOST_WORDS).join(' ')} `;
      return [...candidates].some((name) => rest.startsWith(`${name} `));
    });
  }
  // A space of no width may stand within a word, or between two.
  return (text) => isNamed(wordsOf(text)) || (UNSEEN.test(text) && isNamed(wordsOf(text.replace(UNSEEN_ALL, ' '))));
}

/** As many as the longest address can have. */
const MOST_WORDS = 1000;

const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');

function wordsOf(text: string): string[] {
  return folded(text.replace(UNSEEN_ALL, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}
