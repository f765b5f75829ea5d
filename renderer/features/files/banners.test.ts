import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../shared/files';
import type { ErrorCode } from '../../../shared/result';
import { type BannerLine, bannersOf } from './banners';

const CALM: Condition = {
  ...{ locked: false, readOnly: null, kept: null, flaw: null, missing: null, moment: null, shared: null },
  ...{ conflictedCopies: [], knownOn: null, trouble: null, backup: null },
};
/** 8 January 2026, 08:16 UTC. */
const NOW = Date.UTC(2026, 0, 8, 8, 16);

const lines = (condition: Partial<Condition>): readonly BannerLine[] => bannersOf({ ...CALM, ...condition }, 'Asia/Karachi', NOW);
const said = (line: BannerLine | undefined): string => `${line?.says} [${line?.choices.map(({ says }) => says).join('|')}]`;
const troubled = (code: ErrorCode) => lines({ trouble: { code, message: 'So it is.' } })[0];

describe('the lines under the toolbar', () => {
  it('are none where nothing is unusual, nor because the file has a passphrase or the past is shown', () => {
    expect(lines({})).toEqual([]);
    expect(lines({ locked: true, knownOn: { day: '2026-01' } })).toEqual([]);
  });

  it.each<[ErrorCode, string]>([
    ['disk-full', 'Save a copy…'],
    ['io', 'Open again|Save a copy…'],
    ['damaged', 'Recover into a new file…|Open again|Save a copy…|Restore a backup…'],
    ['not-found', 'Save as a new file…|Open again|Save a copy…'],
    ['overwritten', 'Save as a new file…|Show what is there now'],
    ['beyond-rescue', 'Show what is there now|Restore a backup…'],
  ])('offer what helps when nothing is saved: %s', (code, choices) => {
    expect(said(troubled(code))).toBe(`Edits are not saved at present. So it is. [${choices}]`);
    expect(troubled(code)).toMatchObject({ tone: 'trouble', dismissable: false });
  });

  it('tell damage once where the file was opened as flawed', () => {
    const flawed = lines({ readOnly: 'flawed', flaw: 'Row 3 is none.', trouble: { code: 'damaged', message: 'Row 3 is none.' } });
    expect(flawed.map(said)).toEqual(['Edits are off. Row 3 is none. [Recover into a new file…]']);
    expect(lines({ readOnly: 'flawed', flaw: 'x', trouble: { code: 'disk-full', message: 'y' } })).toHaveLength(2);
  });

  it('say of a failed backup that edits are saved, only while they are', () => {
    const backup = { code: 'io', message: 'No room.' } as const;
    expect(said(lines({ backup })[0])).toBe(
      'The last backup could not be made. No room. Edits are saved all the same. [Try again|Choose another folder…]',
    );
    expect(lines({ backup, trouble: { code: 'disk-full', message: '' } }).map(({ says }) => says.includes('all the same'))).toEqual([
      false,
      false,
    ]);
  });

  it('name the moment of a file that is open elsewhere in its home zone, and now where none is known', () => {
    expect(lines({ readOnly: 'held', moment: NOW })[0]?.says).toContain('8 Jan 2026, 13:16');
    expect(lines({ readOnly: 'held' })[0]?.says).toBe(lines({ readOnly: 'held', moment: NOW })[0]?.says);
  });

  it('lead from a backup to what it was made of, as far as that is known', () => {
    expect(lines({ readOnly: 'backup', kept: { at: NOW, of: 'Story' } })[0]?.choices.map(({ says }) => says)).toEqual([
      'Open “Story”',
      'Save as a new file…',
    ]);
    const bare = lines({ readOnly: 'backup', kept: { at: null, of: null } })[0];
    expect(bare?.choices.map(({ does }) => does)).toEqual([{ offer: 'save-new' }]);
    expect(bare?.says).toMatch(/^This is a backup: /);
  });

  it('stand in one order, and can be dismissed where nothing is lost by it', () => {
    const all = lines({
      ...{ trouble: { code: 'disk-full', message: 'a' }, backup: { code: 'io', message: 'b' }, readOnly: 'chosen' },
      ...{ missing: 'c', shared: 'Dropbox', conflictedCopies: ['d'] },
    });
    expect(all.map(({ about, dismissable }) => [about, dismissable])).toEqual([
      ['trouble', false],
      ['backup', false],
      ['read-only', false],
      ['missing', false],
      ['shared', true],
      ['conflicts', true],
    ]);
    expect(lines({ missing: 'c' })[0]?.dismissable).toBe(true);
  });
});
