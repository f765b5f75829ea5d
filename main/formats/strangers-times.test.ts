import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';
import { readImport } from './import';

const dates = (...cells: string[]) => `Title,Date\n${cells.map((cell, at) => `e${at},${cell}`).join('\n')}\n`;

it('a time that clocks skip is told, with what it was taken as', () => {
  const { drafts, repairs, counts } = readTable(dates('2026-03-29 02:30', '2026-03-29 03:30', '2026-03-29T02:30Z'));
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['2026-03-29T02:30', '2026-03-29T03:30', '2026-03-29T02:30Z']);
  expect(counts).toMatchObject({ accepted: 2, repaired: 1 });
  expect(repairs).toEqual([{ row: 2, field: 'Date', message: 'On 2026-03-29 clocks in Europe/Berlin skip 02:30; it was taken as 03:30.' }]);
  // Of a zone that is said it is the same instant, and not an hour before.
  const { drafts: [zoned] = [], repairs: told } = readZoned();
  expect(zoned?.draft.when).toBe('2026-03-08T02:30-05:00');
  expect(told).toMatchObject([{ message: expect.stringContaining('America/New_York skip 02:30; it was taken as 03:30') }]);
});

function readZoned() {
  const { drafts, repairs } = readTable('Title,Date,TZ\na,2026-03-08 02:30,America/New_York\n');
  return { drafts: [...drafts], repairs };
}

describe('years of two digits behind words', () => {
  it('are told by their column as others are', () => {
    expect(datesOf(dates('Jan-26', 'Feb-25', '8-Mar-27'))).toEqual(['2026-01', '2025-02', '1927-03-08']);
    expect(readTable(dates('Jan-26')).notes[0]).toContain('years of two digits (row 2)');
  });
});

it('an entry of JSON that lies ahead and has no status is planned', () => {
  const zero = '00000000-0000-4000-8000-00000000000';
  const event = (n: number, when: string, more: object = {}) => ({ id: `${zero}${n}`, lane: `${zero}9`, title: 'x', when, ...more });
  const file = {
    format: 'annals',
    version: 2,
    timeline: { id: `${zero}8`, title: 't', subtitle: '', homeZone: 'Europe/Berlin', projectDays: 1000, views: [] },
    lanes: [{ id: `${zero}9`, title: 'l', order: 0, color: '#112233', collapsed: false }],
    series: [],
    events: [event(1, '2030'), event(2, '2020'), event(3, '2030', { status: 'disputed' })],
  };
  const read = readImport(Buffer.from(JSON.stringify(file)), 'json', { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' });
  expect([read.problems, read.drafts.map(({ draft }) => draft.status)]).toEqual([[], ['planned', 'reported', 'disputed']]);
});
