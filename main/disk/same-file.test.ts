import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sameFile } from './same-file';

describe('sameFile', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-same-'));
    writeFileSync(at('a'), 'same');
    writeFileSync(at('b'), 'same');
    linkSync(at('a'), at('hard'));
    symlinkSync(at('a'), at('soft'));
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('folder'));
    writeFileSync(at('real/c'), '');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('sees through links and other spellings', () => {
    for (const other of ['a', './a', 'hard', 'soft']) expect(sameFile(at('a'), `${folder}/${other}`)).toBe(true);
    expect(sameFile(at('real/c'), at('folder/c'))).toBe(true);
    expect(sameFile(at('hard'), at('soft'))).toBe(true);
  });

  it('tells files of the same content apart, and files from what is not there', () => {
    expect(sameFile(at('a'), at('b'))).toBe(false);
    expect(sameFile(at('a'), at('none'))).toBe(false);
    expect(sameFile(at('none'), at('other'))).toBe(false);
    expect(sameFile(at('none'), at('none'))).toBe(true);
  });
});
