import { createHash, hash } from 'node:crypto';

/** What a change's hash covers, besides the hash before it. `before` and `after` are the stored texts, byte for byte. */
export interface HashedChange {
  readonly id: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly base: string | null;
  readonly op: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface HashedAction {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly at: number;
  readonly who: string;
  readonly replica: string;
  readonly undoes: string | null;
}

/** What the first change of a replica is chained to. */
export function chainStart(replica: string): Uint8Array {
  return createHash('sha256').update(`annals change chain 1 ${replica}`).digest();
}

/**
 * sha256 of the hash before and the row as a JSON array, which is unambiguous. The action is covered through each of its
 * changes, so that a label or a time altered by hand breaks the chain as well.
 */
export function chainHash(previous: Uint8Array, change: HashedChange, action: HashedAction): Uint8Array {
  const row = [
    ...[change.id, change.entity, change.entity_id, change.base, change.op, change.before, change.after],
    ...[action.id, action.kind, action.label, action.at, action.who, action.replica, action.undoes],
  ];
  return digestOf(previous, JSON.stringify(row));
}

/** Of texts that are no longer than that, which nearly all are. */
const scratch = Buffer.alloc(64 * 1024);

/** sha256 of bytes and a text after them, in one call and without a buffer of its own: an import does it a million times. */
function digestOf(first: Uint8Array, text: string): Uint8Array {
  const most = first.length + 3 * text.length;
  const bytes = most <= scratch.length ? scratch : Buffer.allocUnsafe(most);
  bytes.set(first);
  return hash('sha256', bytes.subarray(0, first.length + bytes.write(text, first.length)), 'buffer');
}

/** A change as it stands after an erasure (erasure.ts), with the action it belongs to and the hash of what it said before. */
export function leftDigest(change: HashedChange, hash: Uint8Array, action: HashedAction): string {
  const row = [
    ...[change.id, change.entity, change.entity_id, change.base, change.op, change.before, change.after],
    ...[action.id, action.kind, action.label, action.at, action.who, action.replica, action.undoes],
    Buffer.from(hash).toString('hex'),
  ];
  return createHash('sha256').update('annals left by erasure 1').update(JSON.stringify(row)).digest('hex');
}

/**
 * Whether a stored change is what was once written after `previous` (null: the first of its replica), or what an erasure left of that:
 * `left` is the digest that the last erasure to touch it noted. The one place that decides this.
 */
export function isGenuine(
  previous: Uint8Array | null,
  change: HashedChange & { readonly hash: ArrayBuffer | Uint8Array },
  action: HashedAction,
  left?: string,
): boolean {
  const hash = change.hash instanceof Uint8Array ? change.hash : new Uint8Array(change.hash);
  if (left !== undefined) return leftDigest(change, hash, action) === left;
  return Buffer.from(chainHash(previous ?? chainStart(action.replica), change, action)).equals(hash);
}
