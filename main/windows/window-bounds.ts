export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const MINIMUM_SIZE = { width: 900, height: 560 } as const;
const DEFAULT_SIZE = { width: 1440, height: 900 } as const;

/** As much of the window's top edge must lie on a screen as a hand needs to take hold of it, in pixels. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * Where a window opens: where it was, if it can still be seen and taken hold of there, else in the middle of the first
 * screen. Screens come and go between two starts, and the settings file may say anything.
 *
 * @param saved where it was, or null on the first start
 * @param screens work areas of the connected screens, the main one first
 */
export function fitBounds(saved: Rectangle | null, screens: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  if (saved !== null) {
    // Cut to the screen first: what is left of a window that was larger may lie elsewhere than its reachable part did.
    const fitted = screens.map((screen) => ({ screen, bounds: { ...saved, ...sizeWithin(saved, screen) } }));
    const home = fitted.find(({ screen, bounds }) => canBeGripped(bounds, screen));
    if (home !== undefined) return home.bounds;
  }
  const [screen] = screens;
  const { width, height } = sizeWithin(saved ?? DEFAULT_SIZE, screen);
  return { x: screen.x + Math.floor((screen.width - width) / 2), y: screen.y + Math.floor((screen.height - height) / 2), width, height };
}

function canBeGripped(window: Rectangle, screen: Rectangle): boolean {
  const visibleWidth = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const topIsInside = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height;
  return visibleWidth >= GRIP.width && topIsInside;
}

function sizeWithin(wanted: { width: number; height: number }, screen: Rectangle): { width: number; height: number } {
  // A screen smaller than the minimum is left: a window larger than its screen has parts no one can reach.
  const side = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
  return {
    width: side(wanted.width, Math.min(MINIMUM_SIZE.width, screen.width), screen.width),
    height: side(wanted.height, Math.min(MINIMUM_SIZE.height, screen.height), screen.height),
  };
}
