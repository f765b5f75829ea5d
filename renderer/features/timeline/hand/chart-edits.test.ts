import { afterEach, expect, it, vi } from 'vitest';
import type { FullEvent } from '../../../../shared/event';
import type { FullLane } from '../../../../shared/lane';
import { DAY_MS } from '../../../../shared/time/day';
import { parseWhen } from '../../../../shared/time/edtf';

const sent: { id: string; when: string | undefined }[][] = [];
let row: FullEvent | null = null;
let revision = 0;
let isLate = false;
vi.stubGlobal('window', {
  annals: {
    events: {
      byRows: async () => ({ ok: true, value: marked }),
      edit: async ({ id, patch }: { id: string; patch: { when?: string } }) => {
        sent.push([{ id, when: patch.when }]);
        await new Promise((done) => setTimeout(done));
        const { when } = patch;
        // The broadcast, which comes before the answer or, where it is late, behind it.
        const hear = () => {
          if (row !== null && when !== undefined) eventCache.apply([eventOf(when)], []);
          timelineState.setState(({ snapshot }: never) => ({ snapshot: { ...(snapshot as object), revision } }) as never);
        };
        revision += 1;
        if (isLate) setTimeout(hear, 1);
        else hear();
        return { ok: true, value: { label: 'Moved', revision } };
      },
      editMany: async ({ edits }: { edits: { id: string; patch: { when?: string } }[] }) => {
        sent.push(edits.map(({ id, patch }) => ({ id, when: patch.when })));
        return { ok: true, value: { label: 'Moved', revision } };
      },
    },
  },
});
let marked: FullEvent[] = [];
const { timelineState } = await import('../../../state/timeline-state');
const { eventItem } = await import('../chart-item');
const { createChartEdits } = await import('./chart-edits');
const { eventCache } = await import('../../../state/event-cache');
const { markedState } = await import('../../../state/marked-state');

const LANE = { id: 'lane', key: 1, title: 'Lane', order: 1, color: '#7a7f87', collapsed: false } as FullLane;

function eventOf(when: string, at = 1): FullEvent {
  const parsed = parseWhen(when, 'UTC');
  if (!parsed.ok) throw new Error(when);
  const { bounds } = parsed.value;
  return { id: `e${at}`, row: at, title: when, when, lane: LANE.id, status: 'reported', sources: [], bounds } as unknown as FullEvent;
}

const item = (when: string) => eventItem(eventOf(when), LANE, 'UTC');

function editsOf() {
  const snapshot = { readOnly: false, timeline: { homeZone: 'UTC' }, lanes: [LANE] };
  timelineState.setState({ phase: 'ready', lost: null, snapshot: { ...snapshot, revision } } as never);
  return createChartEdits({ restore: () => {}, announce: () => {}, now: () => 0 });
}

afterEach(() => {
  eventCache.clear();
  markedState.setState({ rows: new Set() });
  sent.length = 0;
  row = null;
  isLate = false;
  marked = [];
});

it('has each of those that are dragged together come as far as its own date does', () => {
  const edits = editsOf();
  const days = (when: string, by: number) => edits.alongBy(item(when), by * DAY_MS) / DAY_MS;
  expect(days('2026-01-08', 20)).toBe(20);
  // A month stays a month: it goes to the next one, or stays.
  expect(days('2026-01', 20)).toBe(31);
  expect(days('2026-01', 10)).toBe(0);
  expect(days('2026', 20)).toBe(0);
  // One whose text is not here yet goes all the way.
  expect(edits.alongBy(null, DAY_MS)).toBe(DAY_MS);
});

it.each([false, true])(
  'counts every press, however long the chart draws the event where it was, and the window hears of it late: %s',
  async (late) => {
    isLate = late;
    const edits = editsOf();
    row = eventOf('2026-05-05');
    const drawn = item('2026-05-05');
    await Promise.all(Array.from({ length: 20 }, () => edits.nudge(drawn, 1)));
    expect(sent.map(([one]) => one?.when)).toEqual(Array.from({ length: 20 }, (_, at) => `2026-05-${String(6 + at).padStart(2, '0')}`));
    // A drag, too, begins from where the event is by now.
    expect(edits.proposal(drawn, 'move', DAY_MS, 1)?.start).toBe(Date.UTC(2026, 4, 26));
  },
);

it('moves marked events by as much as the one that the keys are on, also in deep time', async () => {
  for (const when of ['Y-260000', 'Y-300000', 'Y-300000/Y-12000']) {
    sent.length = 0;
    const edits = editsOf();
    marked = [eventOf(when), eventOf('-0500', 2), eventOf('1914/1918', 3)];
    markedState.setState({ rows: new Set([1, 2, 3]) });
    await edits.nudge(item(when), 1);
    expect(sent[0]?.slice(1).map((one) => one.when)).toEqual(['-0499', '1915/1919']);
    expect(sent[0]?.[0]?.when).toBe(when.replace('300000', '299999').replace('260000', '259999').replace('12000', '11999'));
  }
});

it('leaves a date in deep time as it is where the hand has not gone aside', () => {
  const edits = editsOf();
  for (const when of ['Y-300000/Y-12000', 'Y-260000/1950', 'Y-260000', 'Y-300000', '1950/Y300000']) {
    const drawn = item(when);
    const { start, end } = drawn;
    expect(edits.proposal(drawn, 'move', 0, 1)).toMatchObject({ start, end });
    expect(drawn.end).toBeGreaterThanOrEqual(start);
  }
});
