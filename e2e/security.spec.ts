import { readFileSync } from 'node:fs';
import { contract } from '../shared/contract';
import { MENU_COMMANDS, pushes } from '../shared/contract/pushes';
import { expect, isRoot, test } from './fixtures';

const START_PAGE = 'app://annals/index.html';
const REFUSALS = /Refused to|Content Security Policy|ERR_BLOCKED|Not allowed to|Failed to load resource|Blocked/;

/** Waits long enough for a navigation or a window that was asked for to begin. */
const SETTLE_MS = 300;

test('the window is a page of our own scheme under a strict policy', async ({ launch }) => {
  const { app, page } = await launch();
  expect(page.url()).toBe(START_PAGE);
  const load = () =>
    app.evaluate(async ({ net }, address) => {
      const answer = await net.fetch(address);
      return {
        policy: answer.headers.get('content-security-policy'),
        sniffing: answer.headers.get('x-content-type-options'),
        text: await answer.text(),
      };
    }, START_PAGE);
  const first = await load();
  const nonce = /'nonce-([^']+)'/.exec(first.policy ?? '')?.[1] ?? '';
  expect(first.policy).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; ` +
      "connect-src 'none'; object-src 'none'; frame-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'",
  );
  expect(first.sniffing).toBe('nosniff');
  expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
  expect(first.text).toContain(`<meta name="csp-nonce" content="${nonce}"`);
  expect((await load()).policy).not.toBe(first.policy);
});

test('the scheme serves the window and nothing else', async ({ launch }) => {
  const { app } = await launch();
  const addresses = ['%2e%2e%2fmain%2findex.cjs', '..%5cmain%5cindex.cjs', '../../package.json', '%2e%2e/main/index.cjs', 'missing.js'];
  addresses.push('fonts/%2e%2e%2ficon.png', 'fonts/..%5cicon.png', 'fonts/OFL.txt', 'fonts/', 'icon.png');
  for (const path of addresses) {
    const status = await app.evaluate(async ({ net }, address) => (await net.fetch(address)).status, `app://annals/${path}`);
    expect(status, path).toBe(404);
  }
  expect(await app.evaluate(async ({ net }) => (await net.fetch('app://elsewhere/index.html')).status)).toBe(404);
});

test('the window’s own typeface is served from where the pictures have it', async ({ launch }) => {
  const { page } = await launch();
  const faces = await page.evaluate(async () => (await document.fonts.load('600 16px Inter')).map(({ status }) => status));
  expect(faces).toEqual(['loaded']);
});

test('the policy holds: no foreign code, pictures or connections', async ({ launch }) => {
  const { page } = await launch({ expected: REFUSALS });
  const refused = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
    const attempt = async (name: string, run: () => unknown): Promise<[string, string[]]> => {
      violations.length = 0;
      // In a task of its own: while the test's own function runs, the debugger lets eval through.
      await new Promise<void>((done) => {
        setTimeout(async () => {
          try {
            await run();
          } catch {
            // What is refused by throwing is told as a violation too.
          }
          done();
        });
      });
      await new Promise((done) => setTimeout(done, 100));
      return [name, [...new Set(violations)]];
    };
    const append = (tag: string, set: (element: HTMLElement) => void): void => {
      const element = document.createElement(tag);
      set(element);
      document.body.append(element);
    };
    return Object.fromEntries([
      // biome-ignore lint/security/noGlobalEval: what is tested
      await attempt('eval', () => window.eval('1')),
      await attempt('inline script', () =>
        append('script', (element) => {
          element.textContent = 'window.hacked = 1';
        }),
      ),
      await attempt('inline style', () =>
        append('style', (element) => {
          element.textContent = 'body { display: none }';
        }),
      ),
      await attempt('remote picture', () => {
        new Image().src = 'https://canary.invalid/b.png';
      }),
      await attempt('remote style', () =>
        append('link', (element) => {
          element.setAttribute('rel', 'stylesheet');
          element.setAttribute('href', 'https://canary.invalid/a.css');
        }),
      ),
      await attempt('connection', () => fetch('https://canary.invalid/')),
      await attempt('own connection', () => fetch('app://annals/index.html')),
      await attempt('file', () => fetch('file:///etc/passwd')),
      await attempt('frame', () => append('iframe', (element) => element.setAttribute('src', 'https://canary.invalid/'))),
      await attempt('worker from text', () => new Worker(URL.createObjectURL(new Blob(['1'])))),
      await attempt('plug-in', () => append('object', (element) => element.setAttribute('data', 'https://canary.invalid/x'))),
      ['ran', 'hacked' in window],
    ]);
  });
  expect(refused).toEqual({
    eval: ['script-src'],
    'inline script': ['script-src-elem'],
    'inline style': ['style-src-elem'],
    'remote picture': ['img-src'],
    'remote style': ['style-src-elem'],
    connection: ['connect-src'],
    'own connection': ['connect-src'],
    file: ['connect-src'],
    frame: ['frame-src'],
    'worker from text': ['worker-src'],
    'plug-in': ['object-src'],
    ran: false,
  });
});

test('the page is isolated, sandboxed and without Node', async ({ launch }) => {
  const { app, page } = await launch();
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

test('every page runs under seccomp', async ({ launch }) => {
  test.skip(process.platform !== 'linux' || isRoot, 'seccomp is of Linux, and Chromium has no sandbox where root runs it');
  const { app } = await launch();
  const pids = await app.evaluate(({ app: program }) => program.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])));
  expect(pids.length).toBeGreaterThan(0);
  for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
});

