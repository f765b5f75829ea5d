import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thinnedOut } from './backup-policy';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 12);
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const at = (...hoursAgo: number[]) => hoursAgo.map((hours) => ({ at: NOW - hours * HOUR }));

const anyBackups = fc.array(fc.integer({ min: -40 * 24 * 60, max: 3 * 24 * 60 }).map((minutes) => ({ at: NOW + minutes * 60_000 })));

describe('thinning backups out', () => {
  it('removes none of ten or fewer, whatever their dates', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        expect(thinnedOut(backups.slice(0, 10), NOW)).toEqual([]);
      }),
    );
  });

  it('keeps the newest, those of the future, three of today and the last of each of seven days, and ten in all', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const removed = new Set(thinnedOut(backups, NOW));
        const kept = backups.filter((backup) => !removed.has(backup));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(10, backups.length));
        const newest = Math.max(...backups.map((backup) => backup.at));
        if (backups.length > 0) expect(kept.some((backup) => backup.at === newest)).toBe(true);
        expect([...removed].every((backup) => backup.at <= NOW)).toBe(true);
        const past = (list: readonly { at: number }[]) => list.filter((backup) => backup.at <= NOW);
        const today = (list: readonly { at: number }[]) => past(list).filter((backup) => day(backup.at) === day(NOW)).length;
        expect(today(kept)).toBeGreaterThanOrEqual(Math.min(3, today(backups)));
        for (let ago = 1; ago <= 7; ago++) {
          const ofDay = (list: readonly { at: number }[]) => past(list).filter((backup) => day(backup.at) === day(NOW - ago * DAY));
          if (ofDay(backups).length > 0) {
            expect(Math.max(...ofDay(kept).map((backup) => backup.at))).toBe(Math.max(...ofDay(backups).map((backup) => backup.at)));
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('holds its promise and stays small when a backup comes every 15 minutes for a month', () => {
    let backups: { readonly at: number }[] = [];
    let most = 0;
    for (let now = NOW - 30 * DAY; now <= NOW; now += 15 * 60_000) {
      backups.push({ at: now });
      const removed = new Set(thinnedOut(backups, now));
      backups = backups.filter((backup) => !removed.has(backup));
      most = Math.max(most, backups.length);
    }
    expect(most).toBeLessThanOrEqual(15);
    expect(new Set(backups.map((backup) => day(backup.at))).size).toBe(8);
  });

  it('removes nothing newer when the clock was set back by a year', () => {
    const backups = at(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    expect(thinnedOut(backups, NOW - 365 * DAY)).toEqual([]);
  });
});
