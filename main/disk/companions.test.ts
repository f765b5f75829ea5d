import { expect, it } from 'vitest';
import { asideName, companionName, companionsOf, journalOf, logOf } from './companions';

it.each([
  ['a log', logOf('/x/t.annals'), { suffix: '-wal', owner: '/x/t.annals', isAside: false }],
  ['a journal', journalOf('t.annals'), { suffix: '-journal', owner: 't.annals', isAside: false }],
  ['a log that was set aside', asideName(logOf('t.annals'), 1), { suffix: '-wal', owner: 't.annals', isAside: true }],
  ['one more of them', asideName(journalOf('t.annals'), 2), { suffix: '-journal', owner: 't.annals', isAside: true }],
  ['a name over two lines', logOf('two\nlines.annals'), { suffix: '-wal', owner: 'two\nlines.annals', isAside: false }],
  ['the file itself', 't.annals', null],
  ['the index of a log, which holds numbers of pages only', 't.annals-shm', null],
  ['an ending alone', '-wal', null],
  ['an ending in the middle', 't-wal.annals', null],
])('knows %s by its name', (_what, path, expected) => {
  expect(companionName(path)).toEqual(expected);
});

it('names all that SQLite keeps beside a file', () => {
  expect(companionsOf('t')).toEqual(['t-wal', 't-shm', 't-journal']);
});
