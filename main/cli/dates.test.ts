import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annals, annalsWith, inFreshFolder } from '../../testing/running/command-line';

let folder: string;
inFreshFolder((made) => {
  folder = made;
});

function textFile(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('annals dates', () => {
  it('answers one JSON line, with places in the text as given', async () => {
    const path = textFile('a.txt', '😀 Talks began yesterday.\r\nThey are held every 90 days.');
    const { code, out } = await annals('dates', path, '--published', '2026-01-08T13:16+05:30', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      found: [
        { start: 15, end: 24, text: 'yesterday', edtf: '2026-01-07', kind: 'date', anchor: 'publication', certain: true },
        {
          start: 41,
          end: 54,
          text: 'every 90 days',
          edtf: null,
          kind: 'set',
          anchor: null,
          certain: true,
          cadence: 'FREQ=DAILY;INTERVAL=90',
        },
      ],
    });
  });

  it('answers a line for each of several files, with its name', async () => {
    const paths = [textFile('a.txt', 'in 1996'), textFile('b.txt', 'nothing')];
    const { out } = await annals('dates', ...paths, '--published', '8 Jan 2026', '--json');
    expect(out.split('\n').map((line) => JSON.parse(line))).toMatchObject([
      { file: paths[0], found: [{ text: '1996', edtf: '1996' }] },
      { file: paths[1], found: [] },
    ]);
  });

  it('reads files and days from lines, and goes on after one that fails', async () => {
    const path = textFile('a.txt', 'Thursday');
    const lines = [`${path}\t2026-01-08`, `${join(folder, 'none.txt')}\t2026-01-08`, path, `${path}\tsome day`];
    const { code, out } = await annalsWith(['dates', '-', '--json'], {
      async *lines() {
        yield* lines;
      },
    });
    expect(code).toBe(0);
    const answers = out.split('\n').map((line) => JSON.parse(line));
    expect(answers[0].found).toMatchObject([{ edtf: '2026-01-08' }]);
    expect(answers[1].error).toContain('There is no file');
    expect(answers[2].error).toContain('when the text was published');
    expect(answers[3].error).toContain('--published');
  });

  it('is readable without --json', async () => {
    const { out } = await annals('dates', textFile('a.txt', 'Since 2014, and recently.'), '--published', '2026-01-08');
    expect(out).toContain('date, since');
    expect(out).toContain('2014/..');
    expect(out).toContain('vague');
  });

  it('says what is wrong', async () => {
    const path = textFile('a.txt', 'in 1996');
    expect(await annals('dates', path)).toMatchObject({ code: 2, errors: ['annals: --published is missing. See: annals dates --help'] });
    expect(await annals('dates', path, '--published', '2026')).toMatchObject({ code: 1 });
    expect(await annals('dates', join(folder, 'none'), '--published', '2026-01-08')).toMatchObject({ code: 1, out: '' });
    expect(await annals('dates')).toMatchObject({ code: 2 });
  });
});
