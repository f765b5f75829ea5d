import { expect, test } from './fixtures';
import { REFUSALS, START_PAGE } from './strict-page';

test('the window is a page of our own scheme under a strict policy', async ({ shared }) => {
  const { app, page } = await shared();
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

test('the scheme serves the window and nothing else', async ({ shared }) => {
  const { app } = await shared();
  const addresses = ['%2e%2e%2fmain%2findex.cjs', '..%5cmain%5cindex.cjs', '../../package.json', '%2e%2e/main/index.cjs', 'missing.js'];
  addresses.push('fonts/%2e%2e%2ficon.png', 'fonts/..%5cicon.png', 'fonts/OFL.txt', 'fonts/', 'icon.png');
  for (const path of addresses) {
    const status = await app.evaluate(async ({ net }, address) => (await net.fetch(address)).status, `app://annals/${path}`);
    expect(status, path).toBe(404);
  }
  expect(await app.evaluate(async ({ net }) => (await net.fetch('app://elsewhere/index.html')).status)).toBe(404);
});

test('the window’s own typeface is served from where the pictures have it', async ({ shared }) => {
  const { page } = await shared();
  const faces = await page.evaluate(async () => (await document.fonts.load('600 16px Inter')).map(({ status }) => status));
  expect(faces).toEqual(['loaded']);
});

test('the policy holds: no foreign code, pictures or connections', async ({ shared }) => {
  const { page } = await shared({ expected: REFUSALS });
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
