import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annals, inFreshFolder } from '../../../testing/running/command-line';

let folder: string;
let file: string;

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});

describe('annals seal, then annals check --seal', () => {
  it('takes the code or the file, and says what was added since', async () => {
    await annals('new', file, '--seed');
    const before = readFileSync(file);
    const sealed = await annals('seal', file, '--out', join(folder, 's.json'));
    expect(sealed.code).toBe(0);
    const [code = ''] = sealed.out.split('\n');
    expect(JSON.parse(readFileSync(join(folder, 's.json'), 'utf8'))).toMatchObject({ annals: 'seal', revision: 1, code });
    expect(statSync(join(folder, 's.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(file).equals(before)).toBe(true);
    await annals('add', file, '--title', 'More', '--when', '2026');
    for (const seal of [code, code.toLowerCase(), join(folder, 's.json')]) {
      const checked = await annals('check', file, '--seal', seal);
      expect(checked).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Sound: [\s\S]*\nUnchanged: .*\n {2}1 step was added since\.$/),
      });
    }
    expect(JSON.parse((await annals('check', file, '--seal', code, '--json')).out)).toMatchObject({
      problems: [],
      seal: { state: 'unchanged', added: 1 },
    });
  });

  it('fails with a sentence where the history is another, and refuses what is no seal', async () => {
    await annals('new', file, '--seed');
    const [code = ''] = (await annals('seal', file)).out.split('\n');
    rmSync(file);
    await annals('new', file, '--seed');
    expect(await annals('check', file, '--seal', code)).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/^annals: Rewritten: the first step is not/)],
    });
    writeFileSync(join(folder, 'no.json'), '{"annals":"seal"');
    for (const wrong of [`${code}X`, join(folder, 'no.json'), 'nonsense']) {
      expect(await annals('check', file, '--seal', wrong)).toMatchObject({ code: 1, errors: [expect.stringMatching(/^annals: .*\.$/)] });
    }
  });

  it('never writes a seal onto the timeline', async () => {
    await annals('new', file, '--seed');
    const before = readFileSync(file);
    expect(await annals('seal', file, '--out', file, '--force')).toMatchObject({ code: 1 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
