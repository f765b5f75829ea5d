import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../../shared/contract/snapshot';
import type { FullEvent } from '../../../../shared/event';
import type { SceneLane } from '../../../../shared/scene/scene';
import { parseWhen } from '../../../../shared/time/edtf';
import { packFlags, TimelineIndex } from '../../../../shared/view/timeline-index';
import { Crowd } from './crowd';
import { paintMarks } from './paint-marks';

/* What is really put down on the canvas: the words and the dots, each where the drawing has them. */

const DAY = 86_400_000;
const LANE = { id: 'a', key: 1, title: 'Talks', order: 1, color: '#b8860b', collapsed: false };
const VIEW = { start: Date.UTC(2024, 0, 1), end: Date.UTC(2026, 0, 1), width: 945 };
const LETTER = 7;

interface Word {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** A canvas that remembers words and circles, and measures every letter alike. */
class Recorder {
  readonly words: Word[] = [];
  /** Words that have a rim. */
  rimmed = 0;
  /** Of how many marks in view it was told that they have words. */
  labelled = 0;
  /** Of how many marks it was told that their words stand before them. */
  before = 0;
  readonly dots: { readonly x: number; readonly y: number }[] = [];
  #at = { x: 0, y: 0 };
  readonly context: CanvasRenderingContext2D = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => this.#calls[String(name)] ?? (() => undefined),
    set: () => true,
  });
  readonly #calls: Readonly<Record<string, (...args: never[]) => unknown>> = {
    measureText: (text: string) => ({ width: LETTER * text.length }),
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    translate: (x: number, y: number) => {
      this.#at = { x: this.#at.x + x, y: this.#at.y + y };
    },
    arc: (x: number, y: number) => this.dots.push({ x: this.#at.x + x, y: this.#at.y + y }),
    strokeText: () => {
      this.rimmed += 1;
    },
    fillText: (text: string, x: number, y: number) => this.words.push({ left: x, right: x + LETTER * text.length, y }),
  };
}

beforeAll(() => {
  vi.stubGlobal('Path2D', class {});
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => new Recorder().context }) });
});

interface Seen {
  readonly view: typeof VIEW;
  readonly beyond: number;
  readonly whenOf: (row: number) => string;
}

const DAYS: Seen = {
  view: VIEW,
  beyond: 0,
  whenOf: (row) => new Date(VIEW.start + ((row * 7919) % 700) * DAY).toISOString().slice(0, 10),
};

function sceneOf(number: number, height: number, { view, whenOf }: Seen) {
  const events = Array.from({ length: number }, (_, row): FullEvent => {
    const when = whenOf(row);
    const parsed = parseWhen(when, 'UTC');
    if (!parsed.ok) throw new Error(when);
    const title = `Convoy ${row} ${'delayed '.repeat(row % 5)}اتفاق 承诺 👩‍👩‍👧`;
    return {
      id: `e${row}`,
      row,
      title,
      when,
      status: 'reported',
      lane: 'a',
      sources: [],
      bounds: parsed.value.bounds,
    } as unknown as FullEvent;
  });
  const sorted = [...events].sort((one, other) => (one.bounds.startMin ?? 0) - (other.bounds.startMin ?? 0));
  const flags = packFlags({ status: 'reported', pinned: false, openStart: false, openEnd: false, undated: false });
  const index = TimelineIndex.from({
    revision: 1,
    row: Uint32Array.from(sorted, ({ row }) => row),
    start: Float64Array.from(sorted, ({ bounds }) => bounds.startMin ?? 0),
    end: Float64Array.from(sorted, ({ bounds }) => bounds.endMax ?? 0),
    lane: new Uint16Array(number).fill(1),
    flags: new Uint8Array(number).fill(flags),
  });
  const timeline = { id: 't', title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 1 };
  return new Crowd().contents({
    shown: { snapshot: { timeline, lanes: [LANE], series: [] } as unknown as Snapshot, index, groups: null },
    ...{ view, height, density: 'fit', today: '2026-11-22', now: 0, version: 1, whatIf: null },
    ...{ lanesView: { collapsed: new Set(), heights: new Map() }, selectedEvent: null, selectedRow: null, found: new Set() },
    eventOf: (row) => events[row],
  });
}

function painted(number: number, height: number, change: (lane: SceneLane) => SceneLane = (lane) => lane, seen = DAYS): Recorder {
  const { scene, known } = sceneOf(number, height, seen);
  const recorder = new Recorder();
  for (const lane of scene.lanes) {
    const { hits, labelled } = paintMarks({
      ...{
        context: recorder.context,
        lane: change(lane),
        color: LANE.color,
        scheme: 'light',
        view: seen.view,
        beyond: seen.beyond,
        top: lane.top,
      },
      known: (row) => known(row, lane.lane),
      ...{ todayX: Number.NaN, found: new Set<number>() },
    });
    recorder.labelled += labelled.length;
    recorder.before += hits.filter(({ words }) => words === 'before').length;
  }
  return recorder;
}

/** Half a dot, with its tick. */
const DOT = 7;

/** Words with what is said right after them. */
function phrasesOf({ words }: Recorder): Word[] {
  const sorted = [...words].sort((one, other) => one.y - other.y || one.left - other.left);
  const phrases: Word[] = [];
  for (const word of sorted) {
    const last = phrases.at(-1);
    const goesOn = last !== undefined && last.y === word.y && Math.abs(word.left - last.right - 6) < 0.5;
    if (goesOn) phrases.splice(-1, 1, { ...last, right: word.right });
    else phrases.push(word);
  }
  return phrases;
}