test('the bridge has the methods of the contract, and no way round them', async ({ launch }) => {
  const { app, page } = await launch();
  const names = await page.evaluate(() =>
    Object.entries(window.annals).flatMap(([group, members]) => Object.keys(members).map((name) => `${group}.${name}`)),
  );
  expect(names.sort()).toEqual([...Object.keys(contract), ...Object.keys(pushes).map((name) => `on.${name}`)].sort());

  // A page that bends its own built-ins does not bend the bridge's.
  const info = await page.evaluate(async () => {
    const { push } = Array.prototype;
    const { toString: name } = Object.prototype;
    const { call } = Function.prototype;
    Array.prototype.push = () => 0;
    Object.prototype.toString = () => 'bent';
    Function.prototype.call = () => undefined;
    const answer = await window.annals.app.info();
    // The test's own tools need theirs back.
    Object.assign(Array.prototype, { push });
    Object.assign(Object.prototype, { toString: name });
    Object.assign(Function.prototype, { call });
    return answer;
  });
  expect(info).toMatchObject({ ok: true, value: { version: await app.evaluate(({ app: program }) => program.getVersion()) } });
});

test('a listener gets the payload alone, until it unsubscribes', async ({ launch }) => {
  const { app, page } = await launch();
  const send = (command: string) =>
    app.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.webContents.send('push.menu', name), command);
  await page.evaluate(() => {
    const received: unknown[][] = [];
    const unsubscribe = window.annals.on.menu((...all: unknown[]) => received.push(all));
    Object.assign(window, { received, unsubscribe });
  });
  const [first = '', second = ''] = MENU_COMMANDS;
  await send(first);
  const received = () => page.evaluate(() => (window as unknown as { received: unknown[][] }).received);
  await expect.poll(received).toEqual([[first]]);
  await page.evaluate(() => (window as unknown as { unsubscribe: () => void }).unsubscribe());
  await send(second);
  await page.waitForTimeout(SETTLE_MS);
  expect(await received()).toEqual([[first]]);
});

test('no second window and no guest can be opened', async ({ launch }) => {
  const { app, page } = await launch({ expected: REFUSALS });
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

test('every permission is denied', async ({ launch }) => {
  const { page } = await launch({ expected: REFUSALS });
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

test('only the top frame of a window that we opened is answered', async ({ launch }) => {
  const { app } = await launch({ expected: REFUSALS });
  const methods = Object.keys(contract);
  for (const address of ['about:blank', START_PAGE]) {
    const codes = await app.evaluate(
      async ({ BrowserWindow, app: program }, { page, names }) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { preload: `${program.getAppPath()}/out/preload/index.cjs`, sandbox: true },
        });
        await window.loadURL(page);
        const answers: string[] = [];
        for (const name of names) {
          const [group, method] = name.split('.');
          const ask = `annals.${group}.${method}().then((result) => (result.ok ? 'answered' : result.error.code))`;
          answers.push(await window.webContents.executeJavaScript(ask));
        }
        window.destroy();
        return answers;
      },
      { page: address, names: methods },
    );
    expect([address, ...new Set(codes)]).toEqual([address, 'forbidden']);
  }
});

test('a malformed input is refused by name and changes nothing', async ({ launch }) => {
  const { page } = await launch();
  const junk: unknown[] = [
    null,
    42,
    'x',
    [],
    {},
    true,
    { id: '../../etc' },
    { id: 7 },
    { ids: [] },
    { rows: 'all' },
    { draft: null },
    { patch: 5 },
    { options: { width: -1 } },
  ];
  const cases = Object.entries(contract).flatMap(([method, { input }]) =>
    junk.filter((item) => !input.safeParse(item).success).map((item) => ({ method, item })),
  );
  expect(cases.length).toBeGreaterThan(200);
  const outcome = await page.evaluate(async (all) => {
    const before = await window.annals.timeline.snapshot();
    const codes = new Set<string>();
    for (const { method, item } of all) {
      const [group = '', name = ''] = method.split('.');
      const call = (
        window.annals as unknown as Record<string, Record<string, (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>>>
      )[group]?.[name];
      const result = await call?.(item);
      codes.add(result?.ok === false ? (result.error?.code ?? 'no code') : `${method} took ${JSON.stringify(item)}`);
    }
    const after = await window.annals.timeline.snapshot();
    return { codes: [...codes], changed: JSON.stringify(before) !== JSON.stringify(after) };
  }, cases);
  expect(outcome).toEqual({ codes: ['invalid'], changed: false });
});

test('a message of hundreds of megabytes is refused with a sentence, whatever it is made of, and the program goes on', async ({
  launch,
}) => {
  const { page } = await launch();
  const answers = await page.evaluate(async () => {
    const { lanes } = await window.annals.timeline.snapshot().then((result) => (result.ok ? result.value : { lanes: [] }));
    const draft = { title: 'x', when: '2020', lane: lanes[0]?.id ?? '' };
    const ask = async (input: unknown) => {
      const answer = await window.annals.events.add(input as never);
      return answer.ok ? 'taken' : answer.error.message;
    };
    return [
      await ask({ draft: { ...draft, title: 'x'.repeat(400_000_000) } }),
      await ask({ draft: { ...draft, tags: Array.from({ length: 5_000_000 }, () => 'tag') } }),
      await ask({ draft: { ...draft, bytes: new Uint8Array(300_000_000) } }),
      await ask({ draft: { ...draft, summary: 's'.repeat(100_000) } }),
    ];
  });
  const refusal = expect.stringMatching(/^This is more than Annals takes at once/);
  expect(answers).toEqual([refusal, refusal, refusal, 'taken']);
});
