import { beforeAll, expect, it, vi } from 'vitest';
import type { FullEvent } from '../../../../shared/event';
import { barHeightIn } from '../../../../shared/look/bar-height';
import { parseWhen } from '../../../../shared/time/edtf';
import { BLANK } from '../../../../testing/entities/blank-event';
import { forcedInks } from '../../../ui/look/forced-inks';
import { KnownEvents } from './known-events';
import { paintMarks } from './paint-marks';
import { inksFor, type Scheme } from './pen';

/* What is put down on the canvas in rows that are hardly higher than letters. */

const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };
const VIEW = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2026, 0, 1), width: 945 };
const FORCED = { text: '#ffffff', ground: '#000000' } as const;
const MIDDLE = 100;

interface Put {
  readonly what: 'word' | 'rim' | 'plate' | 'tint';
  readonly color: string;
  readonly y: number;
  readonly height: number;
}

/** A canvas that remembers words, what is behind them, and what is painted in more or less than its whole colour. */
class Recorder {
  readonly put: Put[] = [];
  readonly #now: Record<string, unknown> = {};
  readonly context: CanvasRenderingContext2D = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => this.#calls[String(name)] ?? (() => undefined),
    set: (_, name, value) => {
      this.#now[String(name)] = value;
      return true;
    },
  });
  readonly #calls: Readonly<Record<string, (...args: never[]) => unknown>> = {
    measureText: (text: string) => ({ width: 7 * text.length }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    fillText: (_text: string, _x: number, y: number) => this.#add('word', 'fillStyle', y, 0),
    strokeText: (_text: string, _x: number, y: number) => this.#add('rim', 'strokeStyle', y, 0),
    fillRect: (_x: number, y: number, _width: number, height: number) => this.#add('plate', 'fillStyle', y, height),
    fill: () => Number(this.#now['globalAlpha']) < 1 && this.#add('tint', 'fillStyle', 0, Number(this.#now['globalAlpha'])),
  };

  #add(what: Put['what'], color: string, y: number, height: number): void {
    this.put.push({ what, color: String(this.#now[color]), y, height });
  }
}

beforeAll(() => {
  vi.stubGlobal('Path2D', class {});
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => new Recorder().context }) });
});

interface Tried {
  readonly title?: string;
  readonly when?: string;
  readonly status?: FullEvent['status'];
  readonly scheme?: Scheme;
  readonly isFound?: boolean;
}

function putDown(
  height: number,
  { title = 'Talks', when = '2024-06/2025-06', status = 'reported', scheme = 'light', isFound = false }: Tried,
) {
  const parsed = parseWhen(when, 'UTC');
  if (!parsed.ok) throw new Error(when);
  const { bounds } = parsed.value;
  const event = { ...BLANK, id: 'e', title, when, status, lane: 'a', createdAt: 0, updatedAt: 0, row: 1, bounds };
  const known = new KnownEvents().of(event, LANE, 'UTC', false);
  const recorder = new Recorder();
  const mark = { ...{ row: 1, start: known.item.start, end: known.item.end, flags: 0, middle: 0, height }, bare: false, inside: true };
  paintMarks({
    ...{ context: recorder.context, color: LANE.color, scheme, view: VIEW, beyond: 0, top: MIDDLE },
    lane: {
      ...{ lane: 1, top: 0, height: 40, reviews: 0, collapsed: false, counts: [], profile: null, band: null, countsHeight: 0 },
      marks: [{ ...mark, next: null, covered: false }],
    },
    known: () => known,
    ...{ todayX: Number.NaN, found: new Set(isFound ? [1] : []) },
  });
  return (what: Put['what']) => recorder.put.filter((one) => one.what === what);
}

it('words on a bar are within it, and those that are higher have the ink of the others and a rim of their bar', () => {
  for (const scheme of ['light', 'dark', FORCED] as const) {
    const inks = inksFor(LANE.color, scheme);
    for (const height of [12, 13, 14, 15, 18, 24, 30]) {
      const plain = putDown(height, { scheme });
      const [word] = plain('word');
      expect(word?.color).toBe(inks['on-bar'].hex);
      expect(plain('rim')).toEqual([]);
      const half = barHeightIn(height, true) / 2;
      expect((word?.y ?? 0) - MIDDLE + 6.8).toBeLessThanOrEqual(half + 0.01);
      expect(MIDDLE - (word?.y ?? 0) + 4.8).toBeLessThanOrEqual(half + 0.01);
    }
    for (const title of ['Ämter', 'توقيع اتفاقية', 'समझौता']) {
      const high = putDown(12, { scheme, title });
      expect(high('word').map(({ color }) => color)).toEqual([inks['on-bar'].hex, inks['on-bar-soft'].hex]);
      expect(new Set(high('rim').map(({ color }) => color))).toEqual(new Set([inks.bar.hex]));
      // What is pale has dark words, which stand on the ground as well.
      const pale = putDown(12, { scheme, title, status: 'planned' });
      expect(pale('word')[0]?.color).toBe(inks.ink.hex);
      expect(pale('rim')[0]?.color).toBe(inks.ground.hex);
    }
    expect(putDown(18, { scheme, title: 'Ämter' })('word')[0]?.color).toBe(inks['on-bar'].hex);
  }
});

it('the plain ground behind words is no higher than the bar or row that they stand in', () => {
  const { ground } = inksFor(LANE.color, 'light');
  for (const height of [12, 13, 30]) {
    for (const [when, most] of [
      ['2024-06/2025-06', barHeightIn(height, true)],
      ['2024', height],
    ] as const) {
      const plates = putDown(height, { when, status: 'disputed' })('plate').filter(({ color }) => color === ground.hex);
      expect(plates.length).toBeGreaterThan(0);
      expect(Math.max(...plates.map((plate) => plate.height)), `${when} in ${height}`).toBeLessThanOrEqual(Math.min(14, most));
    }
  }
});

it('what is found has a tint under it, of which the rims of its words are, and none where colours are forced', () => {
  const beside = { when: '2024-03-05', isFound: true } as const;
  const light = putDown(12, beside);
  expect(light('tint')).toHaveLength(1);
  expect(light('rim')[0]?.color).not.toBe(inksFor(LANE.color, 'light').ground.hex);
  const forced = putDown(12, { ...beside, scheme: FORCED });
  expect(forced('tint').filter(({ height }) => height > 0)).toEqual([]);
  expect(forced('rim')[0]?.color).toBe(forcedInks(FORCED.text, FORCED.ground).ground.hex);
});
