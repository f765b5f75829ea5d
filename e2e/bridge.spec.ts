import { contract } from '../shared/contract';
import { MENU_COMMANDS, pushes } from '../shared/contract/pushes';
import { expect, test } from './fixtures';
import { REFUSALS, SETTLE_MS, START_PAGE } from './strict-page';

test('the bridge has the methods of the contract, and no way round them', async ({ shared }) => {
  const { app, page } = await shared();
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

test('a listener gets the payload alone, until it unsubscribes', async ({ shared }) => {
  const { app, page } = await shared();
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

test('only the top frame of a window that we opened is answered', async ({ shared }) => {
  const { app } = await shared({ expected: REFUSALS });
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

test('a malformed input is refused by name and changes nothing', async ({ shared }) => {
  const { page } = await shared();
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
  shared,
}) => {
  const { page } = await shared();
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
