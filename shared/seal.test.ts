import { describe, expect, it } from 'vitest';
import { parseSeal, sealCode } from './seal';

const DIGEST = 'f00dfeedcafe0123456789abcdef0123456789abcdef0123456789abcdef0123';
const CODE = sealCode(65, DIGEST);

describe('a code to write down', () => {
  it('holds the revision and 100 bits of the digest', () => {
    expect(CODE).toMatch(/^65(-[0-9A-HJKMNP-TV-Z]{5}){4}-[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(parseSeal(CODE)).toMatchObject({ ok: true, value: { revision: 65, digest: DIGEST.slice(0, 25) } });
  });

  it('is understood as people copy it', () => {
    const typed = [CODE.toLowerCase(), CODE.replaceAll('-', ' '), `  ${CODE}\n`, CODE.replaceAll('0', 'O').replaceAll('1', 'l')];
    for (const text of typed) expect(parseSeal(text)).toEqual(parseSeal(CODE));
  });

  it('shows every wrong letter and every two neighbours that changed places', () => {
    const letters = [...CODE];
    for (const [at, letter] of letters.entries()) {
      if (letter === '-') continue;
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (other === letter) continue;
        const wrong = letters.with(at, other).join('');
        expect(parseSeal(wrong).ok, wrong).toBe(false);
      }
      const next = letters[at + 1];
      if (next === undefined || next === '-' || next === letter) continue;
      const swapped = letters
        .with(at, next)
        .with(at + 1, letter)
        .join('');
      expect(parseSeal(swapped).ok, swapped).toBe(false);
    }
  });

  it.each(['', '65', 'hello', CODE.slice(0, -1), `${CODE}0`, '{"annals":"seal"}', '{', '-5-AAAAA-AAAAA-AAAAA-AAAAA-AA'])(
    '%j is refused in one sentence',
    (text) => {
      expect(parseSeal(text)).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringMatching(/\.$/) } });
    },
  );
});
