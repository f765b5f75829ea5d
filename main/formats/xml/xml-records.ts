import { plainText } from '../json/plain-text';
import type { JsonObject } from '../json/values';
import { Unreadable } from '../unreadable';
import { Spoken } from './mixed-text';
import { readXml } from './read-xml';

/** An element with what it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The elements in it, those aside that only set words of its text. */
  inner: Element[];
  /** What it says, with the words that stand in elements amid them. */
  text: string;
  /** Whether the text is all that it says. */
  isText: boolean;
}

/** What an XML file holds of one kind. */
export interface XmlRecords {
  /** The name of their element. */
  readonly name: string;
  readonly entries: readonly JsonObject[];
  /** Other elements with dates, which were not read, with how often they come: `trkpt (3)`. */
  readonly others: readonly string[];
}

/** Characters of a file that is held as a tree while its records are told. */
const MOST = 50_000_000;
/** A document type that names another file and declares nothing itself. */
const PLAIN_TYPE = /<!DOCTYPE\s[^<>[\]]{0,1000}>/;
const YEAR = /(?<!\d)[12]\d{3}(?!\d)|(?<!\d)[12]\d{7}/;
const WORD = /\p{L}{3}/u;
/** What says how a text is meant rather than something of its own. */
const OF_TEXT = new Set(['lang', 'type', 'space', 'format']);

/**
 * The elements of an XML file that are its records: those of one name of which most have a date and words. Attributes and elements within them are keys.
 * Null where there are none.
 *
 * @throws Unreadable where it is not well-formed, or too large
 */
export function xmlRecords(text: string): XmlRecords | null {
  const byName = elementsOf(text);
  let best: { name: string; elements: readonly Element[]; count: number } | null = null;
  for (const [name, elements] of byName) {
    const count = elements.filter(isRecord).length;
    // Of an element and the one that holds it the outer tells more; but what holds a single one may be the whole file.
    if (count > 0 && (best === null || count > best.count || (count === best.count && count > 1))) best = { name, elements, count };
  }
  if (best === null) return null;
  const { name, elements } = best;
  const within = new Set(elements.flatMap((element) => [...namesWithin(element)]));
  const others = [...byName].filter(
    ([other, ones]) => other !== name && !within.has(other) && !ones.some((one) => namesWithin(one).has(name)) && ones.some(isDated),
  );
  return { name, entries: elements.map(asObject), others: others.map(([other, ones]) => `${other} (${ones.length.toLocaleString('en')})`) };
}

/** All elements by their names, inner ones before those that hold them. @throws Unreadable where it is not well-formed, or too large */
export function elementsOf(text: string): Map<string, Element[]> {
  if (text.length > MOST) throw new Unreadable(`The file is larger than ${MOST / 1_000_000} MB, which is the most for XML.`);
  const byName = new Map<string, Element[]>();
  const open: { readonly element: Element; readonly spoken: Spoken<Element> }[] = [];
  for (const piece of readXml([text.replace(PLAIN_TYPE, '')])) {
    const last = open.at(-1);
    if (piece.kind === 'open') {
      const element: Element = { name: piece.name, attributes: piece.attributes(), inner: [], text: '', isText: false };
      open.push({ element, spoken: new Spoken() });
    } else if (piece.kind === 'text') last?.spoken.words(piece.text);
    else {
      const closing = open.pop();
      if (closing === undefined) continue;
      const { element: closed, spoken } = closing;
      closed.text = spoken.text();
      closed.inner = spoken.others();
      closed.isText = spoken.saysAll;
      open.at(-1)?.spoken.element(closed, spoken.depth);
      const alike = byName.get(closed.name);
      if (alike === undefined) byName.set(closed.name, [closed]);
      else alike.push(closed);
    }
  }
  return byName;
}

function namesWithin(element: Element): Set<string> {
  return new Set(element.inner.flatMap((inner) => [inner.name, ...namesWithin(inner)]));
}

/** What an element says itself, in attributes and in the texts right within it. */
function saidBy({ attributes, inner }: Element): string[] {
  return [...attributes.values(), ...inner.filter((one) => one.inner.length === 0).map(({ text }) => text)];
}

function isDated(element: Element): boolean {
  return saidBy(element).some((text) => text.length < 100 && !isAddress(text) && YEAR.test(text));
}

function isRecord(element: Element): boolean {
  const said = [...saidBy(element), ...element.inner.flatMap(saidBy)];
  const dates = said.filter((text) => text.length < 100 && !isAddress(text) && YEAR.test(text));
  return dates.length > 0 && [...said, element.text].some((text) => !dates.includes(text) && !isAddress(text) && WORD.test(text));
}

function isAddress(text: string): boolean {
  return /^\s*[a-z]+:\/\//i.test(text);
}

/** An element as an object: its attributes and what is within it by name; its own text is its description. */
export function asObject({ attributes, inner, text }: Element): JsonObject {
  const entry = new Map<string, unknown>(attributes);
  for (const name of new Set(inner.map((one) => one.name))) {
    const ones = inner.filter((one) => one.name === name);
    const values = ones.map(heldBy);
    entry.set(entry.has(name) ? `${name}.text` : name, values.length === 1 ? values[0] : values);
  }
  const own = plainText(text.trim());
  if (own !== '') entry.set(entry.has('description') ? 'text' : 'description', own);
  return Object.fromEntries(entry);
}

function heldBy(element: Element): unknown {
  const text = plainText(element.text.trim());
  const said = [...element.attributes].filter(([name]) => text === '' || !OF_TEXT.has(name));
  if (element.inner.length > 0 && !element.isText) return asObject(element);
  if (said.length === 0) return text;
  return text === '' ? Object.fromEntries(said) : text;
}
