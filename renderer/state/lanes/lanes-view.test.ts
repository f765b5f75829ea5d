import { beforeEach, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../../shared/contract/snapshot';
import { DEFAULT_PREFERENCES, type Preferences } from '../../../shared/preferences';

// What main has kept, also of other windows.
let kept: Preferences = DEFAULT_PREFERENCES;
const preferences = {
  get: vi.fn(async () => ({ ok: true, value: kept })),
  set: vi.fn(async (patch: Partial<Preferences>) => {
    kept = { ...kept, ...patch };
    return { ok: true, value: kept };
  }),
};
vi.stubGlobal('window', { annals: { preferences } });
const { isArranged, lanesViewOf, setCollapsed, setLaneHeight } = await import('./lanes-view');
const { preferencesState } = await import('../preferences-state');

const of = {
  timeline: { id: 'mine' },
  lanes: ['a', 'b'].map((id, at) => ({ id, key: at + 1, title: id, color: '#7a7f87', order: at, collapsed: id === 'b' })),
} as unknown as Pick<Snapshot, 'timeline' | 'lanes'>;
const settled = () => vi.waitFor(() => expect(preferences.set).toHaveBeenCalled());

beforeEach(() => {
  kept = DEFAULT_PREFERENCES;
  preferencesState.setState({ preferences: DEFAULT_PREFERENCES });
  vi.clearAllMocks();
});

it('begins with the lanes that a file of another version says are collapsed, and then keeps what the person says', async () => {
  expect(lanesViewOf(of)).toEqual({ collapsed: new Set(['b']), heights: new Map() });
  expect(isArranged(lanesViewOf(of))).toBe(true);
  setCollapsed(of, ['b'], false);
  expect(isArranged(lanesViewOf(of))).toBe(false);
  setLaneHeight(of, 'a', 80.4);
  expect(lanesViewOf(of).heights).toEqual(new Map([['a', 80]]));
  setLaneHeight(of, 'a', null);
  expect(lanesViewOf(of).heights.size).toBe(0);
  await settled();
});

it('is the same object until something changes, and knows nothing of lanes that are gone', () => {
  const view = lanesViewOf(of);
  expect(lanesViewOf(of)).toBe(view);
  setCollapsed(of, ['a', 'gone'], true);
  expect(lanesViewOf(of)).not.toBe(view);
  expect(lanesViewOf(of).collapsed).toEqual(new Set(['a', 'b']));
});

it('leaves what another window has kept of its timeline meanwhile', async () => {
  const other = { timeline: 'other', collapsed: ['x'], heights: [] };
  kept = { ...DEFAULT_PREFERENCES, lanes: [other] };
  setCollapsed(of, ['a'], true);
  await settled();
  expect(kept.lanes.map(({ timeline }) => timeline)).toEqual(['other', 'mine']);
});
