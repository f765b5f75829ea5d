import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { value, workbench } from '../../../testing/store/workbench';
import { setPragmas } from '../file/pragmas';
import { openFile } from './open';

const bench = workbench();

describe('an open file', () => {
  it('has the settings that durability and safety rest on', () => {
    bench.close(bench.create());
    const { engine, close } = value(openFile(bench.path, 'edit'));
    const read = (name: string) => Object.values(engine.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];
    const names = [
      'locking_mode',
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'recursive_triggers',
      'trusted_schema',
      'cell_size_check',
      'mmap_size',
      'application_id',
      'user_version',
    ];
    expect(names.map(read)).toEqual(['exclusive', 'wal', 2, 1, 1, 0, 1, 0, 0x414e4c53, 6]);
    expect(readdirSync(bench.folder)).toEqual(['test.annals', 'test.annals-wal']);
    close();
  });

  it('fails loudly when SQLite does not take a setting', () => {
    bench.close(bench.create());
    const { engine, close } = value(openFile(bench.path, 'edit'));
    expect(() => setPragmas(engine, [{ name: 'encoding', set: "'UTF-16le'", is: 'UTF-16le' }])).toThrow(
      /encoding is UTF-8 instead of UTF-16le/,
    );
    close();
  });
});
