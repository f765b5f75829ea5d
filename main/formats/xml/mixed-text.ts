/** Elements that set words of a text, in HTML, TEI, DocBook and JATS. */
const SET = new Set(
  'b i em strong u s a q span font abbr cite code tt kbd samp var mark small big sub sup del ins hi emph emphasis bold italic underline'.split(
    ' ',
  ),
);
/** Elements within each other whose words are read into the text around them, and the most characters of such words. */
const DEEPEST = 8;
const LONGEST = 10_000;

/** What is known of an element amid words. */
interface Amid {
  readonly name: string;
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly inner: readonly unknown[];
}

/**
 * What an element says, in words and in the elements amid them: “The <b>fire</b> began” says “The fire began”. An element stands amid words where it only
 * sets some, or where there are words before and behind it; what else stands beside them is a thing of its own, as a date before a text.
 */
export class Spoken<T extends Amid> {
  readonly #parts: (string | T)[] = [];
  #first = Number.POSITIVE_INFINITY;
  #last = -1;
  /** How many elements lie in each other whose words are in this text. */
  depth = 0;

  words(text: string): void {
    if (/\S/.test(text)) {
      this.#first = Math.min(this.#first, this.#parts.length);
      this.#last = this.#parts.length;
    }
    this.#parts.push(text);
  }

  /** @param depth of the words in it */
  element(element: T, depth: number): void {
    this.depth = Math.max(this.depth, depth + 1);
    this.#parts.push(element);
  }

  text(): string {
    return this.#parts.map((part, at) => (typeof part === 'string' ? part : this.#isAmid(part, at) ? part.text : '')).join('');
  }

  /** The elements that are not only words of this text. */
  others(): T[] {
    return this.#parts.filter((part, at): part is T => typeof part !== 'string' && !(SET.has(part.name) && this.#isAmid(part, at)));
  }

  /** Whether the text says all that is in the element: whatever stands in it are words amid others. */
  get saysAll(): boolean {
    const isSaid = (part: T, at: number): boolean => this.#isAmid(part, at) && part.attributes.size === 0 && part.inner.length === 0;
    return this.#last >= 0 && this.#parts.every((part, at) => typeof part === 'string' || SET.has(part.name) || isSaid(part, at));
  }

  #isAmid({ name, text }: T, at: number): boolean {
    if (this.#last < 0 || this.depth > DEEPEST || text.length > LONGEST) return false;
    return SET.has(name) || (at > this.#first && at < this.#last);
  }
}
