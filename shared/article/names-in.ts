import { folded } from '../folded';

/** A name in words, folded, with what it stands for. */
interface Sought<T> {
  readonly words: readonly string[];
  /** Only with these very letters: "US" is not "us". */
  readonly exact: string | null;
  readonly stands: T;
}

/** Names of so few letters are other words in small letters. */
const SHORT = 3;

/** Names that are looked for in sentences. To look takes as long as the sentence is, however many names there are. */
export class Names<T> {
  private readonly byFirst = new Map<string, Sought<T>[]>();

  /** `asWritten` names are found with these very letters only. */
  constructor(names: Iterable<readonly [name: string, stands: T, asWritten?: boolean]>) {
    for (const [name, stands, asWritten = name.trim().length <= SHORT] of names) {
      const words = wordsOf(name).map(({ word }) => word);
      const [first] = words;
      if (first === undefined) continue;
      const sought = { words, exact: asWritten ? name.trim() : null, stands };
      const others = this.byFirst.get(first);
      if (others === undefined) this.byFirst.set(first, [sought]);
      else others.push(sought);
    }
  }

  /** What stands in a sentence, in its order, each once; of names that begin alike at a place, the longest. */
  in(sentence: string): T[] {
    const found = new Set<T>();
    const words = wordsOf(sentence);
    for (let at = 0; at < words.length; ) {
      const longest = this.longestAt(words, at);
      if (longest !== null) found.add(longest.stands);
      at += longest?.words.length ?? 1;
    }
    return [...found];
  }

  private longestAt(words: readonly Word[], at: number): Sought<T> | null {
    let longest: Sought<T> | null = null;
    for (const one of this.byFirst.get(words[at]?.word ?? '') ?? []) {
      if (one.words.length <= (longest?.words.length ?? 0)) continue;
      if (one.exact !== null && one.exact !== words[at]?.written) continue;
      if (one.words.every((word, index) => words[at + index]?.word === word)) longest = one;
    }
    return longest;
  }
}

interface Word {
  readonly word: string;
  readonly written: string;
}

/** "China's" holds the name China. Letters of Chinese are words by themselves, since nothing parts them. */
function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu), ([written]) => ({
    written,
    word: folded(written),
  }));
}

/** Last words of what is no person. */
const NO_FAMILY_NAMES: ReadonlySet<string> = new Set(
  `ministry security police army navy government party council court bank group force forces union states nations republic office
   agency department authority commission committee corporation company university news press team house river city province district
   region street port airport international times post affairs defence defense service services command centre center project bureau`.split(
    /\s+/,
  ),
);

/** Each name, and the family names of those of persons that no other name has: "Naqvi" stands for "Mohsin Naqvi". */
export function withFamilyNames(names: readonly string[]): [name: string, stands: string, asWritten?: boolean][] {
  const families = new Map<string, string | null>();
  for (const name of names) {
    const words = name.split(/\s+/);
    const last = words.at(-1) ?? '';
    if (words.length < 2 || words.length > 3 || last.length < SHORT || NO_FAMILY_NAMES.has(last.toLowerCase())) continue;
    if (!words.every((word) => /^\p{Lu}\p{Ll}/u.test(word))) continue;
    families.set(last, families.has(last) ? null : name);
  }
  const whole = new Set(names);
  const short = [...families].flatMap(([last, name]): [string, string, boolean][] =>
    name === null || whole.has(last) ? [] : [[last, name, true]],
  );
  return [...names.map((name): [string, string] => [name, name]), ...short];
}
