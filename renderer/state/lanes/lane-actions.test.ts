import { afterEach, expect, it, vi } from 'vitest';

/** The broadcast of each step, which comes when it is let go. */
let late: (() => void)[] = [];
let lanes = ['a', 'b', 'c', 'd'].map((id, order) => ({ id, title: id.toUpperCase(), order }));
let revision = 1;

vi.stubGlobal('window', {
  annals: {
    lanes: {
      edit: async ({ id, patch }: { id: string; patch: { order: number } }) => {
        lanes = lanes.map((lane) => (lane.id === id ? { ...lane, ...patch } : lane));
        revision += 1;
        const [held, now] = [lanes, revision];
        late.push(() => show(held, now));
        return { ok: true, value: { label: 'Move lane', revision } };
      },
    },
  },
});

const { timelineState } = await import('../timeline-state');
const { announcement } = await import('../../ui/announce');
const { allLanes, moveLane, stepLane } = await import('./lane-actions');

function show(held: typeof lanes, at: number): void {
  timelineState.setState({ phase: 'ready', lost: null, snapshot: { timeline: { id: 't' }, lanes: held, revision: at } } as never);
}

const settled = () => new Promise((done) => setTimeout(done));

async function hearAll(): Promise<void> {
  for (await settled(); late.length > 0; await settled()) late.shift()?.();
}

afterEach(() => {
  late = [];
  lanes = ['a', 'b', 'c', 'd'].map((id, order) => ({ id, title: id.toUpperCase(), order }));
  revision = 1;
});

it('says where a lane has come to, although the answer is there before the window has heard of it', async () => {
  show(lanes, revision);
  const moved = moveLane('c', null);
  await hearAll();
  await moved;
  expect(announcement.getState().text).toBe('C, lane 1 of 4.');
});

it('counts every press of a held key, also before the window has heard of the last', async () => {
  show(lanes, revision);
  const steps = [stepLane('d', -1), stepLane('d', -1), stepLane('d', -1)];
  await hearAll();
  await Promise.all(steps);
  expect(allLanes().map(({ id }) => id)).toEqual(['d', 'a', 'b', 'c']);
  expect(announcement.getState().text).toBe('D, lane 1 of 4.');
});

it('waits for no broadcast of a store that is gone', async () => {
  show(lanes, revision);
  const moved = moveLane('b', null);
  await settled();
  timelineState.setState({ lost: 'The store is gone.' } as never);
  await moved;
});
