import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Frames in a row in which nothing may happen; React and vis-timeline pass what they do on to the next one. */
const FRAMES = 6;

/** Longer than anything of ours moves by itself, also on a busy computer. */
const WITHIN_MS = 30_000;

/**
 * Waits until the window stands still: fonts are there, nothing says that it is busy, no transition or animation runs, and the page has
 * not been changed for some frames. What changes by script alone, such as a chart that glides, is seen by the last. Refuses a window
 * that does not come to rest, and says what moved last.
 */
export async function untilStill(page: Page): Promise<void> {
  const moving = await page.evaluate(
    async ([frames, withinMs]) => {
      await document.fonts.ready;
      const name = (node: Node | null): string => {
        const element = node instanceof Element ? node : (node?.parentElement ?? null);
        return element === null ? 'a node' : `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
      };
      let moved: string | null = null;
      const observer = new MutationObserver(([first]) => {
        moved = first === undefined ? 'the page' : `${first.type} of ${name(first.target)}`;
      });
      observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
      const busy = (): string | null => {
        const waiting = document.querySelector('[aria-busy="true"]');
        if (waiting !== null) return `${name(waiting)} is busy`;
        const running = document.getAnimations().find(({ playState, effect }) => {
          const end = effect?.getComputedTiming().endTime;
          return playState === 'running' && (typeof end !== 'number' || Number.isFinite(end));
        });
        if (running === undefined) return null;
        return `an animation of ${name(running.effect instanceof KeyframeEffect ? running.effect.target : null)}`;
      };
      const end = performance.now() + withinMs;
      let last = '';
      for (let quiet = 0; quiet < frames; ) {
        await new Promise(requestAnimationFrame);
        const now = busy() ?? moved;
        moved = null;
        quiet = now === null ? quiet + 1 : 0;
        last = now ?? last;
        if (performance.now() > end) break;
        if (quiet === frames) last = '';
      }
      observer.disconnect();
      return last;
    },
    [FRAMES, WITHIN_MS] as const,
  );
  if (moving !== '') throw new Error(`the window does not come to rest: ${moving}`);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where something stands, once the window stands still: what is measured earlier has moved away when the hand comes. */
export async function stillBox(locator: Locator): Promise<Box> {
  await expect(locator).toBeAttached();
  await untilStill(locator.page());
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not drawn`);
  return box;
}
