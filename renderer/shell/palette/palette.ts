import { createSpotlight } from '@mantine/spotlight';

/** The command palette: opened from the toolbar, the menu and by key. */
export const [paletteStore, palette] = createSpotlight();

export function isPaletteOpen(): boolean {
  return paletteStore.getState().opened;
}
