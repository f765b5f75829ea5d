import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { suggestMapping } from '../intake/mapping/suggest';

vi.mock('../../shared/time/typed-date', async (original) => {
  const module = await original<typeof import('../../shared/time/typed-date')>();
  return { ...module, understandDate: vi.fn(module.understandDate) };
});

/** Other tests may have loaded what is watched here before it was watched. */
beforeEach(() => vi.resetModules());
afterEach(() => vi.clearAllMocks());

const ROWS = Array.from(
  { length: 40 },
  (_, at) => `Fire ${at},"What burnt at quay ${at}, 12 people were there","Jan ${(at % 28) + 1}, 2026",${at}`,
);

it('what a cell is read as is found out once for each way to read it, however many columns are looked for', async () => {
  const { understandDate } = await import('../../shared/time/typed-date');
  const { readTable } = await import('../../testing/formats/tables');
  const { drafts } = readTable(`What,Told,Seen by us,Count\n${ROWS.join('\n')}\n`);
  expect(drafts).toHaveLength(ROWS.length);
  const asked = new Map<string, number>();
  for (const [cell, { order, fiscal, latestYear }] of vi.mocked(understandDate).mock.calls) {
    // With how the sample is asked what the columns hold; each date is read once more, with what was found out.
    if (latestYear === undefined || fiscal === undefined) continue;
    const way = `${order}: ${cell}`;
    asked.set(way, (asked.get(way) ?? 0) + 1);
  }
  expect([asked.size > ROWS.length, Math.max(...asked.values())]).toEqual([true, 1]);
});

it('where one column of dates is found no further ones are looked for', () => {
  const seen: string[] = [];
  const names = ['Gregorian', 'Other', 'Title'];
  const sample = Array.from({ length: 10 }, (_, at) => [`2026-01-${10 + at}`, `#${at}-a`, `Fire ${at}`]);
  suggestMapping(names, sample, (cell) => {
    seen.push(cell);
    return /^\d{4}-\d\d-\d\d$/.test(cell);
  });
  expect(seen.filter((cell) => cell.startsWith('#'))).toEqual([]);
});
