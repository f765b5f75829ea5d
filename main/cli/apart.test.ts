import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileOfFormat } from '../../testing/store/kept-formats';
import { fileHash, NOW } from '../../testing/store/workbench';
import { createTimeline, openTimeline, type TimelineStore } from '../store/timeline-store';
import { runCommandLine } from './run';

/* What the command line says of a file whose log is elsewhere, or beside which another one lies. */

let folder: string;
let open: TimelineStore;
let original: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-apart-'));
  original = join(folder, 'original.annals');
  open = value(createTimeline(original, { title: 'Apart', zone: 'UTC', now: () => NOW }));
  for (let n = 0; n < 25; n++) add(`Event ${n}`);
});
afterEach(() => {
  open.close();
  rmSync(folder, { recursive: true, force: true });
});

function value<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function add(title: string): void {
  const lane = value(open.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  value(open.ask('events.add', { draft: { title, when: '2026', lane } }));
}

async function annals(...argv: string[]): Promise<{ code: number; out: string; errors: string }> {
  const out: string[] = [];
  const errors: string[] = [];
  async function* lines(): AsyncGenerator<string> {}
  const io = { out: (text: string) => void out.push(text), error: (line: string) => void errors.push(line), lines, now: () => NOW };
  const code = await runCommandLine(argv, io);
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

function copied(name: string, suffixes: readonly string[]): string {
  const path = join(folder, name, 't.annals');
  mkdirSync(dirname(path));
  for (const suffix of suffixes) copyFileSync(`${original}${suffix}`, `${path}${suffix}`);
  return path;
}

function fingerprint(path: string): string[] {
  return readdirSync(dirname(path)).map((name) => `${name} ${fileHash(join(dirname(path), name))}`);
}

const MISSING = /edits may be missing.*They are in the log beside the original/;

describe('a copy of an open timeline without its log', () => {
  it.each([['list'], ['reviews'], ['history'], ['series'], ['views'], ['export', '--out', 'x.csv'], ['backup']])(
    '%s says that edits may be missing and where they are, in words and with --json',
    async (command, ...more) => {
      const copy = copied('copy', ['']);
      const before = fingerprint(copy);
      const out = command === 'export' ? ['--out', join(folder, 'x.csv')] : command === 'backup' ? [join(folder, 'backups')] : more;
      const said = await annals(command, copy, ...out, '--json');
      expect(said).toMatchObject({ code: 0, errors: expect.stringMatching(MISSING) });
      expect(JSON.parse(said.out)).toMatchObject({ missing: expect.stringMatching(MISSING) });
      expect(fingerprint(copy)).toEqual(before);
    },
  );

  it('is never called sound', async () => {
    const copy = copied('copy', ['']);
    const said = await annals('check', copy);
    expect(said).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(MISSING) });
    const json = JSON.parse((await annals('check', copy, '--json')).out);
    expect(json).toMatchObject({ missing: expect.stringMatching(MISSING), problems: [expect.stringMatching(MISSING)] });
  });

  it('is not edited before somebody said so', async () => {
    const copy = copied('copy', ['']);
    const before = fingerprint(copy);
    const edit = ['add', copy, '--title', 'X', '--when', '2026'];
    expect(await annals(...edit)).toMatchObject({ code: 1, errors: expect.stringMatching(/--without-log goes on without them/) });
    expect(fingerprint(copy)).toEqual(before);
    expect(await annals(...edit, '--without-log')).toMatchObject({ code: 0, errors: expect.stringMatching(MISSING) });
    expect(await annals('check', copy)).toMatchObject({ code: 0, errors: '' });
  });

  it('is not restored as if it were all', async () => {
    const [copy, target] = [copied('copy', ['']), join(folder, 'target.annals')];
    expect(await annals('restore', target, copy)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/missing.*Nothing was restored/),
    });
    expect(readdirSync(folder)).not.toContain('target.annals');
    expect(await annals('restore', target, copy, '--without-log')).toMatchObject({ code: 0 });
  });
});

