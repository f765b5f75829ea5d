import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { column, madePdf } from '../testing/formats/made-pdf';
import { expect, test, unwrap } from './fixtures';
import { listen } from './listeners';
import { answerDialogs } from './program';

/* How articles of each kind are read by the built program, in its own process; the window that shows them has a spec of its own (article.spec.ts). */

/** Reads what was chosen. */
const read = (page: Page) => page.evaluate(() => window.annals.articles.read({ published: null }));

test('articles are read in a process of their own: libraries are there, nothing is run or fetched, and what cannot be read is told', async ({
  launch,
  newFolder,
}) => {
  const annals = await launch();
  const { app, page } = annals;
  const folder = newFolder();
  const listeners = await listen();
  const choose = async (name: string, bytes: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    await answerDialogs(app, { open: path });
    expect(unwrap(await page.evaluate(() => window.annals.articles.choose()))).toEqual({ name });
  };

  await choose('a.pdf', madePdf([column(50, 700, ['The ministers met on 8 January 2026.'])], { CreationDate: "D:20260110131600+05'30'" }));
  const pdf = unwrap(await read(page));
  expect(pdf.article).toMatchObject({ kind: 'pdf', published: '2026-01-10T13:16:00+05:30' });
  expect(pdf.proposals).toMatchObject([{ when: '2026-01-08' }]);

  const [{ host, tcp } = { host: '', tcp: 0 }] = listeners.targets;
  const target = `http://${host}:${tcp}`;
  const reaching = `<link rel="stylesheet" href="${target}/a.css"><script src="${target}/a.js"></script><script>fetch('${target}/run')</script>
    <iframe src="${target}/frame"></iframe><img src="${target}/a.png" onerror="fetch('${target}/error')"><object data="${target}/o"></object>`;
  await choose('a.html', `<!doctype html><html><head>${reaching}</head><body>${reaching}<p>They met on 8 January 2026.</p></body></html>`);
  expect(unwrap(await read(page)).article).toMatchObject({ kind: 'html', text: 'They met on 8 January 2026.' });
  await choose(
    'a.eml',
    `From: a@b.example\r\nSubject: S\r\nDate: Thu, 8 Jan 2026 10:00:00 +0000\r\nContent-Type: text/html\r\n\r\n${reaching}<p>Read.</p>`,
  );
  expect(unwrap(await read(page)).article).toMatchObject({ kind: 'mail', title: 'S', text: 'Read.' });
  expect(listeners.heard()).toEqual([]);
  // They do hear who comes.
  await fetch(`${target}/control`).catch(() => undefined);
  expect(listeners.heard()).not.toEqual([]);
  listeners.close();

  await choose('locked.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  expect(await read(page)).toMatchObject({ ok: false, error: { message: expect.stringContaining('older Word') } });
});
