import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { BLANK_LANE } from '../../../testing/entities/blank';
import { watchAside } from '../../state/typed/aside';
import { keepTyped, typedState } from '../../state/typed/keeper';
import { viewState } from '../../state/view-state';
import { LaneDialog } from './LaneDialog';
import { strings } from './strings';

// The door to the main process, through which nothing goes here; and a dialog without the layer that it is shown in, and without focus.
vi.mock('../../client', () => ({ bridge: {}, write: () => undefined }));
vi.mock('../../ui/use-return-focus', () => ({ useReturnFocus: () => undefined }));
vi.mock('../../ui/FormDialog', () => ({
  FormDialog: ({ title, children }: { readonly title: string; readonly children: ReactNode }) => [title, children],
}));

const LANE = { ...BLANK_LANE, id: '01890a5d-ac96-774b-bcce-b302099a8057', key: 1, title: 'Attacks', color: '#b4453c', order: 1 };
const known = vi.hoisted(() => ({ lanes: [] as object[] }));
vi.mock('../../state/hooks', () => ({ useSnapshot: () => ({ lanes: known.lanes, series: [] }), useCanWrite: () => true }));

function shown(id: string | null, lanes: readonly object[]): string {
  known.lanes = [...lanes];
  return renderToStaticMarkup(
    <MantineProvider>
      <LaneDialog id={id} onClose={() => undefined} />
    </MantineProvider>,
  );
}

it('stays the dialog of a lane that was deleted meanwhile, says so and takes nothing', () => {
  const { lane: text } = strings;
  const gone = shown(LANE.id, []);
  for (const words of [text.editTitle, text.save, text.gone]) expect(gone).toContain(words);
  expect(gone).not.toContain(text.add);
  expect(gone).not.toContain(text.remove);
  expect(gone).toMatch(/disabled=""[^>]*type="submit"|type="submit"[^>]*disabled=""/);
  const there = shown(LANE.id, [LANE]);
  expect(there).not.toContain(text.gone);
  expect(there).toContain(text.remove);
  expect(there).not.toMatch(/disabled=""[^>]*type="submit"|type="submit"[^>]*disabled=""/);
  expect(shown(null, [LANE])).toContain(text.add);
});

it('begins with the name that is saved and offers what was typed before; a new lane begins with what was typed', () => {
  watchAside();
  // Markup is made of what a store begins with.
  vi.spyOn(typedState, 'getInitialState').mockImplementation(typedState.getState);
  const typed = { title: 'Convoys', color: LANE.color, above: null };
  for (const id of [LANE.id, null]) {
    typedState.setState({ entries: new Map() });
    keepTyped(`lane/${id ?? 'new'}/form`, typed);
    viewState.getState().open({ kind: 'lane', id });
    const dialog = shown(id, [LANE]);
    expect(dialog).toContain(`value="${id === null ? 'Convoys' : 'Attacks'}"`);
    expect(dialog.includes('Typed before, not saved: “Convoys”')).toBe(id !== null);
  }
});
