import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSource } from '../import/import-source';

it('the bytes of a file to import are handed out once, and what tells its format keeps none of them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'annals-source-'));
  try {
    const path = join(folder, 'x.csv');
    const bytes = Buffer.alloc(100_000, 'x');
    writeFileSync(path, bytes);
    const source = readSource(path);
    if (!source.ok) throw new Error(source.error.message);
    expect(source.value.head).toHaveLength(4096);
    expect(source.value.head.buffer.byteLength).toBe(4096);
    expect(Buffer.compare(source.value.take(), bytes)).toBe(0);
    expect(() => source.value.take()).toThrow('taken before');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
