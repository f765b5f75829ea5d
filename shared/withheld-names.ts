import { EVENT_FIELDS, type EventView } from './event';
import { fieldsOf } from './fields/field';
import { folded } from './filter';

/** Shorter ones are parts of everyday speech. */
const SHORTEST = 3;

/** The names that an event goes by: its title, and who, where, what and which source it names. */
function namesOf(event: EventView): string[] {
  const named = NAMES.flatMap((field) => event[field] ?? []);
  return [...named, ...event.sources.flatMap((source) => [source.title, source.publisher ?? ''])];
}

const NAMES = fieldsOf(EVENT_FIELDS, 'line', 'names');

/**
 * Tells whether a text names what only withheld events are called by. Texts that belong to no event (notes of reviews,
 * names of views, a subtitle) have no sensitivity of their own, so they are held against this. Whole words; case and
 * accents do not count.
 *
 * @param kept what leaves: a name that stands there as well gives nothing away
 */
export function withheldNames(withheld: Iterable<EventView>, kept: Iterable<EventView>): (text: string) => boolean {
  /** By their first word. */
  const names = new Map<string, Set<string>>();
  for (const event of withheld) {
    for (const name of [...namesOf(event), event.id]) {
      const words = wordsOf(name);
      const [first] = words;
      const whole = words.join(' ');
      if (first !== undefined && whole.length >= SHORTEST) names.set(first, (names.get(first) ?? new Set()).add(whole));
    }
  }
  if (names.size === 0) return () => false;
  for (const event of kept) {
    for (const name of namesOf(event)) {
      const words = wordsOf(name);
      names.get(words[0] ?? '')?.delete(words.join(' '));
    }
  }
  return (text) => {
    const words = wordsOf(text);
    return words.some((word, at) => {
      const candidates = names.get(word);
      if (candidates === undefined || candidates.size === 0) return false;
      const rest = `${words.slice(at, at + MOST_WORDS).join(' ')} `;
      return [...candidates].some((name) => rest.startsWith(`${name} `));
    });
  };
}

/** As many as the longest title can have. */
const MOST_WORDS = 250;

function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
