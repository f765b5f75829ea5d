import { describe, expect, it } from 'vitest';
import { value } from '../../../testing/store/workbench';
import { COST, flawOf, forget, keyOf, newKey } from './key';
import { readSlotBytes } from './slot';

/** Made with Python's hashlib.scrypt and hmac: N = 2^17, r = 8, p = 1, salt 00 01 … 1f. */
const PASSPHRASE = 'Ångström, café — 漢字 pass';
const SLOT =
  '414e4e414c532d4c4f434b45442d310a0111080100000000000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f2ff7383aace4d8a578ffaf1f6bdae6c26aa9125b47e8289b';
const SECRET = '71cdac73fdf604f804079d7ba54d753bca0a0d3d9bd93e4a7ae8a6ef7272f0aa';

describe('the key of a passphrase', () => {
  it('is the known answer of scrypt at the stated cost', async () => {
    const slot = readSlotBytes(Buffer.from(SLOT, 'hex'));
    if (slot === null) throw new Error('not a slot');
    expect(slot).toMatchObject(COST);
    const key = value(await keyOf(slot, PASSPHRASE));
    expect(Buffer.from(key.secret).toString('hex')).toBe(SECRET);
    // Typed on a system that takes the accents apart.
    expect((await keyOf(slot, PASSPHRASE.normalize('NFD'))).ok).toBe(true);
    expect(await keyOf(slot, `${PASSPHRASE} `)).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    forget(key);
    expect(key.secret.every((byte) => byte === 0)).toBe(true);
  });

  it('is another one for each file, at the cost of 128 MiB', async () => {
    const [one, other] = [value(await newKey(PASSPHRASE)), value(await newKey(PASSPHRASE))];
    expect(one.slot).toMatchObject({ log2N: 17, r: 8, p: 1 });
    expect(Buffer.from(one.secret).equals(other.secret)).toBe(false);
    expect(Buffer.from(one.slot.bytes).includes(Buffer.from(one.secret).subarray(0, 8))).toBe(false);
  });

  it('is refused for a passphrase that is too short to be one', async () => {
    expect(flawOf('1234567')).toContain('8 characters');
    expect(flawOf('漢字漢字漢字漢字')).toBeNull();
    expect(await newKey('short')).toMatchObject({ ok: false, error: { code: 'invalid', field: 'passphrase' } });
  });
});
