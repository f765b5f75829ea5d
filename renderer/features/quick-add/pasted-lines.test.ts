import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_LINES, readPasted } from './pasted-lines';

it('leaves one line to the field', () => {
  for (const text of ['', '8 Jan 2026 Report', '8 Jan 2026 Report\n', '\n\n 2026-03 X \r\n'])
    expect(readPasted(text)).toEqual({ kind: 'text' });
});

it('takes lines of a list, of a mail, and of two columns apart', () => {
  const lines = ['8 Jan 2026 Report published', '2014 Unit founded'];
  for (const text of [
    lines.join('\n'),
    lines.join('\r\n\r\n'),
    `• ${lines.join('\n• ')}`,
    `  - ${lines.join('\n  - ')}\n`,
    `1. ${lines[0]}\n2. ${lines[1]}`,
    `(1) ${lines[0]}\n(2) ${lines[1]}`,
    '8 Jan 2026\tReport published\n2014\tUnit founded\n',
  ])
    expect(readPasted(text)).toEqual({ kind: 'lines', lines });
});

it('takes no day for a number: only what counts from one is one', () => {
  expect(readPasted('8. Jan 2026 A\n9. Jan 2026 B')).toEqual({ kind: 'lines', lines: ['8. Jan 2026 A', '9. Jan 2026 B'] });
  expect(readPasted('-44 A\n-43 B')).toEqual({ kind: 'lines', lines: ['-44 A', '-43 B'] });
});

it('knows a table, and what is too much to look through', () => {
  expect(readPasted('Date\tTitle\tSource\n2014\tUnit founded\tNews18')).toEqual({ kind: 'table' });
  expect(readPasted('2014 X\n'.repeat(MOST_LINES))).toMatchObject({ kind: 'lines' });
  expect(readPasted('2014 X\n'.repeat(MOST_LINES + 1))).toEqual({ kind: 'too-many', count: MOST_LINES + 1 });
});

it('loses no word of any text', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 20 }), (lines) => {
      expect(readPasted(lines.map((words) => words.join(' ')).join('\n'))).toEqual({
        kind: 'lines',
        lines: lines.map((words) => words.join(' ')),
      });
    }),
  );
});
