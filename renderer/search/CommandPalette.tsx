import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { COMMANDS, type Command, type CommandGroup, isEnabled } from '../shell/commands';
import { Keycaps } from '../shell/Keycaps';
import { useSnapshot } from '../state/hooks';
import { preferencesState } from '../state/preferences-state';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { paletteStore } from './palette';
import './search.css';

/** Everything the window can do, by name. What cannot be done just now is left out. */
export function CommandPalette() {
  const { opened } = useSpotlight(paletteStore);
  const platform = useStore(preferencesState, (state) => state.platform);
  const { lanes, series } = useSnapshot();
  const groups = opened ? groupsOf(platform, lanes, series) : [];
  return (
    <Spotlight
      actions={groups}
      store={paletteStore}
      shortcut={null}
      nothingFound={strings.palette.none}
      scrollable
      maxHeight={420}
      size={560}
      title={strings.palette.title}
      classNames={{ content: 'palette', title: 'visually-hidden' }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      transitionProps={{ duration: 0 }}
      searchProps={{
        'aria-label': strings.palette.search,
        placeholder: strings.palette.placeholder,
        leftSection: <IconSearch size={16} stroke={1.6} />,
      }}
    />
  );
}

interface Titled {
  readonly id: string;
  readonly title: string;
}

function groupsOf(platform: string, lanes: readonly Titled[], series: readonly Titled[]): SpotlightActionGroupData[] {
  const byGroup = new Map<CommandGroup, SpotlightActionData[]>();
  for (const command of COMMANDS) {
    if (command.id === 'palette' || !isEnabled(command)) continue;
    byGroup.set(command.group, [...(byGroup.get(command.group) ?? []), actionOf(command, platform)]);
  }
  const editors = [
    ...lanes.map(({ id, title }) =>
      opener(`lane-${id}`, strings.palette.editLane(title), () => viewState.getState().open({ kind: 'lane', id })),
    ),
    ...series.map(({ id, title }) =>
      opener(`series-${id}`, strings.palette.editSeries(title), () => viewState.getState().open({ kind: 'series', id })),
    ),
  ];
  byGroup.set('organize', [...(byGroup.get('organize') ?? []), ...editors]);
  return [...byGroup].map(([group, actions]) => ({ group: strings.palette.groups[group], actions }));
}

function actionOf(command: Command, platform: string): SpotlightActionData {
  const [keys] = command.keys ?? [];
  return {
    ...opener(command.id, command.label, command.run),
    ...(keys === undefined ? {} : { rightSection: <Keycaps keys={keys} platform={platform} /> }),
  };
}

function opener(id: string, label: string, run: () => void): SpotlightActionData {
  // After the palette has closed and given the focus back, or a command that moves the focus would lose it again.
  return { id, label, onClick: () => setTimeout(run, AFTER_FOCUS_RETURN_MS) };
}

/** Mantine returns the focus in a timer of 10 ms (use-focus-return). */
const AFTER_FOCUS_RETURN_MS = 30;
