import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { harnessKey } from '../../bench/store/harness-keys';
import { dropKey, holdKey, keyOfFile } from './file-keys';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('the key of a file that is still to be made is found once it is there, by every name, until it is dropped', () => {
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  const byLink = join(folder, 'link', 't.annals');
  const key = harnessKey();
  holdKey(byLink, key);
  writeFileSync(byLink, 'made');
  for (const path of [byLink, join(folder, 'real', 't.annals')]) expect(keyOfFile(path)?.secret).toEqual(key.secret);
  expect(keyOfFile(join(folder, 'real', 'another.annals'))).toBeNull();
  dropKey(byLink);
  expect(keyOfFile(join(folder, 'real', 't.annals'))).toBeNull();
  expect(key.secret.some((byte) => byte !== 0)).toBe(true);
});
