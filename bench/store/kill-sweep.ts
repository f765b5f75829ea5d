import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { lookInto } from '../../main/store/approach/look-into';
import { fits } from '../../main/store/cipher/key';
import { keyFor, withKeys } from '../../main/store/lock/keyring';
import { isPlain } from '../../main/store/lock/locked-file';
import { rawPages } from '../../main/store/log/raw-pages';
import { openTimeline } from '../../main/store/timeline-store';
import { harnessKey, PASSPHRASE } from './harness-keys';
import { type Case, type CaseName, casesOf, type Programs, TITLE, value } from './kill-cases';

export interface KillSweepOptions extends Programs {
  /** How many calls of each case to kill at, evenly chosen; 0 kills at every one. */
  readonly points: number;
  /** The last so many instead: what is under way then is putting things in their place. */
  readonly atEnd?: boolean;
  readonly only?: readonly CaseName[];
}

export interface KillCounts {
  readonly name: CaseName;
  kills: number;
  /** Runs after which everything that is there opens, is sound, and holds the state of before or after. */
  whole: number;
  /** Acknowledged and not there. */
  lost: number;
  /** Files that were refused, or of which a message spoke of damage or a backup. */
  damaged: number;
  firstProblem: string | null;
}

/** Calls that change what is on the disk. Each is killed before it is made. */
const CALLS = ['pwrite64', 'write', 'ftruncate', 'fsync', 'fdatasync', 'unlink', 'link', 'rename'];

/** Runs each case again and again, killed at its 1st, 2nd, … call that changes the disk, and looks at what is left. */
export function killSweep(options: KillSweepOptions): KillCounts[] {
  // For what a killed change of the lock leaves.
  return withKeys(KEYS, () => {
    const cases = casesOf(options).filter(({ name }) => options.only?.includes(name) ?? true);
    return cases.map((one) => sweepCase(one, options));
  });
}

const KEYS = [harnessKey(0), harnessKey(1)] as const;