/** Pairs of words that lie on each other. */
function overprinted({ words }: Recorder): number {
  return words.filter((one, at) =>
    words.some(
      (other, place) => place > at && Math.abs(one.y - other.y) < 10 && one.left < other.right - 0.1 && other.left < one.right - 0.1,
    ),
  ).length;
}

const CASES = [
  [20, 645],
  [120, 645],
  [120, 120],
  [500, 300],
  [500, 90],
] as const;

describe('what is painted of a crowd', () => {
  it.each(CASES)('%i events in %i pixels: no words lie on others, and each stands beside its mark', (number, height) => {
    const recorder = painted(number, height);
    expect(recorder.words.length).toBeGreaterThan(4);
    expect(overprinted(recorder)).toBe(0);
    for (const phrase of phrasesOf(recorder)) {
      const near = recorder.dots.filter(({ y }) => Math.abs(y - phrase.y) < 0.5);
      const isBehind = near.some(({ x }) => Math.abs(phrase.left - x - 12) < 0.5);
      expect(isBehind || near.some(({ x }) => Math.abs(x - DOT - 8 - phrase.right) < 0.5)).toBe(true);
      // Before its mark only where the window ends too soon behind it.
      if (!isBehind) expect(phrase.right).toBeGreaterThan(VIEW.width - 400);
      expect(phrase.right).toBeLessThanOrEqual(VIEW.width);
    }
  });

  it('has labels before their marks where the window ends, and is cut by no edge of it', () => {
    const recorder = painted(20, 645);
    const phrases = phrasesOf(recorder);
    const isBefore = (dot: { x: number; y: number }) =>
      phrases.some(({ right, y }) => Math.abs(y - dot.y) < 0.5 && Math.abs(dot.x - DOT - 8 - right) < 0.5);
    expect(recorder.dots.filter(isBefore).length).toBeGreaterThan(0);
    // What is in hand has its words where they are painted.
    expect(recorder.before).toBe(recorder.dots.filter(isBefore).length);
    expect(phrases.filter(({ right }) => right > VIEW.width)).toEqual([]);
  });

  it('has the words of a mark in view in view, also where that ends beyond its edge', () => {
    const view = { start: Date.UTC(2025, 3, 20), end: Date.UTC(2025, 5, 20), width: 945 };
    const cut = painted(1, 100, undefined, { view, beyond: view.width, whenOf: () => '2025-06' });
    expect(cut.labelled).toBe(1);
    const [phrase] = phrasesOf(cut);
    expect(phrase?.left).toBeGreaterThan(view.width);
    expect(phrase?.right).toBeLessThanOrEqual(2 * view.width);
  });

  it('has the words of a bar whose end alone is in view right behind that, and on it where they have room', () => {
    const endsAfter = (days: number) => {
      const start = Date.UTC(2024, 5, 15) - (days - 1) * DAY;
      const view = { start, end: start + 12 * DAY, width: 945 };
      return painted(1, 645, undefined, { view, beyond: 0, whenOf: () => '2024-03-01/2024-06-15' });
    };
    const [perDay, gap] = [945 / 12, 8];
    for (const days of [0.5, 1.5]) {
      const cut = endsAfter(days);
      expect(cut.labelled).toBe(1);
      expect(phrasesOf(cut).map(({ left }) => left)).toEqual([expect.closeTo(days * perDay + gap, 3)]);
    }
    const [onBar] = phrasesOf(endsAfter(6));
    expect(onBar?.right).toBeLessThanOrEqual(6 * perDay);
  });

  it('has words so high in a low row that no letter reaches under it, and on the line of their mark in others', () => {
    const wordsIn = (height: number) => {
      const recorder = painted(1, 100, (lane) => ({ ...lane, marks: lane.marks.map((mark) => ({ ...mark, height })) }));
      return (recorder.words[0]?.y ?? 0) - (recorder.dots[0]?.y ?? 0);
    };
    expect(wordsIn(12)).toBeCloseTo(-0.8);
    expect(wordsIn(15)).toBe(0);
  });

  it('has the dot of a mark alone in the middle of its whole date, and none where that is not in view', () => {
    const bare = (lane: SceneLane) => ({ ...lane, marks: lane.marks.map((mark) => ({ ...mark, bare: true, height: 6 })) });
    const middle = (Date.UTC(2025, 0, 1) + Date.UTC(2026, 0, 1)) / 2;
    const dotsFrom = (start: number) =>
      painted(1, 100, bare, { view: { start, end: start + 10 * DAY, width: 945 }, beyond: 0, whenOf: () => '2025' }).dots;
    expect(dotsFrom(middle - 2 * DAY).map(({ x }) => x)).toEqual([expect.closeTo(189, 3)]);
    expect(dotsFrom(Date.UTC(2025, 2, 1))).toEqual([]);
  });

  it('would be found out where labels did not end before the next mark', () => {
    const endless = (lane: SceneLane) => ({ ...lane, marks: lane.marks.map((mark) => ({ ...mark, next: null })) });
    expect(overprinted(painted(120, 120, endless))).toBeGreaterThan(5);
  });

  it('sets words off from the lines over and under rows that are hardly higher than they are', () => {
    const low = (height: number) => (lane: SceneLane) => ({ ...lane, marks: lane.marks.map((mark) => ({ ...mark, height })) });
    expect(painted(3, 400).rimmed).toBe(0);
    expect(painted(3, 400, low(15)).rimmed).toBe(0);
    const { rimmed, words } = painted(3, 400, low(12));
    expect(words.length).toBeGreaterThan(0);
    expect(rimmed).toBe(words.length);
  });
});
