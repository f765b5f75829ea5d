import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { FILTER_BUTTON_ID } from '../../state/field-ids';
import { closeFilter, filterState } from '../../state/filter/filter-state';
import { useShortcut } from '../../state/use-shortcut';
import { FILTER_COMMAND } from './commands';
import { strings } from './strings';
import './filter.css';

/** Opens the filter, or puts it away while there is none; coloured while something is hidden. */
export function FilterButton() {
  const open = useStore(filterState, (state) => state.open);
  const typed = useStore(filterState, (state) => state.typed);
  const on = useStore(filterState, (state) => state.applied !== null);
  const shortcut = useShortcut(FILTER_COMMAND.keys);
  return (
    <Tooltip label={shortcut.hinted(strings.filter.button)}>
      <ActionIcon
        id={FILTER_BUTTON_ID}
        className="filter-button"
        size={32}
        radius={8}
        variant="default"
        aria-label={strings.filter.button}
        aria-expanded={open}
        aria-keyshortcuts={shortcut.aria}
        data-on={on || undefined}
        onClick={() => {
          if (open && typed === '') closeFilter();
          else FILTER_COMMAND.run();
        }}
      >
        <IconFilter size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
