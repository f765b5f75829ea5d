import { DENSITIES, type Density } from '../../../../shared/scene/scene';
import { type Command, inMenu } from '../../../state/command';
import { setPreferences } from '../../../state/preferences-state';
import { announce } from '../../../ui/announce';
import { strings } from './strings';

/** How high the rows of the chart are, one command for each. */
export const DENSITY_COMMANDS: readonly Command[] = DENSITIES.map((density) =>
  inMenu(`rows-${density}`, { group: 'view', run: () => chooseDensity(density) }),
);

export function chooseDensity(density: Density): void {
  setPreferences({ density });
  announce(strings.density.now(strings.density.names[density]));
}
