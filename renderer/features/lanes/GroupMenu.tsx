import { Menu } from '@mantine/core';
import { IconCheck, IconLayoutRows } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { GROUPINGS } from '../../../shared/grouping';
import { groupBy, groupingState } from '../../state/grouping/grouping-state';
import { strings as stateStrings } from '../../state/strings';
import { strings } from './strings';
import './group-menu.css';

const words = strings.grouping;

/** What the rows of the chart are, over their names: lanes, or what events say in a field. */
export function GroupMenu() {
  const by = useStore(groupingState, (state) => state.by);
  const title = by === null ? words.menu : words.menuOf(stateStrings.grouping.names[by]);
  const check = (isChosen: boolean) => (isChosen ? <IconCheck size={14} stroke={2} aria-label={words.chosen} /> : null);
  return (
    <Menu position="bottom-start" offset={4} shadow="md" width={220} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={by === null ? 'group-button' : 'group-button chosen'} aria-label={title} title={title}>
          <IconLayoutRows size={15} stroke={1.7} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.menu}>
        <Menu.Item rightSection={check(by === null)} onClick={() => void groupBy(null)}>
          {words.lanes}
        </Menu.Item>
        <Menu.Divider />
        {GROUPINGS.map((one) => (
          <Menu.Item key={one} rightSection={check(by === one)} onClick={() => void groupBy(one)}>
            {words.by[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
