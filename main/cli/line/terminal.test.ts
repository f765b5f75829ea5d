import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../../testing/running/programs';
import { isPlain } from '../../store/lock/locked-file';

/*
 * The prompt for a passphrase on a real terminal: a pseudo-terminal of util-linux's `script`, which every Linux has. Where there is none
 * (`script` of macOS takes other words, Windows has none) the prompt is only tested through `Io.hidden`.
 */

const PASS = 'correct horse battery';
let folder: string;
let cli: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'annals-terminal-'));
  cli = await program('cli');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each answer is typed when its prompt has been shown, in order. */
type Answers = readonly (readonly [prompt: string, typed: string])[];

interface Ran {
  readonly code: number | null;
  /** What a person would have seen. */
  readonly screen: string;
}

/** Runs a shell's line with a terminal around it, and shows at the end how that was left. */
function atTerminal(line: string, answers: Answers): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn('script', ['-qefc', `${line}; code=$?; stty -a; exit $code`, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let screen = '';
    let seen = 0;
    const left = [...answers];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      screen += chunk;
      const [next] = left;
      const at = next === undefined ? -1 : screen.indexOf(next[0], seen);
      if (next === undefined || at === -1) return;
      seen = at + next[0].length;
      left.shift();
      child.stdin.write(next[1]);
    });
    child.on('close', (code) => resolve({ code, screen }));
  });
}

const annals = (...words: string[]): string => [process.execPath, cli, ...words].map((word) => `'${word}'`).join(' ');

async function made(name: string): Promise<string> {
  const path = join(folder, name);
  expect((await atTerminal(annals('new', path, '--seed'), [])).code).toBe(0);
  return path;
}

/** As `stty` says it: input is shown and comes line by line. */
const AS_IT_WAS = /[^-]icanon\s[\s\S]*[^-]echo\s/;

describe.skipIf(process.platform !== 'linux')('the prompt for a passphrase, on a terminal', () => {
  it('shows nothing of what is typed, takes back what is wiped out, and leaves the terminal as it was', async () => {
    const path = await made('locked.annals');
    const ran = await atTerminal(annals('lock', path), [
      ['New passphrase: ', `nonsense\u0015${PASS}xy\u007f\u007f\r`],
      ['The same again: ', `${PASS}\r`],
    ]);
    expect(ran.code).toBe(0);
    for (const typed of [PASS, 'horse', 'nonsense', '***']) expect(ran.screen).not.toContain(typed);
    expect(ran.screen).toMatch(AS_IT_WAS);
    expect(isPlain(path)).toBe(false);

    const listed = await atTerminal(annals('list', path), [
      ['Passphrase of “locked.annals”: ', 'wrong one\r'],
      ['Passphrase of “locked.annals”: ', `${PASS}\r`],
    ]);
    expect(listed.code).toBe(0);
    expect(listed.screen).toContain('Attacks on Chinese nationals');
    expect(listed.screen).not.toContain('wrong one');
    expect(listed.screen).not.toContain(PASS);
  });

  it('takes both answers when they are pasted at once', async () => {
    const path = await made('pasted.annals');
    const ran = await atTerminal(annals('lock', path), [['New passphrase: ', `${PASS}\r${PASS}\r`]]);
    expect(ran.code).toBe(0);
    expect(ran.screen).not.toContain(PASS);
    expect(isPlain(path)).toBe(false);
  });

  it('shows what is typed where the terminal is left alone (control)', async () => {
    const { screen } = await atTerminal('printf "Say: "; read answer', [['Say: ', `${PASS}\n`]]);
    expect(screen).toContain(PASS);
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('%s at either question changes nothing and leaves the terminal as it was', async (_, key) => {
    const path = await made(`stopped-${key.charCodeAt(0)}.annals`);
    const before = readFileSync(path);
    const first = await atTerminal(annals('lock', path), [['New passphrase: ', `half${key}`]]);
    const second = await atTerminal(annals('lock', path), [
      ['New passphrase: ', `${PASS}\r`],
      ['The same again: ', `half${key}`],
    ]);
    for (const { code, screen } of [first, second]) {
      expect(code).toBe(1);
      expect(screen).toContain('No passphrase was given. Nothing was changed.');
      expect(screen).not.toContain('half');
      expect(screen).toMatch(AS_IT_WAS);
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
