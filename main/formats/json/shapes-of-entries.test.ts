import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { readImport } from '../import';

/* Files of JSON lines that several programs wrote, each in a form of its own. */

function read(lines: readonly unknown[]) {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  const { drafts, problems, notes, counts } = readImport(Buffer.from(text), 'jsonl', CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ row, draft: { when, title } }) => `${row} ${when} ${title}`),
    problems: problems.map(({ row, message }) => `${row}: ${message}`),
    notes: notes.join('\n'),
  };
}

const AUDIT = [
  { eventTime: '2024-02-11T03:14:07Z', eventName: 'ConsoleLogin', region: 'us-east-1' },
  { eventTime: '2024-02-11T03:16:42Z', eventName: 'CreateAccessKey', region: 'us-east-1' },
  { eventTime: '2024-02-11T03:16:59Z', eventName: 'AttachUserPolicy', region: 'eu-west-1' },
];
const SENSORS = [
  { timestamp: 1707621660250, host: 'JUMP01', alert: { name: 'Suspicious PowerShell', message: 'powershell.exe -enc' } },
  { timestamp: 1707622800000, host: 'i-0abc', alert: { name: 'Outbound connection', message: 'to 203.0.113.77' } },
];

it('entries of several forms without a common key are read each by its own, told, and a broken line is refused', () => {
  const [one, two] = SENSORS;
  const { events, problems, notes } = read([AUDIT[0], one, AUDIT[1], two, AUDIT[2], '{"eventTime":"2024-02-11T09']);
  expect(events).toEqual([
    '1 2024-02-11T03:14:07Z ConsoleLogin',
    '3 2024-02-11T03:16:42Z CreateAccessKey',
    '5 2024-02-11T03:16:59Z AttachUserPolicy',
    '2 2024-02-11T03:21:00.250Z Suspicious PowerShell',
    '4 2024-02-11T03:40:00Z Outbound connection',
  ]);
  expect(problems).toEqual(['6: This is no object with keys and values.']);
  expect(notes).toContain('The entries are of 2 forms without a common key: each was read by its own.');
  expect(notes).toContain('Entries with “timestamp”: ');
});

it('entries of several forms are so also where a person chose what becomes of the other columns, as the command line always says', () => {
  const text = [AUDIT[0], ...SENSORS, AUDIT[1]].map((line) => JSON.stringify(line)).join('\n');
  const of = (uses: ReadonlyMap<'title', readonly string[]>) =>
    readImport(Buffer.from(text), 'jsonl', { ...CONTEXT, columns: { uses, keepOthers: true } });
  expect(of(new Map()).drafts).toHaveLength(4);
  expect(of(new Map([['title', ['region']]])).drafts.map(({ draft }) => draft.title)).toEqual(['us-east-1', 'us-east-1']);
});

it('entries with a common key are one table, and a form without dates changes nothing of the others', () => {
  const hosted = AUDIT.map((entry) => ({ ...entry, host: 'a' }));
  expect(read([...hosted, ...SENSORS]).notes).not.toContain('forms');
  const { events, notes } = read([...AUDIT, { level: 3, source: 'x' }, { level: 4, source: 'y' }]);
  expect(events).toHaveLength(3);
  expect(notes).not.toContain('forms');
});
