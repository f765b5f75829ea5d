import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfFormat } from '../../../testing/store/kept-formats';
import { addCanary, CANARY, lockBench, twoKeys } from '../../../testing/store/locked';
import { value, workbench } from '../../../testing/store/workbench';
import { lookInto } from '../approach/look-into';
import { encryptedPage, plainFirstPage, plainPage } from '../cipher/page-cipher';
import { makeSlot, readSlotBytes, sealedPart } from '../cipher/slot';
import { changeLock } from '../opening/change-lock';
import { readSlot, slotsMissing } from './key-pages';
import { withKeys } from './keyring';
import { isPlain } from './locked-file';

const bench = workbench();
const keys = twoKeys();
const { locked, openLocked } = lockBench(bench, keys);

describe('the file itself', () => {
  it('is encrypted with the cipher and the key that are stated, page by page', () => {
    const path = locked();
    const bytes = readFileSync(path);
    expect(plainFirstPage(keys.other.secret, bytes.subarray(0, 4096))).toBeNull();
    const first = plainFirstPage(keys.key.secret, bytes.subarray(0, 4096));
    expect(first?.toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(first?.readUInt32BE(68)).toBe(0x414e4c53);
    expect(first?.readUInt32BE(28)).toBe(bytes.length / 4096);
    const pages = Array.from({ length: bytes.length / 4096 - 1 }, (_, index) =>
      plainPage(keys.key.secret, index + 2, bytes.subarray((index + 1) * 4096, (index + 2) * 4096)),
    );
    expect(Buffer.concat(pages).includes(CANARY)).toBe(true);
    expect(encryptedPage(keys.key.secret, 2, pages[0] as Buffer).equals(bytes.subarray(4096, 8192))).toBe(true);
  });

  it('tells a slot by its bytes and takes none that asks for more than Annals does', () => {
    const slot = (log2N: number) => () => makeSlot({ log2N, r: 8, p: 1, salt: Buffer.alloc(32, 7) }, () => Buffer.alloc(16, 9));
    const made = slot(17)();
    expect(readSlotBytes(made.bytes)).toEqual(made);
    expect(sealedPart(made).length).toBe(56);
    expect(slot(25)).toThrow();
    const changed = Uint8Array.from(made.bytes);
    changed[30] = 0;
    expect(readSlotBytes(changed)).toBeNull();
  });
});

describe('a file of an older format', () => {
  it('is locked as it is, migrated when it is opened for editing, and its copy in the old format is encrypted', () => {
    copyFileSync(fileOfFormat(1), bench.path);
    value(changeLock(bench.path, { from: null, to: keys.key }));
    expect(slotsMissing(bench.path)).toBe(0);
    const store = openLocked();
    expect(value(store.ask('store.check')).problems).toEqual([]);
    bench.close(store);
    const copy = join(bench.folder, 'test (format 1).annals');
    expect(isPlain(copy)).toBe(false);
    expect(value(withKeys([keys.key], () => lookInto(copy, true))).events).toBeGreaterThan(0);
    const again = openLocked();
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });
});

describe('the pages that tell how a passphrase opens the file', () => {
  it('lie apart, also in backups and after an erasure', () => {
    const path = locked();
    const apart = (file: string): boolean => {
      const bytes = readFileSync(file);
      return bytes.lastIndexOf('ANNALS-LOCKED') - bytes.indexOf('ANNALS-LOCKED') > 10 * 4096;
    };
    expect(apart(path)).toBe(true);
    const store = openLocked();
    const backup = value(store.ask('store.backup', { folder: join(bench.folder, 'kept') })).path;
    expect(apart(backup)).toBe(true);
    const event = value(store.ask('store.pictureInput')).events[0]?.id ?? '';
    value(store.ask('store.eventErase', { id: event, reason: 'Asked to' }));
    bench.close(store);
    expect(apart(path)).toBe(true);
    expect(slotsMissing(path)).toBe(0);
  });

  it('can lose any two neighbours; with one of them gone, an edit makes the file whole', () => {
    const path = locked();
    const whole = readFileSync(path);
    for (const at of ['indexOf', 'lastIndexOf'] as const) {
      const page = Math.floor(whole[at]('ANNALS-LOCKED') / 4096);
      const bytes = Buffer.from(whole);
      bytes.fill(0, page * 4096, (page + 1) * 4096);
      writeFileSync(path, bytes);
      expect(readSlot(path)).not.toBeNull();
      const reader = openLocked(path, { readOnly: true });
      const { problems } = value(reader.ask('store.check'));
      expect(problems).toEqual([expect.stringMatching(/4 of the 12 notes.*next edit/)]);
      bench.close(reader);
      const store = openLocked();
      addCanary(store, 'Still to be edited');
      expect(value(store.ask('store.check')).problems).toEqual([]);
      bench.close(store);
      expect(slotsMissing(path)).toBe(0);
    }
    for (let page = 0; page < whole.length / 4096 - 1; page++) {
      const bytes = Buffer.from(whole);
      bytes.fill(0, page * 4096, (page + 2) * 4096);
      writeFileSync(path, bytes);
      expect(readSlot(path)).not.toBeNull();
    }
  });
});
