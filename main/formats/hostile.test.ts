import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstProblem as problem, readHostile as read } from '../../testing/formats/hostile-input';
import { MAX_FIELD } from '../intake/caps';

const TEXTS = [
  `<img src=x onerror="window.__pwned=1">`,
  `"><svg/onload=window.__pwned=2>`,
  `<a href="javascript:window.__pwned=3">x</a>   [x](javascript:require('child_process').exec('id'))`,
  `<iframe srcdoc="<script>parent.__pwned=4</script>"></iframe>`,
  'Smith & <Jones> <smith@x.org> 3<4',
  "{{constructor.constructor('window.__pwned=7')()}}   $" + '{7*7}   %s%n',
  "'; DROP TABLE events;--",
  'right to left \u202E end',
  `x${'\u0301'.repeat(400)}`,
  '__proto__',
  'constructor',
];

describe('text', () => {
  it('stays the text it is', () => {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const csv = `title,date,summary,lane\r\n${TEXTS.map((text) => `${cell(text)},2026,${cell(text)},${cell(text.slice(0, 200))}`).join('\r\n')}`;
    const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');
    const ics = `BEGIN:VCALENDAR\r\n${TEXTS.map((text) => `BEGIN:VEVENT\r\nDTSTART:20260108\r\nSUMMARY:${escaped(text)}\r\nDESCRIPTION:${escaped(text)}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR`;
    for (const [text, format] of [
      [csv, 'csv'],
      [ics, 'ics'],
    ] as const) {
      const { drafts, problems } = read(text, format);
      expect(problems).toEqual([]);
      expect(drafts.map(({ draft }) => draft.title)).toEqual(TEXTS);
      expect(drafts.map(({ draft }) => draft.summary)).toEqual(TEXTS);
    }
  });

  it('loses NUL and halves of characters, which no file can keep', () => {
    expect(read('title,date\r\na\0b,2026', 'csv').drafts.at(0)?.draft.title).toBe('a\uFFFDb');
  });

  it('is shortened where a title may not be so long, all of it kept in the summary; longer than a field may be it is refused', () => {
    const { drafts, repairs, problems } = read(`title,date\r\n${'A'.repeat(501)},2026`, 'csv');
    expect(problems).toEqual([]);
    expect(repairs).toMatchObject([{ row: 2, field: 'title' }]);
    expect(drafts.at(0)?.draft).toMatchObject({ title: `${'A'.repeat(499)}…`, summary: 'A'.repeat(501) });
    expect(problem(`title,date\r\n${'A'.repeat(MAX_FIELD + 1)},2026`, 'csv').message).toContain('1,000,000');
  });
});

describe('whatever comes', () => {
  const seeds = [
    'title,date,status\r\n"a ""b""",8 Jan 2026,planned\r\nc,2014/..,\r\n',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20260108T131600\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1\r\nSUMMARY:x\\, y\r\n folded\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    '{"format":"annals","version":1,"timeline":{},"lanes":[],"series":[],"events":[{"id":"x"}]}',
  ];

  it('is read or refused, never thrown: 500 mutated files of each format', () => {
    const mutation = fc.record({
      at: fc.nat(400),
      remove: fc.nat(8),
      insert: fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('"', '\r', '\n', ';', ':', '\\', '{', '[', '\0', '\uD800', '=')),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...seeds),
        fc.array(mutation, { maxLength: 8 }),
        fc.constantFrom('csv', 'json', 'ics'),
        (seed, mutations, format) => {
          let text = seed;
          for (const { at, remove, insert } of mutations) text = text.slice(0, at) + insert + text.slice(at + remove);
          const imported = read(text, format);
          for (const one of imported.problems) expect(one.message).not.toBe('');
        },
      ),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('csv', 'json', 'ics'), (bytes, format) => void read(bytes, format)),
      { numRuns: 500 },
    );
  });
});
