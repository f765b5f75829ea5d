import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { plainHeader, SAYS_WHEN } from '../../intake/mapping/column-use';
import { HEADER_WORDS } from '../../intake/mapping/header-words';
import type { CsvRecord } from '../csv-text';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { linesOf } from './lines-of';

/*
 * Texts of which each record is a block of lines `Key: value` between blank ones, as apt writes its history (deb-control(5), RFC 822).
 */

/** Characters that are looked at to tell such a text. */
const MOST_LOOKED_AT = 20_000;
/** Fewer blocks may be the head of some other text. */
const LEAST_BLOCKS = 2;

const PAIR = /^(?<key>\p{L}[\p{L}\d_ -]{0,39}):(?:[ \t]+(?<value>.*))?$/u;
/** Goes on with the value above. */
const FURTHER = /^[ \t]+\S/;
const DAY = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,9})[-/. ,]+\d{4})(?!\d)/u;

/** What a value says under a key that is called so. */
const DAY_OR_YEAR = /(?<!\d)(?:1\d{3}|20\d\d)(?!\d)/;

interface Block {
  /** The line that it begins with, from 1. */
  readonly row: number;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Whether a text is made of such blocks and nothing else: all of them have a key in common under which each says a day, or, where the key is a word for when
 * something was or began, a year.
 */
export function areBlocks(text: string): boolean {
  const part = text.slice(0, MOST_LOOKED_AT);
  // The last one may be cut off.
  const whole = part.length < text.length ? part.slice(0, part.search(/\n[ \t]*\r?\n[^\n]*(?:\n(?![ \t]*\r?\n)[^\n]*)*$/) + 1) : part;
  for (const { line } of linesOf(whole)) if (line.trim() !== '' && !PAIR.test(line) && !FURTHER.test(line)) return false;
  const blocks = [...blocksOf(whole)];
  if (blocks.length < LEAST_BLOCKS) return false;
  const [first] = blocks;
  return [...(first?.values.keys() ?? [])].some((key) => {
    const use = HEADER_WORDS.get(plainHeader(key));
    const says = use !== undefined && SAYS_WHEN.has(use) ? DAY_OR_YEAR : DAY;
    return blocks.every(({ values }) => says.test(values.get(key) ?? ''));
  });
}

/** Reads such a text as a table whose columns are the keys. */
export function readBlocks(text: string, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  gathered.note('This is a text of blocks between blank lines: each was read as an event, its keys as columns.');
  const keys = new Set<string>();
  for (const { values } of blocksOf(text)) for (const key of values.keys()) keys.add(key);
  const names = [...keys];
  function* records(): Generator<CsvRecord> {
    yield { row: 0, cells: names };
    for (const { row, values } of blocksOf(text)) yield { row, cells: names.map((name) => values.get(name) ?? '') };
  }
  const source = { records, own: (cell: string) => cell, writeRefused: refusedTable(',') };
  readTable(source, context, gathered);
  return gathered.result('csv');
}

function* blocksOf(text: string): Generator<Block> {
  let open: { row: number; values: Map<string, string>; last: string } | null = null;
  for (const { row, line } of linesOf(text)) {
    const { key, value = '' } = PAIR.exec(line)?.groups ?? {};
    if (line.trim() === '') {
      if (open !== null) yield open;
      open = null;
    } else if (key === undefined) {
      // Of a line that is none of a pair nothing is lost: it goes on with what stands above.
      open ??= { row, values: new Map(), last: 'Text' };
      open.values.set(open.last, [open.values.get(open.last) ?? '', line.trim()].filter(Boolean).join('\n'));
    } else {
      open ??= { row, values: new Map(), last: key };
      open.last = key;
      open.values.set(key, [open.values.get(key) ?? '', value.trim()].filter(Boolean).join('\n'));
    }
  }
  if (open !== null) yield open;
}
