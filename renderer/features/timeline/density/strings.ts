import type { Density } from '../../../../shared/scene/scene';

export const strings = {
  density: {
    menu: (now: string) => `Row height: ${now}`,
    list: 'Row height',
    names: { fit: 'All lanes in view', compact: 'Compact', comfortable: 'Comfortable' } satisfies Record<Density, string>,
    hints: {
      fit: 'As high as the window; where it is crowded, fewer names',
      compact: 'Every name, in low rows; lanes scroll',
      comfortable: 'Every name, in high rows; lanes scroll',
    } satisfies Record<Density, string>,
    now: (name: string) => `Row height: ${name}.`,
  },
} as const;
