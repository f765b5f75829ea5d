import type { Engine } from '../database/engine';
import { pack } from '../database/packed-texts';

/** What a page holds without another one, with something to spare: a portion is as large as that, so that damage to one page takes no more texts than its own. */
const BYTES = 3780;
/** However much alike they are. */
const MOST_TEXTS = 200;
/** However much alike those before were: what follows may be nothing of the kind. */
const MOST_BYTES = 8 * BYTES;
/** Taken for granted of the first portion. */
const FIRST_RATIO = 0.4;

export interface PortionWriter {
  /** Takes the text of a change in, and returns what its row holds in place of it. */
  add(seq: number, text: string): bigint;
  /** Writes what was taken in. */
  end(): void;
}

/** Puts texts of changes that follow one another together, see packed-texts.ts. Within a transaction. */
export function portionWriter(engine: Engine): PortionWriter {
  let first = 0;
  let texts: string[] = [];
  let bytes = 0;
  let ratio = FIRST_RATIO;

  function end(): void {
    if (texts.length === 0) return;
    const packed = pack(texts);
    engine.run('INSERT INTO portion(seq, texts, packed) VALUES (?, ?, ?)', [first, texts.length, packed]);
    ratio = packed.length / bytes;
    texts = [];
    bytes = 0;
  }

  return {
    end,
    add(seq, text) {
      if (seq !== first + texts.length) end();
      if (texts.length === 0) first = seq;
      const place = BigInt(texts.length);
      texts.push(text);
      bytes += Buffer.byteLength(text);
      // As large as the portion before was, for its texts.
      if (bytes * ratio >= BYTES || bytes >= MOST_BYTES || texts.length === MOST_TEXTS) end();
      return place;
    },
  };
}
