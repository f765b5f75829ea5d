import { join } from 'node:path';
import { expect, programWords, test } from './fixtures';
import { launchElectron } from './launch-electron';

const ASKED = 500;

test('every answer of the main process arrives while it clears its memory', async ({ newFolder }) => {
  const words = programWords({ today: null, size: null });
  const app = await launchElectron({ args: [join(__dirname, 'bare-window.cjs'), ...words, `--user-data-dir=${newFolder()}`] });
  try {
    await app.firstWindow();
    await app.evaluate(() => {
      setInterval(() => {
        for (let round = 0; round < 20; round++)
          Object.assign(globalThis, { garbage: Array.from({ length: 20_000 }, (_, at) => ({ at })) });
      }, 1);
    });
    for (let asked = 0; asked < ASKED; asked++) expect(await app.evaluate((_, given) => given, { asked })).toEqual({ asked });
    await expect(app.evaluate(() => Promise.reject(new Error('told')))).rejects.toThrow('told');
  } finally {
    await app.close();
  }
});
