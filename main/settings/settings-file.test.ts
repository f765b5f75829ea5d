import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from './settings';
import { loadSettings } from './settings-file';

const now = new Date('2026-11-22T12:34:56.789Z');
const COPY = 'config.corrupt-20261122T123456Z.json';
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-settings-'));
  file = join(folder, 'config.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('loadSettings', () => {
  it('starts with the defaults when there is no file', () => {
    expect(loadSettings(folder, now)).toEqual({ settings: DEFAULT_SETTINGS, notice: null, writable: true });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('reads a good file and leaves it alone, with fields of a newer version in it', () => {
    const content = JSON.stringify({
      theme: 'dark',
      window: { x: 1, y: 2, width: 900, height: 600, maximized: false },
      fromTheFuture: [1],
    });
    writeFileSync(file, content);
    const { settings, notice } = loadSettings(folder, now);
    expect(notice).toBeNull();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', window: { x: 1, y: 2, width: 900, height: 600, maximized: false } });
    expect(readdirSync(folder)).toEqual(['config.json']);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it.each([
    ['empty', ''],
    ['truncated', '{"theme":"li'],
    ['NULs', '\0'.repeat(4096)],
    ['a byte order mark', '\uFEFF{"theme":"dark"}'],
    ['an array', '[1,2]'],
    ['null', 'null'],
    ['a string', '"x"'],
    ['a number', '42'],
    ['garbage', '\uFFFD\u0001PNG'],
    ['nested too deep', '['.repeat(200_000)],
    ['far too large', `{"theme":"${'x'.repeat(1_000_001)}"}`],
  ])('keeps a damaged file aside, byte for byte, and starts with the defaults: %s', (_name, content) => {
    writeFileSync(file, content);
    const { settings, notice, writable } = loadSettings(folder, now);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(writable).toBe(true);
    expect(notice).toContain(COPY);
    expect(readdirSync(folder)).toEqual([COPY]);
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(content);
  });

  it('moves a directory of that name away', () => {
    mkdirSync(file);
    expect(loadSettings(folder, now).notice).toContain(COPY);
    expect(readdirSync(folder)).toEqual([COPY]);
  });

  it('survives a link to nowhere', () => {
    symlinkSync(join(folder, 'gone'), file);
    expect(loadSettings(folder, now).settings).toEqual(DEFAULT_SETTINGS);
  });

  it.each([
    ['{"theme":5,"dateOrder":"mdy"}', ['theme'], { dateOrder: 'mdy' }],
    ['{"theme":"dark","inspectorWidth":-1,"showOverview":"yes"}', ['inspectorWidth', 'showOverview'], { theme: 'dark' }],
    ['{"theme":"dark","window":{"x":-99999,"y":0,"width":1e9,"height":600,"maximized":false}}', ['window'], { theme: 'dark' }],
    ['{"lastPath":["a"],"theme":"light"}', ['lastPath'], { theme: 'light' }],
  ])('keeps the good fields of %s', (content, bad, good) => {
    writeFileSync(file, content);
    const { settings, notice } = loadSettings(folder, now);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...good });
    expect(notice).toContain(bad.join(', '));
    expect(readFileSync(join(folder, COPY), 'utf8')).toBe(content);
  });

  it('never overwrites an earlier copy', () => {
    writeFileSync(file, 'one');
    loadSettings(folder, now);
    writeFileSync(file, 'two');
    loadSettings(folder, now);
    expect(
      readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .sort(),
    ).toEqual(['one', 'two']);
  });

  it('pollutes no prototype', () => {
    writeFileSync(file, '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"theme":"dark"}');
    expect(loadSettings(folder, now).settings.theme).toBe('dark');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('takes any JSON without throwing, and loses none of it', () => {
    fc.assert(
      fc.property(fc.json(), (content) => {
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        writeFileSync(file, content);
        loadSettings(folder, now);
        const [only] = readdirSync(folder);
        expect(readFileSync(join(folder, only ?? ''), 'utf8')).toBe(content);
      }),
    );
  });
});
