import { beforeAll, expect, it, vi } from 'vitest';
import { measureText } from '../../../../main/picture/fonts/measure';
import { crowdIndexOf } from '../../../../shared/picture/crowd/crowd-index';
import { CrowdTexts } from '../../../../shared/picture/crowd/crowd-texts';
import type { Weight } from '../../../../shared/picture/text';
import { layOutScene, sceneTile } from '../../../../shared/scene/lay-out';
import type { KnownText } from '../../../../shared/scene/scene';
import { crowdedInput } from '../../../../testing/picture/inputs';
import { KnownEvents } from './known-events';

/* What the window knows of an event, and lays out, is what a picture does: both are measured with the font that is shipped. */

const SIZE = 12;
/** The window leaves a gap between title, status and date where a picture has a space. */
const GAPS = 8;

beforeAll(() => {
  const context = { font: '', measureText: (text: string) => ({ width: measureText(text, SIZE, weightIn(context.font)) }) };
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => context }) });
});

function weightIn(font: string): Weight {
  return font.startsWith('600') ? 600 : 400;
}

const input = crowdedInput(400, 5);
const { homeZone } = input.timeline;
const lanes = input.lanes.map((lane, key) => ({ ...lane, key }));
const { index, eventOf } = crowdIndexOf(
  lanes.map(({ id }) => ({ events: input.events.filter(({ lane }) => lane === id) })),
  homeZone,
);
const pictured = new CrowdTexts(eventOf, { homeZone, measure: measureText, gradings: false });
const known = new KnownEvents();

function inWindow(row: number): KnownText | undefined {
  const event = eventOf(row);
  const lane = lanes.find(({ id }) => id === event?.lane);
  return event === undefined || lane === undefined ? undefined : known.of(event, lane, homeZone, false).text;
}

it('is the same of each event, but for the gaps between its words', () => {
  for (let row = 0; row < input.events.length; row++) {
    const [own, other] = [inWindow(row), pictured.of(row)?.text];
    if (own === undefined || other === undefined) throw new Error(`Nothing is known of ${row}.`);
    expect({ ...own, width: 0 }).toEqual({ ...other, width: 0 });
    expect(own.width - other.width).toBeGreaterThanOrEqual(0);
    expect(own.width - other.width).toBeLessThan(GAPS);
  }
});

it('is drawn and counted alike, in lanes of nearly the same heights', () => {
  const window = { start: Date.UTC(2021, 0, 1), end: Date.UTC(2027, 0, 1), width: 1200 };
  const sceneOf = (textOf: (row: number) => KnownText | undefined) =>
    layOutScene({
      index,
      window,
      tile: sceneTile(index, window),
      lanes: lanes.map(({ key }) => ({ lane: key, reviews: 0 })),
      height: 700,
      textOf,
      first: new Set<number>(),
    });
  const [own, other] = [sceneOf(inWindow), sceneOf((row) => pictured.of(row)?.text)];
  for (const [at, lane] of own.lanes.entries()) {
    const same = other.lanes[at];
    expect(lane.marks.map(({ row }) => row).sort()).toEqual(same?.marks.map(({ row }) => row).sort());
    expect(lane.counts).toEqual(same?.counts);
    expect(Math.abs(lane.height - (same?.height ?? 0))).toBeLessThanOrEqual(12);
  }
});