function sweepCase(one: Case, { points, atEnd = false }: KillSweepOptions): KillCounts {
  const folder = mkdtempSync(join(tmpdir(), 'annals-sweep-'));
  const counts: KillCounts = { name: one.name, kills: 0, whole: 0, lost: 0, damaged: 0, firstProblem: null };
  try {
    const original = join(folder, 'original');
    mkdirSync(original);
    writeFileSync(join(folder, PASSPHRASE_FILE), PASSPHRASE, { mode: 0o600 });
    const inside = one.prepare(original).slice(original.length);
    const before = stateOf(join(original, inside));
    const clean = join(folder, 'clean');
    const moments = momentsOf(one, original, clean);
    const states = [before, stateOf(join(clean, inside))];
    for (const [n, moment] of (atEnd ? moments.slice(-points) : spread(moments, points)).entries()) {
      const root = join(folder, String(n));
      cpSync(original, root, { recursive: true });
      const ran = run(one, root, ['-e', `inject=${moment.call}:signal=SIGKILL:when=${moment.when}`]);
      if (ran.status === null || ran.status > 128) judge(one, { root, path: join(root, inside), states, said: ran.said, moment }, counts);
      rmSync(root, { recursive: true, force: true });
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Moment {
  readonly call: string;
  /** Which call of this name, from 1. */
  readonly when: number;
}

/** Each call of a run without a kill that is about the case's own files. strace counts the calls of each name apart. */
function momentsOf(one: Case, original: string, root: string): Moment[] {
  cpSync(original, root, { recursive: true });
  const { status, trace, complaint } = run(one, root, []);
  if (status !== 0) throw new Error(`the ${one.name} fails without a kill: ${complaint}`);
  const seen = new Map<string, number>();
  return trace.flatMap((line): Moment[] => {
    const call = /^(\w+)\(/.exec(line)?.[1] ?? '';
    const when = (seen.get(call) ?? 0) + 1;
    seen.set(call, when);
    return line.includes(root) ? [{ call, when }] : [];
  });
}

function spread(moments: readonly Moment[], points: number): Moment[] {
  if (points === 0 || points >= moments.length) return [...moments];
  return Array.from({ length: points }, (_, n) => moments[Math.floor(((n + 0.5) * moments.length) / points)]).filter(
    (moment) => moment !== undefined,
  );
}

interface Left {
  readonly root: string;
  readonly path: string;
  /** Of before and after, each as `stateOf` tells it. */
  readonly states: readonly (string | null)[];
  /** Lines that the process printed before it was killed. */
  readonly said: readonly string[];
  readonly moment: Moment;
}

function judge(one: Case, { root, path, states, said, moment }: Left, counts: KillCounts): void {
  const problems: string[] = [];
  const refused = (message: string): void => {
    problems.push(message);
    counts.damaged++;
  };
  counts.kills++;
  if (one.secret && holds(root, TITLE)) problems.push('its title lies somewhere in plain');
  // Whatever else is a timeline there: the file of before, a backup, a copy of the old format.
  for (const other of timelinesIn(root)) {
    const looked = lookInto(other, true);
    if (!looked.ok) refused(`${other.slice(root.length + 1)}: ${looked.error.message}`);
    else if (looked.value.missing !== null) refused(looked.value.missing);
  }
  // By a reader, of a copy: what this process has read with its log, it gives up only later (engine.ts), and an editor wants it alone.
  const copy = `${root}.read`;
  cpSync(root, copy, { recursive: true });
  const state = stateOf(join(copy, path.slice(root.length)));
  rmSync(copy, { recursive: true });
  if (!one.byAction && !states.includes(state)) problems.push(`it holds ${state} instead of ${states.join(' or ')}`);
  const opened = openTimeline(path, { who: 'after' });
  if (!opened.ok) refused(opened.error.message);
  else {
    const checked = opened.value.ask('store.check');
    const problem = checked.ok ? checked.value.problems[0] : checked.error.message;
    if (problem !== undefined) problems.push(problem);
    const actions = value(opened.value.ask('history.list', { limit: 100 })).map(({ id }) => id);
    const lost = one.byAction ? said.filter((id) => !actions.includes(id)).length : said.length > 0 && state !== states[1] ? 1 : 0;
    counts.lost += lost;
    if (lost > 0) problems.push(`${lost} lost`);
    const edited = opened.value.ask('timeline.edit', { patch: { title: 'After' } });
    if (!edited.ok) problems.push(edited.error.message);
    opened.value.close();
    if (one.gone !== undefined && state === states[1] && (holds(root, one.gone) || holdsWithin(root, one.gone)))
      problems.push(`it still holds “${one.gone}” somewhere`);
  }
  if (problems.length === 0) counts.whole++;
  else counts.firstProblem ??= `${one.name}, ${moment.call} ${moment.when}: ${problems.join(' ')}`;
}

/** Whether any file in a folder has a word, as written or as the word index keeps it. */
function holds(root: string, word: string): boolean {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  return bytes.some((content) => [word, word.toLowerCase()].some((form) => content.includes(form)));
}

/** The same of what is encrypted. */
function holdsWithin(root: string, word: string): boolean {
  return timelinesIn(root).some((path) => {
    const key = keyFor(path);
    if (key === null) return false;
    const pages = rawPages(path, key);
    try {
      return Array.from({ length: pages.count }, (_, index) => pages.page(index + 1)).some((page) => page?.includes(word) === true);
    } finally {
      pages.close();
    }
  });
}

function timelinesIn(root: string): string[] {
  const names = readdirSync(root, { recursive: true }).map(String);
  return names.filter((name) => name.endsWith('.annals')).map((name) => join(root, name));
}

/** Revision, events and lock of what a reader sees; null when it is refused. */
function stateOf(path: string): string | null {
  if (!existsSync(path)) return null;
  const opened = openTimeline(path, { readOnly: true });
  if (!opened.ok) return null;
  const snapshot = opened.value.ask('timeline.snapshot');
  opened.value.close();
  return snapshot.ok ? `revision ${snapshot.value.revision} with ${snapshot.value.total} events, ${lockOf(path)}` : null;
}

function lockOf(path: string): string {
  const key = keyFor(path);
  return isPlain(path) ? 'plain' : `under key ${KEYS.findIndex((one) => key !== null && fits(one, key.slot)) + 1}`;
}

/** Beside the folders of the runs, which it must outlive. */
const PASSPHRASE_FILE = 'passphrase';

interface Run {
  readonly said: readonly string[];
  /** Null, or over 128, when it was ended by a signal. */
  readonly status: number | null;
  readonly trace: readonly string[];
  readonly complaint: string;
}

/** Only the main thread is followed: the store lives in it. */
function run(one: Case, root: string, inject: readonly string[]): Run {
  const trace = `${root}.trace`;
  const argv = ['-y', '-s', '200', '-e', `trace=${CALLS.join(',')}`, ...inject, '-o', trace, process.execPath, ...one.argv(root)];
  // Files that are not locked need none; those of the case are asked for theirs.
  const env = { ...process.env, ANNALS_KEY_FILE: join(dirname(root), PASSPHRASE_FILE) };
  const ran = spawnSync('strace', argv, { encoding: 'utf8', env });
  const calls = readFileSync(trace, 'latin1').split('\n');
  rmSync(trace);
  return { said: ran.stdout.split('\n').filter(Boolean), status: ran.status, trace: calls, complaint: ran.stderr.slice(0, 400) };
}
