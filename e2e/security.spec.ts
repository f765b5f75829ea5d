import { readFileSync } from 'node:fs';
import { expect, isRoot, test } from './fixtures';
import { REFUSALS, SETTLE_MS, START_PAGE } from './strict-page';

test('the page is isolated, sandboxed and without Node', async ({ shared }) => {
  const { app, page } = await shared();
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
    ),
  ).toEqual([]);
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Undocumented, but the only way to read back what a window really runs with.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  });
});

test('every page runs under seccomp', async ({ shared }) => {
  test.skip(process.platform !== 'linux' || isRoot, 'seccomp is of Linux, and Chromium has no sandbox where root runs it');
  const { app } = await shared();
  const pids = await app.evaluate(({ app: program }) => program.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])));
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
});

test('no second window and no guest can be opened', async ({ shared }) => {
  const { app, page } = await shared({ expected: REFUSALS });
  expect(await page.evaluate(() => window.open('https://canary.invalid/'))).toBeNull();
  expect(await page.evaluate(() => window.open('app://annals/index.html'))).toBeNull();
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      href: 'https://canary.invalid/',
      target: '_blank',
      textContent: 'away',
      id: 'away',
    });
    link.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:99999;background:white';
    document.body.append(link);
    const webview = document.createElement('webview');
    webview.setAttribute('src', 'https://canary.invalid/');
    document.body.append(webview);
  });
  await page.locator('#away').click();
  await page.locator('#away').click({ modifiers: ['Shift'] });
  await page.locator('#away').click({ modifiers: ['Control'] });
  await page.locator('#away').click({ button: 'middle' });
  await page.waitForTimeout(SETTLE_MS);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))).toEqual([
    START_PAGE,
  ]);
});

test('every permission is denied', async ({ shared }) => {
  const { page } = await shared({ expected: REFUSALS });
  const answers = await page.evaluate(async () => {
    const query = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state;
    const named: Record<string, unknown> = {};
    for (const name of ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'persistent-storage'])
      named[name] = await query(name);
    const rejected = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'granted',
        () => 'denied',
      );
    return {
      ...named,
      // Taken away altogether (main/page/security.ts).
      'ask to notify': 'Notification' in window ? 'can be asked' : 'denied',
      'read the clipboard': await rejected(navigator.clipboard.readText()),
      'use the camera': await rejected(navigator.mediaDevices.getUserMedia({ video: true })),
      'record the screen': await rejected(navigator.mediaDevices.getDisplayMedia()),
      locate: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          ({ code }) => done(code === 1 ? 'denied' : code),
        ),
      ),
    };
  });
  expect(Object.entries(answers).filter(([, answer]) => answer !== 'denied')).toEqual([]);
});