describe('a crashed timeline whose log is damaged in its first bytes', () => {
  it('is never called sound, backed up or recovered as if it were all, and keeps what is left of the log', async () => {
    const path = copied('crashed', ['', '-wal']);
    writeFileSync(`${path}-wal`, readFileSync(`${path}-wal`).fill(0, 0, 512));
    const before = fingerprint(path);
    const words = /The log beside “t.annals” is damaged, and \d+ of the newest edits in it cannot be read: edits are missing/;
    for (const argv of [
      ['list', path],
      ['backup', path, join(folder, 'backups')],
    ])
      expect(await annals(...argv)).toMatchObject({ code: 0, errors: expect.stringMatching(words) });
    expect(await annals('check', path)).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(words) });
    const recovered = await annals('recover', path, join(folder, 'new.annals'));
    expect(recovered).toMatchObject({ code: 0, out: expect.stringMatching(/which are missing/), errors: expect.stringMatching(words) });
    const edit = ['add', path, '--title', 'X', '--when', '2026'];
    expect(await annals(...edit)).toMatchObject({ code: 1, errors: expect.stringMatching(words) });
    expect(fingerprint(path)).toEqual(before);
    expect(await annals(...edit, '--without-log')).toMatchObject({ code: 0 });
    expect(fingerprint(path)).toContain(before.find((one) => one.includes('-wal'))?.replace('-wal', '-wal.aside'));
  });
});

describe('a copy of a crashed timeline with its log', () => {
  it('is restored with what was counted', async () => {
    const [crashed, target] = [copied('crashed', ['', '-wal']), join(folder, 'target.annals')];
    const before = fingerprint(crashed);
    const said = JSON.parse((await annals('restore', target, crashed, '--json')).out);
    expect(said).toMatchObject({ events: 25 });
    expect(JSON.parse((await annals('list', target, '--json')).out)).toMatchObject({ total: 25 });
    expect((await annals('check', target)).out).toMatch(/^Sound: 25 events/);
    expect(fingerprint(crashed)).toEqual(before);
  });
});

describe('a refused command', () => {
  it('changes nothing of a file of an older format, nor beside it', async () => {
    const path = join(folder, 'old', 't.annals');
    mkdirSync(dirname(path));
    copyFileSync(fileOfFormat(1), path);
    const before = fingerprint(path);
    const edits = [
      ['add', path, '--title', 'X', '--when', 'garbage'],
      ['add', path, '--title', 'X', '--when', '2026', '--lane', 'No such lane'],
      ['edit', path, '--event', '00000000-0000-4000-8000-000000000000', '--title', 'X'],
      ['remove', path, '--event', '00000000-0000-4000-8000-000000000000'],
      ['restore', path, join(folder, 'no such.annals')],
    ];
    for (const edit of edits) expect(await annals(...edit)).toMatchObject({ code: 1, out: '' });
    expect(fingerprint(path)).toEqual(before);
    expect(await annals('add', path, '--title', 'X', '--when', '2026')).toMatchObject({ code: 0 });
    expect(readdirSync(dirname(path)).sort()).toEqual(['t (format 1).annals', 't.annals']);
  });
});

describe('a log that does not belong to the file', () => {
  it('stops every command, which says how to go on, and is set aside by an edit', async () => {
    const backup = value(open.ask('store.backup', { folder: join(folder, 'backups') })).path;
    add('One more');
    const path = copied('older', ['', '-wal']);
    copyFileSync(backup, path);
    const before = fingerprint(path);
    for (const command of ['list', 'check', 'history']) {
      expect(await annals(command, path)).toMatchObject({
        code: 1,
        out: '',
        errors: expect.stringMatching(/does not belong to it: .*--without-log/),
      });
    }
    expect(await annals('add', path, '--title', 'X', '--when', '2026')).toMatchObject({ code: 1 });
    expect(JSON.parse((await annals('list', path, '--without-log', '--json')).out)).toMatchObject({ total: 25 });
    expect(fingerprint(path)).toEqual(before);
    expect(await annals('add', path, '--title', 'X', '--when', '2026', '--without-log')).toMatchObject({ code: 0 });
    expect(readdirSync(dirname(path)).sort()).toEqual(['t.annals', 't.annals-wal.aside']);
    expect((await annals('check', path)).out).toMatch(/^Sound: 26 events/);
  });

  it('is no reason to refuse what it belongs to', async () => {
    const crashed = copied('crashed', ['', '-wal']);
    // Of a copy each: what a process has read with its log, it gives up only later (engine.ts).
    expect(await annals('check', copied('read', ['', '-wal']))).toMatchObject({ code: 0, errors: '' });
    expect(await annals('add', crashed, '--title', 'X', '--when', '2026')).toMatchObject({ code: 0 });
    const opened = value(openTimeline(crashed, { readOnly: true }));
    expect(value(opened.ask('timeline.snapshot')).total).toBe(26);
    opened.close();
  });
});
