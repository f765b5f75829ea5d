import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { RECOVER_FIRST } from './advice';
import type { Engine } from './engine';
import { Refusal } from './errors';

/*
 * What an import says of its events takes most of a large file, and says much the same again and again. So the texts of some twenty changes one after the other lie
 * together in a row of `portion`, compressed to what a page holds, and each change keeps its place among them, a number, where its text would be. The first of a
 * portion has the number of its row, so no change has to be rewritten when another's text is taken out.
 */

/** A row of `change` as it is stored: its text, the place of that in its portion, or nothing. */
export type Packed<R extends Telling> = Omit<R, 'after'> & { readonly after: string | number | null };

interface Telling {
  readonly seq: number;
  readonly after: string | null;
}

/** More than any portion of ours, so that none made by others fills the memory. */
const LONGEST = 64 * 1024 * 1024;

/** No text has a line break, since all are JSON on one line. */
const BETWEEN = '\n';

/** Files of older formats have every text in its own row. */
export function knowsPortions(engine: Engine): boolean {
  return engine.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'portion'") !== undefined;
}

/** A higher level saves two hundredths more and takes half as long again; a larger window saves nothing, and more memory to clear takes a sixth longer. */
const PACKING = { level: 4, windowBits: 14, memLevel: 8 } as const;

/** An empty text stands for one that was taken out. */
export function pack(texts: readonly string[]): Uint8Array {
  return deflateRawSync(Buffer.from(texts.join(BETWEEN)), PACKING);
}

/** The texts of a portion; null where it is none. */
export function unpack(packed: unknown): string[] | null {
  if (!(packed instanceof ArrayBuffer)) return null;
  try {
    const bytes = inflateRawSync(Buffer.from(packed), { maxOutputLength: LONGEST });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(BETWEEN);
  } catch {
    return null;
  }
}

/** The texts of changes that lie in portions, by the changes' numbers, as far as they can be read. */
export function packedTexts(
  engine: Engine,
  places: readonly { readonly seq: number; readonly place: number }[],
): ReadonlyMap<number, string> {
  if (places.length === 0) return new Map();
  const firsts = [...new Set(places.map(({ seq, place }) => seq - place))];
  const portions = new Map(
    engine
      .all<{ seq: number; packed: unknown }>('SELECT seq, packed FROM portion WHERE seq IN (SELECT value FROM json_each(?))', [
        JSON.stringify(firsts),
      ])
      .map(({ seq, packed }) => [seq, unpack(packed)]),
  );
  return new Map(
    places.flatMap(({ seq, place }): [number, string][] => {
      const text = portions.get(seq - place)?.[place] ?? '';
      return text === '' ? [] : [[seq, text]];
    }),
  );
}

/** These changes with their texts. @throws Refusal where one cannot be read */
export function withTexts<R extends Telling>(engine: Engine, rows: readonly Packed<R>[]): R[] {
  const texts = packedTexts(engine, placesIn(rows));
  return rows.map((row) => {
    if (typeof row.after !== 'number') return row as R;
    const after = texts.get(row.seq);
    if (after !== undefined) return { ...row, after } as R;
    throw unreadable(row.seq);
  });
}

/** What is said where the text of a change has to be known and its portion cannot be read. */
export function unreadable(seq: number): Refusal {
  const message = `The history holds a portion that cannot be read, with change ${seq}. Nothing was changed. ${RECOVER_FIRST}`;
  return new Refusal({ code: 'damaged', message });
}

/** The same, with null for each that cannot be read. */
export function withReadableTexts<R extends object>(engine: Engine, rows: readonly (R | null)[]): (R | null)[] {
  const places = placesIn(rows.filter((row) => row !== null) as readonly Partial<Packed<Telling>>[]);
  if (places.length === 0) return [...rows];
  const texts = packedTexts(engine, places);
  return rows.map((row) => {
    if (row === null || !('after' in row) || typeof row.after !== 'number') return row;
    const after = 'seq' in row ? texts.get(Number(row.seq)) : undefined;
    return after === undefined ? null : { ...row, after };
  });
}

function placesIn(rows: readonly Partial<Packed<Telling>>[]): { readonly seq: number; readonly place: number }[] {
  return rows.flatMap(({ seq, after }) => (typeof seq === 'number' && typeof after === 'number' ? [{ seq, place: after }] : []));
}

export interface Portion {
  /** Number of the change whose text is the first. */
  readonly seq: number;
  /** How many texts are said to be in it. */
  readonly count: number;
  /** Null where they cannot be read. */
  readonly texts: readonly string[] | null;
}

/** All portions from the first on. */
export function* portions(engine: Engine): Generator<Portion> {
  if (!knowsPortions(engine)) return;
  for (let last = 0; ; ) {
    const rows = engine.all<{ seq: number; texts: number; packed: unknown }>(
      'SELECT seq, texts, packed FROM portion WHERE seq > ? ORDER BY seq LIMIT 100',
      [last],
    );
    for (const { seq, texts: count, packed } of rows) yield { seq, count, texts: unpack(packed) };
    const end = rows.at(-1);
    if (end === undefined) return;
    last = end.seq;
  }
}
