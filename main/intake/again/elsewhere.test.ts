import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../shared/result';
import { readTable } from '../../../testing/formats/tables';
import { type ReadElsewhere, readElsewhere } from './elsewhere';
import type { LastRead, ReadSource } from './questions';
import { Records } from './records';

const SOURCE: ReadSource = { name: 'first.csv', actions: [1], key: [] };

/** Two files: of the second, how much came already with the first, which is given in one portion. */
function lookedUp(records: Records, entries: readonly { readonly title: string; readonly lane?: string }[]): ReadElsewhere | null {
  const numbers = Array.from({ length: records.length }, (_, n) => n);
  const looking = readElsewhere(records, numbers, [SOURCE]);
  const portion = {
    entries: entries.map(({ title, lane = 'l1' }, at): LastRead => {
      return { entity: 'event', id: `e${at}`, removed: false, fields: { title, when: '2026-01-08', lane } };
    }),
    next: null,
  };
  let step = looking.next();
  while (!step.done) step = looking.next(ok(portion));
  return step.value;
}

function recordsOf(...rows: readonly string[]): Records {
  const lanes = [
    { id: 'l1', living: true, titles: ['One'] },
    { id: 'l2', living: true, titles: ['Two'] },
  ];
  return new Records(readTable(`Title,Date,Lane\n${rows.map((row) => `${row}\n`).join('')}`), lanes, new Map());
}

describe('records that came from another file already', () => {
  it('are counted by title, date and lane, each once', () => {
    const records = recordsOf('Call,2026-01-08,One', 'Call,2026-01-08,One', 'Call,2026-01-08,Two', 'Call,2026-01-08,', 'Walk,2026-01-08,');
    expect(lookedUp(records, [{ title: 'Call' }])?.count).toBe(1);
    expect(lookedUp(records, [{ title: 'Call' }, { title: 'Call' }, { title: 'Call' }])?.count).toBe(3);
    expect(lookedUp(records, [{ title: 'Call' }, { title: 'Call' }, { title: 'Call' }, { title: 'Call' }])?.count).toBe(3);
    expect(lookedUp(records, [{ title: 'Call', lane: 'l2' }, { title: 'Walk' }])).toEqual({ name: 'first.csv', count: 2, of: 5 });
    expect(lookedUp(records, [{ title: 'Other' }])).toBeNull();
  });

  it('are looked at once each, however many are alike', () => {
    const rows = 300;
    const records = recordsOf(...Array.from({ length: rows }, () => 'Call,2026-01-08,'));
    const asked = vi.spyOn(records, 'likenessOf');
    expect(
      lookedUp(
        records,
        Array.from({ length: rows }, () => ({ title: 'Call' })),
      )?.count,
    ).toBe(rows);
    expect(asked).toHaveBeenCalledTimes(rows);
  });
});
