/** A file to import. */
export interface SourceBytes {
  /** How it begins. */
  readonly head: Uint8Array;
  /** All of its bytes; they are handed out once and not kept, since their text takes as much room again. */
  take(): Uint8Array;
}

const HEAD = 4096;

export function heldOnce(read: Uint8Array): SourceBytes {
  let bytes: Uint8Array | null = read;
  return {
    // A copy: a part of it would keep all of it.
    head: Uint8Array.from(read.subarray(0, HEAD)),
    take() {
      if (bytes === null) throw new Error('the bytes were taken before');
      const taken = bytes;
      bytes = null;
      return taken;
    },
  };
}
