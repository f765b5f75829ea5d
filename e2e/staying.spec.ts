import { expect, test } from './fixtures';
import { SETTLE_MS } from './strict-page';

/* The page stays the page it is, whatever asks for another. */

const START_PAGE = 'app://annals/index.html';
const REFUSALS = /Refused to|Content Security Policy|ERR_|Not allowed to|Failed to load|Blocked|Unsafe attempt/;

const ELSEWHERE = [
  'https://canary.invalid/',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:document.body.replaceChildren()',
  'app://annals/other.html',
  'app://elsewhere/index.html',
  'about:blank',
  'about:blank#here',
  'about:srcdoc',
  'chrome://version',
  'blob:',
];
const WAYS = ['href', 'replace', 'assign', 'navigate', 'open', 'link', 'refresh', 'form', 'top', 'pushState', 'back', 'document'] as const;

/** Runs in the page: tries to leave it for each address, one way. */
function leave({ way, addresses }: { way: (typeof WAYS)[number]; addresses: readonly string[] }): void {
  const append = (tag: string, properties: object): HTMLElement => {
    const element = Object.assign(document.createElement(tag), properties);
    document.body.append(element);
    return element;
  };
  const go = (address: string): unknown => {
    switch (way) {
      case 'href':
        location.href = address;
        return;
      case 'replace':
      case 'assign':
        return location[way](address);
      case 'navigate':
        return Promise.allSettled(Object.values(window.navigation.navigate(address)));
      case 'open':
        return window.open(address, '_self');
      case 'link':
        return append('a', { href: address }).click();
      case 'refresh':
        return append('meta', { httpEquiv: 'refresh', content: `0;url=${address}` });
      case 'form':
        return (append('form', { action: address }) as HTMLFormElement).submit();
      case 'top': {
        const top = (append('iframe', {}) as HTMLIFrameElement).contentWindow?.top;
        if (top) top.location.href = address;
        return;
      }
      case 'pushState':
        return history.pushState(null, '', address);
      case 'back':
        return history.go(-1);
      case 'document':
        return (append('iframe', { src: 'about:blank' }) as HTMLIFrameElement).contentWindow?.open(address, '_top');
    }
  };
  for (const address of addresses) {
    const made = address === 'blob:' ? URL.createObjectURL(new Blob(['x'], { type: 'text/html' })) : address;
    try {
      go(made);
    } catch {
      // What is refused by throwing is refused, too.
    }
  }
}

test('the page cannot be taken elsewhere', async ({ launch }) => {
  const { app, page } = await launch({ expected: REFUSALS });
  await app.evaluate(({ BrowserWindow }) => {
    const navigations: string[] = [];
    Object.assign(globalThis, { navigations });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-navigate', (_event, address) => void navigations.push(address));
    contents?.on('did-navigate-in-page', (_event, address) => void navigations.push(address));
  });
  for (const address of ELSEWHERE)
    for (const way of WAYS) {
      await page.evaluate(leave, { way, addresses: [address] });
      // Each in its turn: a later attempt would take an earlier one's place before it has begun.
      await page.waitForTimeout(20);
    }
  await page.waitForTimeout(SETTLE_MS);
  expect(await app.evaluate(() => (globalThis as unknown as { navigations: string[] }).navigations)).toEqual([]);
  expect(page.url()).toBe(START_PAGE);
  await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
});

test('our own page can load itself again, and is loaded again should it be left all the same', async ({ launch }) => {
  // The empty page has no policy, and Electron says so where it stays for long enough.
  const { app, page } = await launch({ expected: /Insecure Content-Security-Policy/ });
  await page.evaluate(() => location.reload());
  await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
  // From the main process nothing is refused.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('about:blank')
      .catch(() => undefined),
  );
  await expect(page.getByText('12 events · 6 lanes')).toBeVisible();
  expect(page.url()).toBe(START_PAGE);
});
