import { claimOf, isConflict } from '../time/claims';
import { relationOf } from '../time/compare';
import { parseWhen, type When } from '../time/edtf';
import { cadenceFrom } from './cadence';
import type { Known, KnownEvent } from './known';
import { passageOf } from './passage';
import type { Proposal } from './proposal';
import type { Statement } from './statements';
import { tellingWords } from './words-in';

const MOST_SAME = 5;
/** Two words, or one name, are enough to ask whether it is the same. */
const ENOUGH = 2;
const NAME = 2;

interface Entry {
  readonly event: KnownEvent;
  readonly when: When | null;
  readonly names: ReadonlySet<string>;
}

/** The events of a timeline by the words that they are told in: to ask of a sentence costs what its words have in common with them. */
export class Alike {
  private readonly byWord = new Map<string, Entry[]>();

  constructor(private readonly known: Known) {
    for (const event of known.events) {
      const when = parseWhen(event.when, known.zone);
      const entry = { event, when: when.ok ? when.value : null, names: new Set([...event.actors, ...event.places]) };
      for (const word of wordsOf(event)) {
        const others = this.byWord.get(word);
        if (others === undefined) this.byWord.set(word, [entry]);
        else others.push(entry);
      }
    }
  }

  /** Id of the lane whose events share most with a sentence; words that all lanes share tell nothing. */
  laneOf(words: ReadonlySet<string>): string | null {
    const shares = new Map<string, number>();
    for (const word of words) {
      const entries = this.byWord.get(word) ?? [];
      for (const { event } of entries) shares.set(event.lane, (shares.get(event.lane) ?? 0) + 1 / entries.length);
    }
    let best: string | null = null;
    for (const { id } of this.known.lanes) if ((shares.get(id) ?? 0) > (best === null ? 0 : (shares.get(best) ?? 0))) best = id;
    return best;
  }

  /**
   * What a statement may be the same as, the likeliest first: what rests on its passage already, then what is alike.
   *
   * @param isAlone no other statement has its passage
   */
  sameAs(statement: Statement, sentence: string, names: readonly string[], isAlone: boolean): Proposal['same'] {
    const { kind, when, cadence, title, quotation } = statement;
    const words = tellingWords(title);
    if (kind === 'series') return this.seriesAs(when, cadence ?? '', words, sentence);
    const alike = this.eventsAs(when, words, names);
    const passage = passageOf(quotation);
    const read = this.known.readBefore.passages.filter((one) => one.passage === passage).map(({ event }) => event);
    // A sentence with two dates may have brought one event.
    const same = isAlone ? read : read.filter((event) => event.when === when || event.title === title);
    const first = same.map((event) => ({ ...event, read: true as const }));
    return [...first, ...alike.filter(({ id }) => !first.some((event) => event.id === id))].slice(0, MOST_SAME);
  }

  /** Review series that recur alike and that have words or their first day in common, or whose notes hold the sentence. */
  private seriesAs(anchor: string, rule: string, words: ReadonlySet<string>, sentence: string): Proposal['same'] {
    const every = cadenceFrom(rule, anchor);
    return this.known.series
      .flatMap((one) => {
        const read = one.notes.includes(`“${sentence}”`);
        const common = [...tellingWords(one.title)].filter((word) => words.has(word)).length + (one.anchor === anchor ? 1 : 0);
        if (!read && (JSON.stringify(one.every) !== JSON.stringify(every) || common === 0)) return [];
        const found = { id: one.id, title: one.title, when: one.anchor, ...(read ? { read: true as const } : {}) };
        return [{ found, score: read ? Number.POSITIVE_INFINITY : common }];
      })
      .sort((one, other) => (one.score === other.score ? 0 : other.score - one.score))
      .slice(0, MOST_SAME)
      .map(({ found }) => found);
  }

  /** Events whose bounds overlap a date and that have names or words in common with what is said of it, the likeliest first. */
  private eventsAs(edtf: string, words: ReadonlySet<string>, names: readonly string[]): Proposal['same'] {
    const when = parseWhen(edtf, this.known.zone);
    if (!when.ok) return [];
    const shared = new Map<Entry, number>();
    for (const word of words) for (const entry of this.byWord.get(word) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    const alike = [...shared].flatMap(([entry, common]) => {
      if (entry.when === null || !mayBeSameDay(when.value, entry.when)) return [];
      const score = common + NAME * names.filter((name) => entry.names.has(name)).length;
      return score < ENOUGH ? [] : [{ entry, score }];
    });
    alike.sort((one, other) => other.score - one.score || (one.entry.event.id < other.entry.event.id ? -1 : 1));
    return alike.slice(0, MOST_SAME).map(({ entry: { event } }) => ({ id: event.id, title: event.title, when: event.when }));
  }
}

/** Their bounds overlap, and neither begins or ends when the other cannot: a year within a long span is another event. */
function mayBeSameDay(one: When, other: When): boolean {
  const relation = relationOf(one, other);
  return (relation === 'overlaps' || relation === 'uncertain') && !isConflict(claimOf(one, other));
}

/** Names of an event are among the words by which it is found. */
function wordsOf({ title, actors, places }: KnownEvent): Set<string> {
  return tellingWords([title, ...actors, ...places].join(' '));
}
