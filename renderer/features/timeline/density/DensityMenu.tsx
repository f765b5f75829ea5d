import { Menu } from '@mantine/core';
import { IconBaselineDensityMedium, IconCheck } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { DENSITIES } from '../../../../shared/scene/scene';
import { preferencesState } from '../../../state/preferences-state';
import { chooseDensity } from './commands';
import { strings } from './strings';
import './density.css';

const words = strings.density;

/** How high the rows of the chart are. */
export function DensityMenu() {
  const now = useStore(preferencesState, ({ preferences }) => preferences.density);
  const name = words.menu(words.names[now]);
  return (
    // Mantine's placeholder for the first focus is no item, which a menu may not hold.
    <Menu position="bottom-end" offset={4} shadow="md" width={300} alignItemsLabels="all" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="chip density-chip" aria-label={name} title={name}>
          <IconBaselineDensityMedium size={14} stroke={1.7} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={words.list}>
        {DENSITIES.map((density) => (
          <Menu.RadioItem
            key={density}
            value={density}
            checked={density === now}
            checkIcon={<IconCheck size={14} stroke={2} aria-hidden="true" />}
            closeMenuOnClick
            onChange={() => chooseDensity(density)}
          >
            <span className="density-name">{words.names[density]}</span>
            <span className="density-hint">{words.hints[density]}</span>
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
