import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shownLines } from '../../shared/shown-text';
import { NOW, value } from '../../testing/store/workbench';
import { runCommandLine } from '../cli/run';
import { recoverTimeline } from '../store/rescue/recover';
import { createTimeline, openTimeline } from '../store/timeline-store';
import { namesOf } from './file-names';

const NAMES = ['\u0007bell\u001b[31m.annals', 'x\u202Eslanna.txt.annals', 'two\nlines.annals'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-shown-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function annals(...words: readonly string[]): Promise<{ readonly out: string; readonly errors: string }> {
  const out: string[] = [];
  const errors: string[] = [];
  await runCommandLine(words, {
    out: (text) => void out.push(text),
    error: (line) => void errors.push(line),
    lines: () => (async function* (): AsyncGenerator<string> {})(),
    now: () => NOW,
  });
  return { out: out.join('\n'), errors: errors.join('\n') };
}

describe.each(NAMES)('a file called %j', (name) => {
  const path = (): string => join(folder, name);

  it('is named in what the store refuses without what no sentence should hold', () => {
    const made: Readonly<Record<string, () => void>> = {
      nothing: () => {},
      'an empty file': () => writeFileSync(path(), ''),
      rubbish: () => writeFileSync(path(), 'hello'),
      'a folder': () => mkdirSync(path()),
      'a link to itself': () => symlinkSync(path(), path()),
    };
    for (const [what, make] of Object.entries(made)) {
      make();
      for (const result of [openTimeline(path()), recoverTimeline(path(), join(folder, 'new.annals'), { now: NOW })]) {
        const message = result.ok ? '' : result.error.message;
        expect(message, what).toMatch(/[“”]/);
        expect(shownLines(message), what).toBe(message);
      }
      rmSync(path(), { recursive: true, force: true });
    }
    value(createTimeline(path(), { title: 'T', zone: 'UTC' })).close();
    const again = createTimeline(path(), { title: 'T', zone: 'UTC' });
    expect(again).toMatchObject({ ok: false, error: { message: shownLines(again.ok ? '' : again.error.message) } });
  });

  it('is named so in the window, and found by its own name all the same', () => {
    const { name: shown, folder: where } = namesOf(path());
    expect(shown).not.toMatch(/\.annals$/);
    expect(shown).toContain('\uFFFD');
    expect(where).toBe(folder);
  });

  it('is handled by the command line, which sends nothing of that to the terminal', async () => {
    const said = [await annals('new', path()), await annals('add', path(), '--title', 'a\u202Eb', '--when', '2026')];
    copyFileSync(path(), join(folder, `copy of ${name}`));
    for (const words of [
      ['list'],
      ['check'],
      ['history'],
      ['add', '--title', 'x', '--when', 'no day'],
      ['backup', join(folder, name, 'x')],
    ])
      said.push(await annals(words[0] ?? '', path(), ...words.slice(1)));
    const listed = await annals('list', path(), '--json');
    said.push(listed, await annals('recover', path(), path()), await annals('restore', join(folder, `no ${name}`), path()));
    for (const { out, errors } of said) expect([out, errors]).toEqual([shownLines(out), shownLines(errors)]);
    expect(JSON.parse(listed.out)).toMatchObject({ events: [{ title: 'a\u202Eb' }], total: 1 });
  });
});
