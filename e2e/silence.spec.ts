import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram, expect, isRoot, programWords, projectFolder, test } from './fixtures';
import { launchElectron } from './launch-electron';
import { type Listeners, listen, listenForNames } from './listeners';
import { reachOut } from './reaching-out';

/*
 * offline.spec.ts shows that the program reaches for nobody by itself. Here a page does all it can to reach somebody, from each of its
 * worlds and with each of the fences before the last taken away, and listeners say whether anything came.
 */

// One after the other: the controls send what must not be sent by the others.
test.describe.configure({ mode: 'default' });

const WAIT_MS = 3000;

/** Every refusal is a complaint in the console; here they are what is wanted. */
const EXPECTED = /./;

/** Names are looked up where this says, for a program started by the wrapper below. */
const RESOLVER = '127.0.0.53';

const listening = test.extend<{ listeners: Listeners }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the destructuring
  listeners: async ({}, use) => {
    const listeners = await listen();
    await use(listeners);
    listeners.close();
  },
});

listening('nothing that the page tries arrives anywhere, from any of its frames', async ({ launch, listeners }) => {
  const { page } = await launch({ expected: EXPECTED });
  const tried = await page.evaluate(reachOut, { targets: listeners.targets, waitMs: WAIT_MS });
  expect(listeners.heard()).toEqual([]);
  // It did try: what is refused later than at once is in the list.
  expect(tried.length).toBeGreaterThan(50);
});

listening('nothing arrives from a world beside the page’s', async ({ launch, listeners }) => {
  const { app } = await launch({ expected: EXPECTED });
  const code = `(${reachOut})(${JSON.stringify({ targets: listeners.targets, waitMs: WAIT_MS })})`;
  const tried = await app.evaluate(
    ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScriptInIsolatedWorld(4242, [{ code: text }]),
    code,
  );
  expect(listeners.heard()).toEqual([]);
  expect(tried).toContainEqual(expect.stringContaining('page: RTCPeerConnection'));
});

listening('nothing arrives from a page without a policy and without our preload', async ({ launch, listeners }) => {
  const { app } = await launch({ expected: EXPECTED });
  const code = `(${reachOut})(${JSON.stringify({ targets: listeners.targets, waitMs: WAIT_MS })})`;
  const tried = await app.evaluate(async ({ BrowserWindow }, text) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    // The page of our own scheme, since some of the means are there for secure pages only.
    await window.loadURL('about:blank');
    window.webContents.debugger.attach();
    await window.webContents.debugger.sendCommand('Page.setBypassCSP', { enabled: true });
    await window.loadURL('app://annals/index.html');
    const names: string[] = await window.webContents.executeJavaScript(text);
    window.destroy();
    return names;
  }, code);
  expect(listeners.heard()).toEqual([]);
  for (const means of ['RTCPeerConnection', 'WebTransport', 'WebSocket', 'fetch'])
    expect(tried).toContainEqual(expect.stringContaining(`page: ${means}`));
});

listening('the same attempts in a bare Electron are heard', async ({ newFolder, listeners }) => {
  const app = await launchElectron({
    args: [join(__dirname, 'bare-window.cjs'), ...programWords({ today: null, size: null }), `--user-data-dir=${newFolder()}`],
  });
  try {
    const page = await app.firstWindow();
    await page.evaluate(reachOut, { targets: listeners.targets, waitMs: WAIT_MS });
    const wanted = [
      ...listeners.targets.map(({ host }) => `tcp ${host}`),
      ...(listeners.targets.length > 1 ? [`udp ${listeners.targets[1]?.host}`] : []),
    ];
    await expect.poll(() => listeners.heard()).toEqual(expect.arrayContaining(wanted));
  } finally {
    await app.close();
  }
});

test('the means are not there for the page', async ({ launch }) => {
  const { page } = await launch();
  const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
  const forbidden =
    /RTC|WebTransport|WebSocket|EventSource|SharedWorker|Presentation|FencedFrame|^USB|^HID|^Serial|Payment|fetchLater|PushManager|^XRSystem/;
  expect(names.filter((name) => forbidden.test(name))).toEqual([]);
});

/** Names of one's own are told to the whole network on this port. */
const MULTICAST = expect.stringContaining('sin_port=htons(5353)');

/** Lines of a trace that send something to an internet address, whosever. */
function datagrams(trace: string): string[] {
  return trace.split('\n').filter((line) => /send(?:to|m?msg)\(.*sa_family=AF_INET/.test(line));
}

test.describe('no name is looked up', () => {
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  test.skip(
    !isRoot || !hasStrace,
    'a name server of the test’s own needs root, and its second witness strace; offline.spec.ts asks for strace alone',
  );

  for (const { title, app, control } of [
    { title: 'by the program, whatever its page tries', app: projectFolder, control: false },
    { title: 'control: a bare Electron asks the name server, and by multicast', app: join(__dirname, 'bare-window.cjs'), control: true },
  ])
    test(title, async ({ newFolder }) => {
      const folder = newFolder();
      const [wrapper, resolver, trace] = [join(folder, 'electron'), join(folder, 'resolv.conf'), join(folder, 'trace.txt')];
      writeFileSync(resolver, `nameserver ${RESOLVER}\n`);
      const traced = `exec strace -f -qq -s 200 -e trace=sendto,sendmsg,sendmmsg -o '${trace}' '${electronProgram()}' "$@"`;
      writeFileSync(join(folder, 'inside'), `mount --bind '${resolver}' /etc/resolv.conf && ${traced}\n`);
      writeFileSync(wrapper, `#!/bin/sh\nexec unshare --mount sh '${join(folder, 'inside')}' "$@"\n`);
      chmodSync(wrapper, 0o755);
      const names = await listenForNames(RESOLVER);
      const running = await launchElectron({
        executablePath: wrapper,
        args: [app, ...programWords({}), `--user-data-dir=${join(folder, 'profile')}`],
      });
      try {
        const page = await running.firstWindow();
        await page.evaluate(reachOut, { targets: [{ host: 'canary.invalid', udp: 3478, tcp: 80 }], waitMs: WAIT_MS });
        // What is heard is waited for; that nothing is heard has to be seen for a while.
        if (control) await expect.poll(() => names.asked()).toContain('canary.invalid');
        if (control) await expect.poll(() => datagrams(readFileSync(trace, 'utf8'))).toContainEqual(MULTICAST);
      } finally {
        await running.close();
        names.close();
      }
      const sent = datagrams(readFileSync(trace, 'utf8'));
      if (!control) expect([...names.asked(), ...sent]).toEqual([]);
    });
});
