import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../shared/result';
import { EMPTY_DRAFT } from '../../state/drafts/kept-draft';
import { finishedDraft, trySave } from './form-values';

const LANE = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('finishedDraft', () => {
  it('hands in what was written', () => {
    const finished = finishedDraft({ ...EMPTY_DRAFT, title: 'Gwadar unit', lane: LANE }, { when: '2026-03/..', learned: null }, 'reported');
    expect(finished).toMatchObject({ ok: true, draft: { title: 'Gwadar unit', when: '2026-03/..', lane: LANE, status: 'reported' } });
    expect(finished.ok && 'learned' in finished.draft).toBe(false);
  });

  it('says of each field why it cannot be', () => {
    const finished = finishedDraft(EMPTY_DRAFT, { when: 'soon', learned: null }, 'reported');
    expect(finished.ok).toBe(false);
    expect(finished.ok ? [] : Object.keys(finished.errors).sort()).toEqual(['lane', 'title', 'when']);
  });
});

describe('trySave', () => {
  it('sends nothing that the schema refuses', async () => {
    let sent = 0;
    const attempt = await trySave({ title: '  ' }, async () => {
      sent += 1;
      return ok(null);
    });
    expect(attempt).toEqual({ kind: 'refused', message: 'An event needs a title.' });
    expect(sent).toBe(0);
  });

  it('sends the checked patch, and passes the store’s refusal on', async () => {
    const patches: unknown[] = [];
    const send = async (patch: unknown) => {
      patches.push(patch);
      return patches.length === 1 ? ok(null) : fail('disk-full', 'The disk is full.');
    };
    expect(await trySave({ title: ' Gwadar ' }, send)).toEqual({ kind: 'saved' });
    expect(patches).toEqual([{ title: 'Gwadar' }]);
    expect(await trySave({ summary: 'x' }, send)).toEqual({ kind: 'refused', message: 'The disk is full.' });
  });
});
