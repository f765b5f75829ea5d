import type { RECORD_MATCHES } from '../../../shared/reading-again';

/*
 * Which record of a file is which entry that was read from it before, where neither has an id by which they are known: by what they say. A record is taken
 * for a changed one only where nothing else can be meant; otherwise it is new, and the other is gone, which loses nothing.
 */

/** What a record and an entry are compared by. */
export interface Likeness {
  readonly title: string;
  readonly when: string;
  /** Id of the lane, or the title of one that the timeline does not have; null where the file does not say. */
  readonly lane: string | null;
  readonly summary: string;
}

/** How a record was matched with what was read before. */
export type Match = (typeof RECORD_MATCHES)[number];

export function titleAndDate({ title, when }: Pick<Likeness, 'title' | 'when'>): string {
  return `${title}\0${when}`;
}

interface Side {
  readonly key: number;
  readonly likeness: Likeness;
}

/** Pairs of what is left on both sides: [record, entry, how]. @param titles how often a title stands in the whole file, and in all that was read from it */
export function matchChanged(
  records: readonly Side[],
  entries: readonly Side[],
  titles: { readonly inFile: (title: string) => number; readonly before: (title: string) => number },
): [record: number, entry: number, how: Match][] {
  const pairs: [number, number, Match][] = [];
  let [left, right] = [records, entries];
  const pair = (how: Match, keyOf: (side: Likeness) => string, fits: (one: Likeness, other: Likeness) => boolean): void => {
    const [mine, theirs] = [grouped(left, keyOf), grouped(right, keyOf)];
    const [taken, met] = [new Set<number>(), new Set<number>()];
    for (const [key, group] of mine) {
      const others = theirs.get(key) ?? [];
      const [one, other] = [group[0], others[0]];
      // Only where each is the one and only.
      if (one === undefined || other === undefined || group.length > 1 || others.length > 1) continue;
      if (!fits(one.likeness, other.likeness)) continue;
      pairs.push([one.key, other.key, how]);
      taken.add(one.key);
      met.add(other.key);
    }
    left = left.filter(({ key }) => !taken.has(key));
    right = right.filter(({ key }) => !met.has(key));
  };
  pair('lane-changed', titleAndDate, () => true);
  // A title that stands for several events, as “Meeting” does, tells nothing.
  const isOne = ({ title }: Likeness): boolean => titles.inFile(title) === 1 && titles.before(title) === 1;
  pair(
    'date-changed',
    ({ title }) => title,
    (one, other) => isOne(one) && isSameLane(one, other),
  );
  pair(
    'title-changed',
    ({ when }) => when,
    (one, other) => isSameLane(one, other) && isSameThing(one, other),
  );
  return pairs;
}

function isSameLane(one: Likeness, other: Likeness): boolean {
  return one.lane === null || one.lane === other.lane;
}

/** The same words with a letter mended or something added; or the same story under another title. */
function isSameThing(one: Likeness, other: Likeness): boolean {
  const long = 40;
  return (one.summary.length >= long && one.summary === other.summary) || isSameTitle(one.title, other.title);
}

function isSameTitle(one: string, other: string): boolean {
  const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (fewer.length < more.length)
    return fewer.length >= 2 && fewer.every((word) => more.includes(word)) && numbersIn(fewer) === numbersIn(more);
  const different = fewer.flatMap((word, at) => (word === more[at] ? [] : [[word, more[at] ?? ''] as const]));
  const [first] = different;
  if (first === undefined) return true;
  return different.length === 1 && isTypo(...first);
}

function wordsOf(title: string): string[] {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function numbersIn(words: readonly string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ');
}

/** One letter more, less, another, or two changed about, in a word long enough that it is no other word. */
function isTypo(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || /\p{N}/u.test(one + other) || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [mine, theirs] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return mine.length + theirs.length <= 2 || (mine.length === 2 && theirs === `${mine[1]}${mine[0]}`);
}

function grouped(sides: readonly Side[], keyOf: (side: Likeness) => string): Map<string, Side[]> {
  const groups = new Map<string, Side[]>();
  for (const side of sides) {
    const key = keyOf(side.likeness);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [side]);
    else known.push(side);
  }
  return groups;
}
