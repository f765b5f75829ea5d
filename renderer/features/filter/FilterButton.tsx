import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { ariaKeys, keycaps } from '../../../shared/commands/keys';
import { commandOf, runCommand } from '../../shell/commands';
import { FILTER_BUTTON_ID } from '../../state/field-ids';
import { closeFilter, filterState } from '../../state/filter/filter-state';
import { preferencesState } from '../../state/preferences-state';
import { strings } from '../../strings';
import './filter.css';

/** Opens the filter, or puts it away while there is none; coloured while something is hidden. */
export function FilterButton() {
  const platform = useStore(preferencesState, (state) => state.platform);
  const open = useStore(filterState, (state) => state.open);
  const typed = useStore(filterState, (state) => state.typed);
  const on = useStore(filterState, (state) => state.applied !== null);
  const keys = commandOf('filter').keys?.[0] ?? '';
  return (
    <Tooltip label={`${strings.filter.button} (${keycaps(keys, platform).join(' ')})`}>
      <ActionIcon
        id={FILTER_BUTTON_ID}
        className="filter-button"
        size={32}
        radius={8}
        variant="default"
        aria-label={strings.filter.button}
        aria-expanded={open}
        aria-keyshortcuts={ariaKeys(keys, platform)}
        data-on={on || undefined}
        onClick={() => {
          if (open && typed === '') closeFilter();
          else runCommand('filter');
        }}
      >
        <IconFilter size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}
