import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/*
 * A disk that remembers which writes were synced. Fed with the system calls of a recorded run, it can say at any moment
 * what a power cut would leave: everything synced, and of the rest nothing, or any part.
 *
 * Names are kept as strictly as POSIX allows: a new, renamed or removed name is on disk only when its folder was synced.
 */

interface File {
  /** What a power cut cannot take. */
  readonly durable: Content;
  /** Writes and truncations since the last sync, in order, no write longer than a sector. */
  pending: Piece[];
}

/** Data placed at an offset, or a new size. */
type Piece = { readonly offset: number; readonly data: Buffer } | { readonly size: number };

/** Bytes that grow without being copied each time. */
class Content {
  #bytes = Buffer.alloc(65_536);
  #size = 0;

  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#size);
  }

  take(piece: Piece): void {
    if ('size' in piece) {
      this.#reserve(piece.size);
      if (piece.size < this.#size) this.#bytes.fill(0, piece.size, this.#size);
      this.#size = piece.size;
    } else {
      const end = piece.offset + piece.data.length;
      this.#reserve(end);
      piece.data.copy(this.#bytes, piece.offset);
      this.#size = Math.max(this.#size, end);
    }
  }

  #reserve(size: number): void {
    if (size <= this.#bytes.length) return;
    const larger = Buffer.alloc(size * 2);
    this.#bytes.copy(larger);
    this.#bytes = larger;
  }
}

interface Naming {
  readonly name: string;
  /** Null: the name goes. */
  readonly file: File | null;
}

/** The smallest piece that a disk writes whole. */
const SECTOR = 512;

export class RecordedDisk {
  readonly #now = new Map<string, File>();
  readonly #durable = new Map<string, File>();
  #namings: Naming[] = [];

  open(name: string, create: boolean): File | undefined {
    const known = this.#now.get(name);
    if (known !== undefined || !create) return known;
    const file: File = { durable: new Content(), pending: [] };
    this.#name(name, file);
    return file;
  }

  write(file: File, offset: number, data: Buffer): void {
    for (let at = 0; at < data.length; ) {
      const end = Math.min(data.length, at + SECTOR - ((offset + at) % SECTOR));
      file.pending.push({ offset: offset + at, data: data.subarray(at, end) });
      at = end;
    }
  }

  truncate(file: File, size: number): void {
    file.pending.push({ size });
  }

  sync(file: File): void {
    for (const piece of file.pending) file.durable.take(piece);
    file.pending = [];
  }

  /**
   * A sync that failed: Linux then takes what it could not write for written, shows it as long as it is cached, and never writes it unless
   * it is written anew. The next sync succeeds.
   */
  forget(file: File): void {
    file.pending = [];
  }

  syncFolder(folder: string): void {
    const here = this.#namings.filter((naming) => dirname(naming.name) === folder);
    this.#namings = this.#namings.filter((naming) => dirname(naming.name) !== folder);
    apply(this.#durable, here);
  }

  link(from: string, to: string): void {
    const file = this.#now.get(from);
    if (file !== undefined) this.#name(to, file);
  }

  unlink(name: string): void {
    this.#name(name, null);
  }

  rename(from: string, to: string): void {
    this.link(from, to);
    this.unlink(from);
  }

  /**
   * Writes what a power cut would leave into a folder, in which `root` stands for the recorded one.
   * @param chance of each unsynced write to have reached the disk; 0 is the strictest disk.
   */
  leave(root: string, folder: string, chance: number, random: () => number): void {
    const names = new Map(this.#durable);
    // A file system journals its names in order, so some of the last are missing and none in between.
    apply(names, this.#namings.slice(0, chance === 0 ? 0 : Math.floor(random() * (this.#namings.length + 1))));
    for (const [name, file] of names) {
      const target = join(folder, name.slice(root.length));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, leftOf(file, chance, random));
    }
  }

  #name(name: string, file: File | null): void {
    apply(this.#now, [{ name, file }]);
    this.#namings.push({ name, file });
  }
}

function leftOf({ durable, pending }: File, chance: number, random: () => number): Buffer {
  if (chance === 0 || pending.length === 0) return durable.bytes;
  const content = new Content();
  content.take({ offset: 0, data: durable.bytes });
  for (const piece of pending) {
    if (random() < chance) content.take(piece);
  }
  return content.bytes;
}

function apply(names: Map<string, File>, namings: readonly Naming[]): void {
  for (const { name, file } of namings) {
    if (file === null) names.delete(name);
    else names.set(name, file);
  }
}
