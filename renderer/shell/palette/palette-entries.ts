import type { Keys } from '../../../shared/commands/keys';
import type { SavedView } from '../../../shared/saved-view';
import { showView } from '../../features/views/views';
import { type CommandGroup, isEnabled } from '../../state/command';
import { canWrite } from '../../state/conditions';
import { showOnly } from '../../state/lanes/lane-actions';
import { viewState } from '../../state/view-state';
import { COMMANDS } from '../commands';
import { strings } from '../strings';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  readonly keys: Keys | null;
  readonly run: () => void;
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** The commands that can be carried out now, and a way to each saved view, lane and review series. */
export function paletteEntries(lanes: readonly Titled[], series: readonly Titled[], views: readonly SavedView[]): PaletteEntry[] {
  const commands = COMMANDS.filter((command) => command.id !== 'palette' && isEnabled(command));
  return [
    ...commands.map(({ id, name, group, keys, run }) => ({ id, label: name, group, keys: keys?.[0] ?? null, run })),
    ...views.map(
      (saved): PaletteEntry => ({
        id: `view-${saved.id}`,
        label: strings.palette.view(saved.title),
        group: 'go',
        keys: null,
        run: () => void showView(saved),
      }),
    ),
    ...lanes.flatMap((lane) => laneEntries(lane, canWrite() && lanes.length > 1)),
    ...series.map(({ id, title }) =>
      opener(`series-${id}`, strings.palette.editSeries(title), () => viewState.getState().open({ kind: 'series', id })),
    ),
  ];
}

function laneEntries(lane: Titled, canMerge: boolean): readonly PaletteEntry[] {
  const { id, title } = lane;
  const merge = opener(`merge-lane-${id}`, strings.palette.mergeLane(title), () =>
    viewState.getState().open({ kind: 'lane-away', id, how: 'merge' }),
  );
  return [
    opener(`lane-${id}`, strings.palette.editLane(title), () => viewState.getState().open({ kind: 'lane', id })),
    ...(canMerge ? [merge] : []),
    { id: `only-lane-${id}`, label: strings.palette.onlyLane(title), group: 'view', keys: null, run: () => void showOnly(lane) },
  ];
}

function opener(id: string, label: string, run: () => void): PaletteEntry {
  return { id, label, group: 'organize', keys: null, run };
}
