import { type Browser, chromium, type ElectronApplication, type Page } from '@playwright/test';
import { METHODS } from '../../shared/contract';
import { PUSHES } from '../../shared/contract/pushes';
import { isRoot } from '../fixtures';

/*
 * The built page in a browser of its own, joined to the real program: its files and their policy come from the program's own scheme, every
 * call goes through the program's own window, and what the program tells that window is told to the page.
 */

/** A name that no machine has: whatever the page asks of it is answered here, and nothing leaves the browser. */
const HOST = 'https://annals.test';

/** Starts the Chromium that scripts/ahead.mjs found. */
export function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['ANNALS_CHROMIUM'] ?? '', chromiumSandbox: !isRoot });
}

/** The page, loaded and joined to `own`, the window of the program `app`. */
export async function carriedPage(browser: Browser, app: ElectronApplication, own: Page, complain: (text: string) => void): Promise<Page> {
  // Named apart from its page: axe opens a second page in it.
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => complain(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complain(message.text());
  });
  await page.route(`${HOST}/**`, async (route) => {
    const answer = await app.evaluate(
      async ({ net }, address) => {
        const response = await net.fetch(address);
        const body = Buffer.from(await response.arrayBuffer()).toString('base64');
        return { status: response.status, headers: Object.fromEntries(response.headers), body };
      },
      route.request().url().replace(HOST, 'app://annals'),
    );
    await route.fulfill({ ...answer, body: Buffer.from(answer.body, 'base64') });
  });
  await page.exposeFunction('annalsCall', (method: string, input: unknown) =>
    own.evaluate(
      ([group, name, given]) => {
        const groups = window.annals as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
        return groups[group]?.[name]?.(given);
      },
      [...method.split('.'), input] as [string, string, unknown],
    ),
  );
  await own.exposeFunction('annalsPush', async (push: string, payload: unknown) => {
    try {
      await page.evaluate(([name, told]) => window.dispatchEvent(new CustomEvent(`annals:${name}`, { detail: told })), [
        push,
        payload,
      ] as const);
    } catch (error) {
      // The program outlives the page: what it tells while that is closed has nobody left to hear it.
      if (browser.isConnected() && !page.isClosed()) throw error;
    }
  });
  await own.evaluate((pushes) => {
    const { annalsPush } = window as unknown as { annalsPush(push: string, payload: unknown): Promise<void> };
    for (const name of pushes) window.annals.on[name]((payload: unknown) => void annalsPush(name, payload));
  }, PUSHES);
  await page.addInitScript(
    ([methods, pushes]) => {
      const { annalsCall } = window as unknown as { annalsCall(method: string, input: unknown): Promise<unknown> };
      const bridge: Record<string, Record<string, unknown>> = { on: {} };
      for (const method of methods) {
        const [group = '', name = ''] = method.split('.');
        bridge[group] = { ...bridge[group], [name]: (input: unknown) => annalsCall(method, input) };
      }
      for (const push of pushes) {
        const subscribe = (listener: (payload: unknown) => void) => {
          const forward = (event: Event): void => listener((event as CustomEvent).detail);
          window.addEventListener(`annals:${push}`, forward);
          return () => window.removeEventListener(`annals:${push}`, forward);
        };
        bridge['on'] = { ...bridge['on'], [push]: subscribe };
      }
      Object.assign(window, { annals: bridge });
    },
    [METHODS, PUSHES] as const,
  );
  await page.goto(`${HOST}/index.html`);
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  return page;
}
