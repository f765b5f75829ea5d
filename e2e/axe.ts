import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds in the whole window as it stands: the rule and the element of each violation. */
export async function violations(page: Page): Promise<string[]> {
  // A tooltip that is half faded in has half its contrast.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? [one.finished] : []))),
  );
  // Electron cannot open the second page that axe's usual mode asks for (axe-core-npm#1141); we have no foreign frames.
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** The same, each with the state that the window is in. */
export async function violationsIn(page: Page, state: string): Promise<string[]> {
  return (await violations(page)).map((violation) => `${state}: ${violation}`);
}
