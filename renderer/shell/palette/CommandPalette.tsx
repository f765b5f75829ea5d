import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useSnapshot } from '../../state/hooks';
import { preferencesState } from '../../state/preferences-state';
import { strings as stateStrings } from '../../state/strings';
import { Keycaps } from '../../ui/Keycaps';
import { strings } from '../strings';
import { paletteStore } from './palette';
import { type PaletteEntry, paletteEntries } from './palette-entries';
import { found, grouped } from './palette-filter';
import './palette.css';

const optionId = (entry: PaletteEntry) => `palette-${entry.id}`;

/** Everything the window can do, by name. What cannot be done just now is left out. */
export function CommandPalette() {
  const { opened } = useSpotlight(paletteStore);
  const [query, setQuery] = useState('');
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      size={560}
      yOffset={80}
      title={strings.palette.title}
      classNames={{ content: 'palette', header: 'visually-hidden' }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      transitionProps={{ duration: 0 }}
    >
      {opened && <PaletteBody query={query} />}
    </Spotlight.Root>
  );
}

/** The focus stays in the field; which entry is chosen is told by aria-activedescendant, which Mantine leaves to us. */
function PaletteBody({ query }: { readonly query: string }) {
  const { selected, listId } = useSpotlight(paletteStore);
  const { lanes, series, timeline } = useSnapshot();
  const entries = found(query, paletteEntries(lanes, series, timeline.views));
  const groups = grouped(entries);
  // In the order of the list, as Mantine counts them.
  const chosen = groups.flatMap((group) => group.entries)[selected];
  return (
    <>
      <Spotlight.Search
        role="combobox"
        aria-label={strings.palette.search}
        aria-expanded={entries.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(chosen === undefined ? {} : { 'aria-activedescendant': optionId(chosen) })}
        placeholder={strings.palette.placeholder}
        leftSection={<IconSearch size={16} stroke={1.6} />}
      />
      {entries.length === 0 && <Spotlight.Empty>{strings.palette.none}</Spotlight.Empty>}
      <Spotlight.ActionsList role="listbox" aria-label={strings.palette.title} mah={430} hidden={entries.length === 0}>
        {groups.map(({ group, entries: ofGroup }) => (
          <Spotlight.ActionsGroup
            key={group}
            label={stateStrings.commands.groups[group]}
            role="group"
            aria-label={stateStrings.commands.groups[group]}
          >
            {ofGroup.map((entry) => (
              <Entry key={entry.id} entry={entry} selected={entry === chosen} />
            ))}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
    </>
  );
}

function Entry({ entry, selected }: { readonly entry: PaletteEntry; readonly selected: boolean }) {
  const platform = useStore(preferencesState, (state) => state.platform);
  return (
    <Spotlight.Action
      id={optionId(entry)}
      role="option"
      aria-selected={selected}
      label={entry.label}
      dimmedSections={false}
      rightSection={entry.keys === null ? null : <Keycaps keys={entry.keys} platform={platform} />}
      // After the palette has closed and given the focus back, or a command that moves the focus would lose it again.
      onClick={() => setTimeout(entry.run, AFTER_FOCUS_RETURN_MS)}
    />
  );
}

/** Mantine returns the focus in a timer of 10 ms (use-focus-return). */
const AFTER_FOCUS_RETURN_MS = 30;
