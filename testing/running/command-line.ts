import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Io } from '../../main/cli/line/command';
import { runCommandLine } from '../../main/cli/run';
import { NOW } from '../store/workbench';

/** What a command came to. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  /** Lines for people. */
  readonly errors: readonly string[];
}

/** Runs a command line in this process, at noon of the clock of tests, with nobody at the terminal; `more` says otherwise. */
export async function annalsWith(argv: readonly string[], more: Partial<Io> = {}): Promise<Ran> {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommandLine(argv, {
    out: (text) => void out.push(text),
    error: (line) => void errors.push(line),
    async *lines() {},
    now: () => NOW,
    ...more,
  });
  return { code, out: out.join('\n'), errors };
}

export async function annals(...argv: readonly string[]): Promise<Ran> {
  return annalsWith(argv);
}

/** The same with what it says as one text. */
export async function annalsInWords(
  ...argv: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> {
  const ran = await annals(...argv);
  return { ...ran, errors: ran.errors.join('\n') };
}

/** The JSON of a command that must succeed and have nothing to say. */
export async function answer(...argv: readonly string[]): Promise<ReturnType<typeof JSON.parse>> {
  const ran = await annals(...argv, '--json');
  expect(ran).toMatchObject({ code: 0, errors: [] });
  return JSON.parse(ran.out);
}

/** Call at the top of a test file: hands out a fresh folder before each test, and removes it afterwards. */
export function inFreshFolder(begin: (folder: string) => void | Promise<void>): void {
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'annals-cli-'));
    await begin(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
}

const made = new Map<string, Buffer>();

/** Puts a seeded timeline at a path: made once for all tests of a file, then copied. Each `which` is a timeline of its own. */
export async function seededAt(path: string, which: 'one' | 'other' = 'one'): Promise<void> {
  const bytes = made.get(which);
  if (bytes !== undefined) return writeFileSync(path, bytes, { mode: 0o600 });
  await answer('new', path, '--seed');
  made.set(which, readFileSync(path));
}
