import { describe, expect, test } from 'vitest';
import { MENU_IDS, type MenuId, menuRow } from '../../shared/commands/menu';
import type { Condition, WindowState } from '../../shared/files';
import { isPossible } from './menu-needs';

const CONDITION: Condition = {
  locked: false,
  readOnly: null,
  kept: null,
  flaw: null,
  missing: null,
  moment: null,
  shared: null,
  conflictedCopies: [],
  knownOn: null,
  trouble: null,
  backup: null,
};

const timeline = (condition: Partial<Condition>): WindowState => ({ kind: 'timeline', condition: { ...CONDITION, ...condition } });
const lockPage: WindowState = {
  kind: 'problem',
  problem: { path: '/a.annals', name: 'a', code: 'needs-passphrase', message: '', offers: [] },
};
/** Without those that need nothing. */
const ALL = MENU_IDS.filter((id) => menuRow(id).needs !== 'program');
const greyed = (state: WindowState | undefined): MenuId[] => ALL.filter((choice) => !isPossible(choice, state));

describe('choices of the menu that would do nothing are greyed', () => {
  test('a timeline without a passphrase can be given one, and nothing else be done about it', () => {
    expect(greyed(timeline({}))).toEqual(['change-passphrase', 'remove-passphrase', 'lock-now']);
  });

  test('one with a passphrase is not given a first one', () => {
    expect(greyed(timeline({ locked: true }))).toEqual(['lock']);
  });

  test('a page that asks for the passphrase has its file and the list of recent ones, no more', () => {
    expect(ALL.filter((choice) => isPossible(choice, lockPage))).toEqual(['new-locked', 'open-recent', 'reveal']);
  });

  test('nothing is edited where edits are off, but an open one can be locked', () => {
    const edits = [
      'add-event',
      'undo',
      'redo',
      'import',
      'read-article',
      'new-series',
      'new-lane',
      'merge-lane',
      'erase-selected',
      'lock',
      'change-passphrase',
      'remove-passphrase',
    ];
    for (const condition of [{ readOnly: 'held' } as const, { knownOn: { day: '2026-01-01' } }])
      expect(greyed(timeline({ ...condition, locked: true })).toSorted()).toEqual(edits.toSorted());
  });

  test('without a window a file can be made or opened, and nothing else be done', () => {
    expect(greyed(undefined)).toEqual(ALL);
    expect(MENU_IDS.filter((id) => isPossible(id, undefined))).toEqual(['new-timeline', 'open', 'close-window']);
  });
});
