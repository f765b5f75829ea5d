import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { MOST_ARTICLE } from '../../../shared/article/article';
import type { Engine } from './engine';
import { portions } from './packed-texts';

/*
 * What is kept with a timeline beside its events: the texts that sources were read from, each once, under the SHA-256 of its bytes, by which sources name it. They are
 * no part of history: undo leaves them, and so what history says can always be looked up. Only erasing the last event that names one takes it away.
 */

/** A row of `attachment` without its number. */
export interface Attachment {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  /** How many bytes they are. */
  readonly length: number;
  /** The bytes, deflated. */
  readonly packed: Uint8Array;
}

/** A UTF-16 unit takes three bytes of UTF-8 at most; nothing made by others fills the memory. */
const LONGEST = 3 * MOST_ARTICLE;

/** Files of older formats keep none. */
export function knowsAttachments(engine: Engine): boolean {
  return engine.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'") !== undefined;
}

/** The name under which a text is kept: SHA-256 of its UTF-8, in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Keeps a text, once however often it is handed in. Part of the caller's transaction; in a file of an older format nothing is kept. */
export function keepText(engine: Engine, text: string): void {
  const bytes = Buffer.from(text);
  const hash = hashOf(bytes);
  if (!knowsAttachments(engine) || isTextKept(engine, hash)) return;
  putAttachment(engine, { hash, length: bytes.length, packed: deflateRawSync(bytes) });
}

/** Whether a text is there under a hash, sound or not; only in a file that knows attachments. */
export function isTextKept(engine: Engine, hash: string): boolean {
  return engine.get('SELECT 1 FROM attachment WHERE hash = ?', [Buffer.from(hash, 'hex')]) !== undefined;
}

/** Puts a row as it is into another file; one that is there already stays. */
export function putAttachment(engine: Engine, { hash, length, packed }: Attachment): void {
  engine.run('INSERT INTO attachment(hash, length, packed) VALUES (?, ?, ?) ON CONFLICT(hash) DO NOTHING', [
    Buffer.from(hash, 'hex'),
    length,
    packed,
  ]);
}

/** The text kept under a hash; undefined where none is, null where its bytes are not those that were kept. */
export function textKept(engine: Engine, hash: string): string | null | undefined {
  if (!knowsAttachments(engine)) return undefined;
  const row = engine.get<StoredAttachment>(`${ROWS} WHERE hash = ?`, [Buffer.from(hash, 'hex')]);
  return row === undefined ? undefined : (bytesIn(attachmentIn(row))?.toString() ?? null);
}

/** Rows from above number `after`, one at a time in memory. */
export function* attachmentsAfter(engine: Engine, after: number): Generator<Attachment & { readonly seq: number }> {
  if (!knowsAttachments(engine)) return;
  for (let last = after; ; ) {
    const row = engine.get<StoredAttachment>(`${ROWS} WHERE seq > ? ORDER BY seq LIMIT 1`, [last]);
    if (row === undefined) return;
    yield { ...attachmentIn(row), seq: row.seq };
    last = row.seq;
  }
}

/** The highest number of a row; 0 where there is none. */
export function lastAttachment(engine: Engine): number {
  if (!knowsAttachments(engine)) return 0;
  return engine.get<{ last: number }>('SELECT coalesce(max(seq), 0) AS last FROM attachment')?.last ?? 0;
}

/** The bytes of an attachment; null where they are not those of its hash. */
export function bytesIn({ hash, length, packed }: Attachment): Buffer | null {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: LONGEST });
    return bytes.length === length && hashOf(bytes) === hash ? bytes : null;
  } catch {
    return null;
  }
}

/** Those of these hashes that anything in history names. Reads all of it. */
export function namedInHistory(engine: Engine, hashes: readonly string[]): ReadonlySet<string> {
  if (hashes.length === 0) return new Set();
  const rows = engine.all<{ hash: string }>(
    `SELECT h.value AS hash FROM json_each(?) h
     WHERE EXISTS (SELECT 1 FROM change c WHERE instr(c.before, h.value) > 0 OR (typeof(c.after) = 'text' AND instr(c.after, h.value) > 0))`,
    [JSON.stringify(hashes)],
  );
  const named = new Set(rows.map(({ hash }) => hash));
  for (const { texts } of portions(engine)) {
    // What cannot be read may name any.
    for (const hash of hashes) if (!named.has(hash) && (texts?.some((text) => text.includes(hash)) ?? true)) named.add(hash);
  }
  return named;
}

export interface StoredAttachment {
  readonly seq: number;
  readonly hash: unknown;
  readonly length: number;
  readonly packed: unknown;
}

/** As bytes: libsql ends the whole process when it meets text that is not UTF-8, which a damaged row may hold (text-bytes.ts). */
const ROWS = 'SELECT seq, CAST(hash AS BLOB) AS hash, CAST(length AS INTEGER) AS length, CAST(packed AS BLOB) AS packed FROM attachment';

/** A row as it is read; what is no bytes is taken for none, whose hash is another. */
export function attachmentIn({ hash, length, packed }: StoredAttachment): Attachment {
  return { hash: bufferOf(hash).toString('hex'), length, packed: bufferOf(packed) };
}

function bufferOf(read: unknown): Buffer {
  return read instanceof ArrayBuffer ? Buffer.from(read) : Buffer.alloc(0);
}
