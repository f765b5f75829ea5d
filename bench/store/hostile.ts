import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../main/cli/run';
import { openTimeline } from '../../main/store/timeline-store';
import { randomFrom } from '../generate';
import { JOURNALS, LOGS } from './hostile-logs';
import { altered, type Hostile, NOW, noise, pick, sound, upTo } from './hostile-making';
import { PLACES } from './hostile-places';
import { IN_ROWS, ROWS } from './hostile-rows';
import { SCHEMAS } from './hostile-schemas';

/* Files, names, logs and schemas as somebody would make them who wants to mislead or break the program. */

export type Verdict = 'refused' | 'flagged' | 'kept' | 'silent';

export interface Tried {
  readonly n: number;
  readonly kind: string;
  /** refused: not done. flagged: shown, and said what is wrong. kept: done, and could be. silent: taken for sound. */
  readonly verdict: Verdict;
  /** A byte of what lay there is another now. */
  readonly altered: boolean;
  /** What was said is no sentence for a person, or holds what no terminal should be sent. */
  readonly unclear: string | null;
}

const FILES: Readonly<Record<string, Hostile>> = {
  'another application': altered((engine) => engine.exec('PRAGMA application_id=7')),
  'a newer format': altered((engine, random) => engine.exec(`PRAGMA user_version=${100 + upTo(random, 1e6)}`)),
  'no format': altered((engine) => engine.exec('PRAGMA user_version=0')),
  'half a file': (path, random) => {
    sound(path);
    truncateSync(path, upTo(random, 60_000));
  },
  'nothing in it': (path) => writeFileSync(path, ''),
  'a text': (path, random) =>
    writeFileSync(path, pick(random, ['SQLite format 3', 'hello', '{}', '\u202E', 'SQLite format 3\0 and so on'.repeat(100)])),
  rubbish: (path, random) => writeFileSync(path, noise(random, upTo(random, 100_000))),
  'a folder': (path) => mkdirSync(path),
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a link to nothing': (path) => symlinkSync(`${path}.nothing`, path),
  'a link to itself': (path) => symlinkSync(path, path),
  'a device': (path) => symlinkSync('/dev/null', path),
};

const KINDS: Readonly<Record<string, Hostile>> = { ...SCHEMAS, ...ROWS, ...LOGS, ...JOURNALS, ...FILES };

const NAMES = [
  't.annals',
  'con.annals',
  'con.txt.annals',
  'x\u202Eslanna.txt.annals',
  `${'é'.repeat(110)}.annals`,
  'a b;c&d.annals',
  '-x.annals',
  ' .annals',
  '\u0007bell\u001b[2J.annals',
  'two\nlines.annals',
  '%s%n$HOME`id`.annals',
];

/** Every name in a folder with the bytes behind it, links not followed. */
function fingerprint(folder: string, names = readdirSync(folder)): string {
  const hash = createHash('sha256');
  for (const name of [...names].sort()) {
    const path = join(folder, name);
    const found = lstatSync(path, { throwIfNoEntry: false });
    hash.update(`${name} ${found?.mode} ${found?.isDirectory() ? '' : found?.size} `);
    if (found?.isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function unclearIn(messages: readonly string[]): string | null {
  return (
    messages.find(
      (message) =>
        /mistake|(?:Type|Range|Syntax)Error|undefined|\bat .*\.(?:ts|cjs):\d/.test(message) ||
        UNPRINTABLE.test(message) ||
        !/[.!?…”)]$/.test(message.trim()),
    ) ?? null
  );
}

type Run = (...words: readonly string[]) => Promise<number>;

/** Runs commands as the terminal would, and keeps what they say. */
function runner(said: string[]): Run {
  const io = {
    out: () => {},
    error: (line: string) => void said.push(line),
    lines: () => (async function* (): AsyncGenerator<string> {})(),
    now: () => NOW,
  };
  return async (...words) => runCommandLine([...words], io);
}

/** Opens it for work, looks through all of it, and tries to take an edit back. */
function openingSays(path: string, said: string[]): 'refused' | 'flagged' | 'silent' {
  const opened = openTimeline(path);
  if (!opened.ok) {
    said.push(opened.error.message);
    return 'refused';
  }
  const store = opened.value;
  const flaw = store.condition().flaw;
  let flagged = flaw !== null;
  if (flaw !== null) {
    said.push(flaw);
    if (store.ask('history.undo').ok) flagged = false;
  }
  for (let done = false; !done; ) {
    const turn = store.ask('store.lookThrough');
    done = !turn.ok || turn.value.done;
    if (turn.ok && turn.value.problem !== null) {
      said.push(turn.value.problem);
      flagged = true;
    }
  }
  store.close();
  return flagged ? 'flagged' : 'silent';
}

/** Asks everything of it that reads. */
async function readAll(path: string, folder: string, run: Run): Promise<void> {
  const out = mkdtempSync(join(folder, 'out-'));
  for (const words of [
    ['list', path, '--json'],
    ['list', path, '--as-known-on', '2026-12-31'],
    ['reviews', path],
    ['history', path],
  ])
    await run(...words);
  for (const ending of ['csv', 'ics', 'md', 'json', 'svg']) await run('export', path, '--out', join(out, `x.${ending}`));
  await run('recover', path, join(out, 'recovered.annals'));
  rmSync(out, { recursive: true, force: true });
}

/** Tries case `n`: makes it, then asks the command line and the store, and looks what became of it. */
export async function tryHostile(n: number, seed: number): Promise<Tried> {
  const random = randomFrom(seed * 100_003 + n);
  const kinds = [...Object.keys(KINDS), ...Object.keys(PLACES)];
  const kind = kinds[n % kinds.length] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'annals-hostile-'));
  const said: string[] = [];
  const run = runner(said);
  try {
    const path = join(folder, pick(random, NAMES));
    const place = PLACES[kind];
    (place?.make ?? KINDS[kind])?.(path, random);
    const names = readdirSync(folder);
    const before = fingerprint(folder, names);
    if (place !== undefined) {
      const verdict = await place.act({ path, folder, random, run });
      return { n, kind, verdict, altered: fingerprint(folder, names) !== before, unclear: unclearIn(said) };
    }
    const opening = openingSays(path, said);
    // Opened for editing, a file is closed as another: its header says by whom. So may one be whose harm is in an event.
    const isOpenable = IN_ROWS.has(kind);
    const isChanged = fingerprint(folder) !== before && !isOpenable;
    const checked = await run('check', path);
    // What is refused once is refused in the same way by whatever asks next.
    if (opening === 'refused') await run('list', path);
    else await readAll(path, folder, run);
    if (!isOpenable) await run('add', path, '--title', 'On top', '--when', '2026');
    const verdict = opening === 'flagged' && checked !== 1 ? 'silent' : opening;
    return { n, kind, verdict, altered: isChanged || (!isOpenable && fingerprint(folder) !== before), unclear: unclearIn(said) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
