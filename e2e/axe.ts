import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { untilStill } from './still';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Those of its rules that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What the builder puts into a page in place of axe where the page has it: put there twice for each look, axe takes a third of the look. */
const NOTHING = 'null';

/** What changes by itself while it is looked at (a notice that goes) is looked at anew; more often than this nothing of ours does. */
const LOOKS = 5;

/**
 * What axe finds in the whole window as it stands: the rule and the element of each violation, and why it is one. A tooltip that is half
 * faded in has half its contrast, so the window is waited for before, and what is found counts if it was still the same afterwards.
 *
 * @param rules to look for, instead of all
 */
export async function violations(page: Page, rules: readonly string[] | null = null): Promise<string[]> {
  for (let look = 1; ; look += 1) {
    await untilStill(page);
    const before = await page.content();
    // Electron cannot open the second page that axe's usual mode asks for (axe-core-npm#1141); we have no foreign frames.
    const isThere = await page.evaluate(() => 'axe' in window);
    const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: NOTHING } : {}) })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] });
    const { violations: found } = await (rules === null ? axe.withTags(TAGS) : axe.withRules([...rules])).analyze();
    if (found.length === 0 || look === LOOKS || (await page.content()) === before)
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${(failureSummary ?? '').replace(/\s+/g, ' ')})`),
      );
  }
}

/**
 * What axe finds in the window in the light theme, and what its rules about colours find in the dark one, each with the state that the
 * window is in. The window must follow the system's theme, as it does unless somebody chose; it is light afterwards.
 */
export async function violationsInBoth(page: Page, state: string): Promise<string[]> {
  const inTheme = async (theme: 'light' | 'dark', rules: readonly string[] | null): Promise<string[]> => {
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor({ state: 'attached' });
    return (await violations(page, rules)).map((violation) => `${state}, ${theme}: ${violation}`);
  };
  const found = [...(await inTheme('light', null)), ...(await inTheme('dark', OF_COLOURS))];
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
