import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { importFormatOf, readImport } from '../import';

/* Gantt diagrams and timelines as text. */

function read(name: string, text: string) {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes);
  const { drafts, problems, counts } = readImport(bytes, format ?? 'csv', CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title }, lane }) => `${when} ${title}${lane === null ? '' : ` (${lane})`}`),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
  };
}

it('a Gantt diagram of Mermaid has its tasks, with ends that are written, follow from a length or from others', () => {
  const text = [
    '%%{init: {"theme": "base"}}%%',
    'gantt',
    '  dateFormat YYYY-MM-DD',
    '  title House',
    '  excludes weekends',
    '  section Ground',
    '  Dig :done, dig, 2026-01-05, 5d',
    '  Pour<br>concrete :active, pour, after dig, 1w',
    '  Dry : 3d',
    '  section Marks',
    '  Feast（2/17） :milestone, m1, 2026-02-17, 0d',
    '  Roof :crit, roof, 2026-03-02, 2026-03-20',
    '  Paint :paint, after nobody, 2d',
    '  click dig href "https://example.com"',
    '%% a remark',
  ].join('\n');
  const { events, problems } = read('plan.mmd', text);
  expect(events).toEqual([
    '2026-01-05/2026-01-09 Dig (Ground)',
    '2026-01-10/2026-01-20 Pour concrete (Ground)',
    '2026-01-21/2026-01-23 Dry (Ground)',
    '2026-02-17 Feast（2/17） (Marks)',
    '2026-03-02/2026-03-20 Roof (Marks)',
  ]);
  expect(problems).toEqual([expect.stringContaining('after nobody')]);
});

it('days and times are written as the diagram says, and those of ISO 8601 in any', () => {
  const of = (form: string, ...tasks: readonly string[]): readonly string[] =>
    read('plan.mmd', `gantt\n dateFormat ${form}\n${tasks.join('\n')}\n`).events;
  expect(of('DD-MM-YYYY', 'A :04-03-2026, 06-03-2026', 'B :2026-02-03, 2w')).toEqual([
    '2026-03-04/2026-03-06 A',
    '2026-02-03/2026-02-16 B',
  ]);
  expect(of('MM/DD/YYYY', 'A :03/04/2026, 1d', 'B :1M')).toEqual(['2026-03-04 A', '2026-03-05/2026-04-04 B']);
  expect(of('YYYY-MM-DD HH:mm', 'A :a, 2026-03-04 09:30, 90m', 'B :after a, 12h')).toEqual([
    '2026-03-04T09:30/2026-03-04T11:00 A',
    '2026-03-04T11:00/2026-03-04T23:00 B',
  ]);
});

it('a form that is none leaves dates of ISO 8601 to be read', () => {
  for (const form of ['YYYY-MM-DD DD', 'M/M', '年', `YYYY${'-'.repeat(100_000)}`, '((', '\\'])
    expect(read('plan.mmd', `gantt\n dateFormat ${form}\n A :2026-03-04, 06-03-2026\n B :2026-03-04, 1d\n`).events).toContain(
      '2026-03-04 B',
    );
});

it('a timeline of Mermaid has several events at a date, and sections', () => {
  const text =
    'timeline\n  title Policy\n  section West\n    2024-03 : Launched : Praised\n            : Copied\n  section East\n    2025-09-01 : 标识办法 take effect\n';
  expect(read('policy.mmd', text).events).toEqual([
    '2024-03 Launched (West)',
    '2024-03 Praised (West)',
    '2024-03 Copied (West)',
    '2025-09-01 标识办法 take effect (East)',
  ]);
});

it('a Gantt diagram of PlantUML is read by its sentences', () => {
  const text = [
    '@startgantt',
    'Project starts 2022-08-15',
    "' a remark",
    '-- First --',
    '[Design] as [D] lasts 5 days',
    'then [Build] lasts 1 week and 2 days',
    "[Show] happens at [Build]'s end",
    '-- Second --',
    '[Test] starts 2022-12-02 and ends 2023-01-26 and is 100% complete',
    "[Rest] starts at [D]'s end and lasts 2 days",
    '@endgantt',
  ].join('\n');
  expect(read('plan.puml', text).events).toEqual([
    '2022-08-15/2022-08-19 Design (First)',
    '2022-08-20/2022-08-28 Build (First)',
    '2022-08-29 Show (First)',
    '2022-12-02/2023-01-26 Test (Second)',
    '2022-08-20/2022-08-21 Rest (Second)',
  ]);
});

it('diagrams between fences are read where the text around them tells nothing', () => {
  const text = '# Our plan\n\nWe do this:\n\n```mermaid\ngantt\n  A :a, 2026-01-05, 2d\n```\n\nAnd that:\n\n```js\ngantt\n```\n';
  expect(read('README.md', text).events).toEqual(['2026-01-05/2026-01-06 A']);
});
