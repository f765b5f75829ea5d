import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../event';
import { parseWhen } from '../time/edtf';
import { longestSilences, type Sound } from './silences';

const NOW = Date.parse('2026-11-22T00:00:00Z');

function sound(when: string, status: Status = 'reported'): Sound {
  const parsed = parseWhen(when, 'UTC');
  if (!parsed.ok) throw new Error(parsed.error.message);
  const [start = '', end = start] = when.split('/');
  return { bounds: parsed.value.bounds, status, startAbout: /[~?%]/.test(start), endAbout: /[~?%]/.test(end) };
}
const day = (at: number) => new Date(at).toISOString().slice(0, 10);
const silences = (...events: Sound[]) =>
  longestSilences(events, NOW, 10).map(({ start, end, open }) => `${day(start)} ${day(end)}${open ? ' open' : ''}`);

describe('longestSilences', () => {
  it('counts from the latest end possible to the earliest start possible', () => {
    expect(silences(sound('2020'), sound('2022-06'), sound('2026-11-20'))).toEqual([
      '2022-07-01 2026-11-20',
      '2021-01-01 2022-06-01',
      '2026-11-21 2026-11-22 open',
    ]);
  });

  it('finds no silence within vague dates that may touch, nor while something goes on', () => {
    expect(silences(sound('2025'), sound('2025-12'), sound('2026'))).toEqual([]);
    expect(silences(sound('2014/..'), sound('2020-01-01'))).toEqual([]);
    expect(silences(sound('2014-01-01'), sound('2016/2018'), sound('2017-01-01')).slice(0, 2)).toEqual([
      '2019-01-01 2026-11-22 open',
      '2014-01-02 2016-01-01',
    ]);
  });

  it('tells which of its ends comes of a date that is approximate or uncertain itself', () => {
    const about = (...events: Sound[]) => longestSilences(events, NOW, 10).map((one) => [one.startAbout, one.endAbout]);
    expect(about(sound('2020~'), sound('2026-11-21'))).toEqual([[true, false]]);
    expect(about(sound('2020'), sound('2026-11-21?'))).toEqual([[false, true]]);
    expect(about(sound('2000/2010~'), sound('2026%/2026-11-22'))).toEqual([[true, true]]);
    // The latest end decides, and of two that end together the one that may go on.
    expect(about(sound('2010~'), sound('2020'))).toContainEqual([false, false]);
    expect(about(sound('2020'), sound('2020-12-31~'))).toEqual([[true, false]]);
  });

  it('leaves out what did not happen, and what is still to come', () => {
    expect(silences(sound('2020-01-01'), sound('2022-01-01', 'planned'), sound('2023-01-01', 'cancelled'), sound('2027-05-01'))).toEqual([
      '2020-01-02 2026-11-22 open',
    ]);
    expect(silences()).toEqual([]);
  });

  it('never calls silent a moment at which an event may have happened', () => {
    const events = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 400 }),
        vague: fc.integer({ min: 1, max: 60 }),
        length: fc.integer({ min: 0, max: 60 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(events, (list) => {
        const sounds = list
          .map(({ start, vague, length }): Sound => {
            const bounds = { startMin: start, startMax: start + vague, endMin: start + length, endMax: start + vague + length };
            return { bounds, status: 'reported', startAbout: false, endAbout: false };
          })
          .sort((one, other) => (one.bounds.startMin ?? 0) - (other.bounds.startMin ?? 0));
        const found = longestSilences(sounds, 1000, 100);
        for (let at = 0.5; at < 1000; at++) {
          const silent = found.some(({ start, end }) => at > start && at < end);
          const sounding = sounds.some(({ bounds }) => at >= (bounds.startMin ?? 0) && at < (bounds.endMax ?? 0));
          const first = Math.min(...sounds.map(({ bounds }) => bounds.startMin ?? 0));
          expect(silent).toBe(at > first && !sounding);
        }
      }),
      { numRuns: 100 },
    );
  });
});
