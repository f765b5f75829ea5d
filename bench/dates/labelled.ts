import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundKind } from '../../shared/time/found/found';

/** A date that a person marked in a text: `[as it stands](what it means)`. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly kind: FoundKind;
  /** EDTF, or the RRULE of a set; empty for what is vague. */
  readonly value: string;
}

export interface LabelledText {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  /** Without the marks. */
  readonly text: string;
  readonly labels: readonly Label[];
}

const MARK = /\[([^\]]+)\]\(([^)]*)\)/g;
const HEAD = /^published: (\S+)\n+/;
/** Where a text begins in a file of several. */
const NEXT = /^(?=published: )/m;

/** All texts of a folder, in the order of their names. */
export function labelledTexts(folder: string): LabelledText[] {
  return labelledGroups(folder).flatMap(({ texts }) => texts);
}

/** The texts of a folder by their files, each of which holds one or more of a kind, in the order of their names. */
export function labelledGroups(folder: string): { readonly name: string; readonly texts: readonly LabelledText[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name: name.slice(0, -'.md'.length), texts: textsOf(name, readFileSync(join(folder, name), 'utf8')) }));
}

function textsOf(name: string, marked: string): LabelledText[] {
  const parts = marked.split(NEXT);
  return parts.map((part, index) => labelled(parts.length === 1 ? name : `${name} ${index + 1}`, part));
}

/** One text with its marks, taken apart. @throws Error for a text that does not say when it was published */
export function labelled(name: string, marked: string): LabelledText {
  const head = HEAD.exec(marked);
  if (head === null) throw new Error(`${name} does not say when it was published`);
  const body = marked.slice(head[0].length);
  const labels: Label[] = [];
  let text = '';
  let at = 0;
  for (const found of body.matchAll(MARK)) {
    const [whole, said = '', meaning = ''] = found;
    text += body.slice(at, found.index);
    labels.push({ start: text.length, end: text.length + said.length, ...meaningOf(meaning) });
    text += said;
    at = found.index + whole.length;
  }
  return { name, published: (head[1] ?? '').slice(0, 10), text: text + body.slice(at), labels };
}

function meaningOf(meaning: string): Pick<Label, 'kind' | 'value'> {
  if (meaning === 'vague') return { kind: 'vague', value: '' };
  const [, kind, value] = /^(set|span) (.+)$/.exec(meaning) ?? [];
  return value === undefined ? { kind: 'date', value: meaning } : { kind: kind as FoundKind, value };
}
