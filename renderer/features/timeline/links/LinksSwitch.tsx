import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { preferencesState } from '../../../state/preferences-state';
import { LINK_COMMANDS } from './commands';
import { strings } from './strings';

const words = strings.links;

/** Which links the chart shows. */
export function LinksSwitch() {
  const mode = useStore(preferencesState, (state) => state.preferences.chartLinks);
  return (
    <Menu position="bottom-end" offset={4} shadow="md" alignItemsLabels="all" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="chip" title={words.switchHint}>
          {words.switch}
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.switchHint}>
        {LINK_COMMANDS.map(({ id, name, run }) => (
          <Menu.RadioItem
            key={id}
            value={id}
            checked={id === `links-${mode}`}
            checkIcon={<IconCheck size={14} stroke={2} aria-hidden="true" />}
            closeMenuOnClick
            onChange={run}
          >
            {name}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
