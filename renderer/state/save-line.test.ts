import { describe, expect, it } from 'vitest';
import { type Saving, saveWords } from './save-line';

const CALM: Saving = { pending: 0, error: null, condition: { trouble: null, readOnly: null }, isLost: false };
const GONE = { trouble: { code: 'not-found', message: 'It is not where it was.' }, readOnly: null } as const;

describe('saveWords', () => {
  it('says “Saved” only where nothing keeps edits from being saved', () => {
    expect(saveWords(CALM).words).toBe('Saved');
    expect(saveWords({ ...CALM, condition: null }).words).toBe('Saved');
    expect(saveWords({ ...CALM, pending: 1 }).words).toBe('Saving…');
    expect(saveWords({ ...CALM, error: 'The disk is full.' })).toEqual({ state: 'failed', words: 'The disk is full.' });
    for (const beside of [{ condition: GONE }, { isLost: true }])
      expect(saveWords({ ...CALM, ...beside })).toEqual({ state: 'failed', words: 'Not saving' });
  });

  it('says that edits are off wherever the line above says so', () => {
    for (const readOnly of ['place', 'chosen', 'backup', 'newer', 'held', 'flawed'] as const)
      expect(saveWords({ ...CALM, condition: { trouble: null, readOnly } })).toEqual({ state: 'off', words: 'Edits are off' });
  });
});
