import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookInto } from '../../main/store/approach/look-into';
import { createTimeline, openTimeline } from '../../main/store/timeline-store';
import type { Result } from '../../shared/result';
import { generateDrafts, randomFrom } from '../generate';
import { aftermathOf } from './acknowledged';
import { harnessKeyIfAsked, isAsAsked } from './harness-keys';

export interface FaultSweepOptions {
  /** Path of the bundled victim (fault-victim.ts). */
  readonly victim: string;
  /** How many faults to try, chosen at random; 0 tries each. */
  readonly points: number;
  readonly seed: number;
  /** Which calls are to fail; all of those below unless given. */
  readonly calls?: readonly string[];
  /** Called with each problem in words. */
  readonly tell?: (problem: string) => void;
}

export interface FaultCounts {
  /** Faults that reached a call of the store. */
  faults: number;
  acknowledged: number;
  /** Runs in which a step was refused, in words. */
  told: number;
  /** Acknowledged and not there afterwards. */
  lost: number;
  corrupt: number;
  /** Runs that ended in any other way than by the victim's own decision, or with a refusal that says nothing. */
  crashed: number;
  /** Files that could not be edited once the disk was well again. */
  stuck: number;
  firstProblem: string | null;
}

/** What can go wrong with which calls. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  fsync: ['EIO', 'ENOSPC'],
  fdatasync: ['EIO', 'ENOSPC'],
  pwrite64: ['EIO', 'ENOSPC'],
  ftruncate: ['EIO'],
  openat: ['EMFILE', 'EROFS'],
  unlink: ['EROFS', 'EIO'],
  link: ['EROFS', 'EIO'],
  rename: ['EIO'],
};
const CALLS = Object.keys(FAULTS);

interface Fault {
  readonly call: string;
  readonly error: string;
  /** Which call of this kind fails, from 1. */
  readonly when: number;
  /** Whether all later ones fail as well. */
  readonly sticky: boolean;
}

/**
 * Lets a victim do the same work again and again, while the 1st, 2nd, … call of each kind fails, once or from then on, and looks at what
 * is left when the disk is well again. A fault that stays is met by a second process too, as the program would start one.
 */
export function faultSweep({ victim, points, seed, calls = CALLS, tell = () => {} }: FaultSweepOptions): FaultCounts {
  const folder = mkdtempSync(join(tmpdir(), 'annals-faults-'));
  const counts: FaultCounts = { faults: 0, acknowledged: 0, told: 0, lost: 0, corrupt: 0, crashed: 0, stuck: 0, firstProblem: null };
  try {
    const original = join(folder, 'original.annals');
    const before = prepare(original);
    const bench = { victim, original, before, tell };
    const all = faultsOf(bench, join(folder, 'clean')).filter(({ call }) => calls.includes(call));
    const chosen = points === 0 ? all : pick(all, points, randomFrom(seed));
    for (const [n, fault] of chosen.entries()) tryOne(bench, fault, join(folder, String(n)), counts);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Bench {
  readonly victim: string;
  /** Copied for each trial. */
  readonly original: string;
  /** Ids of the actions in it. */
  readonly before: readonly string[];
  readonly tell: (problem: string) => void;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function prepare(path: string): string[] {
  const store = value(createTimeline(path, { title: 'Faults', zone: 'UTC', key: harnessKeyIfAsked() }));
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  for (const draft of generateDrafts(20, [lane], 8)) value(store.ask('events.add', { draft }));
  const actions = value(store.ask('history.list', { limit: 500 })).map((action) => action.id);
  store.close();
  return actions.slice(0, -1);
}

/** One fault for each call of the store in a run without any; a small program's start is not the store's. */
function faultsOf(bench: Bench, root: string): Fault[] {
  const { trace, status } = run(bench, root, []);
  if (status !== 0) throw new Error('the victim fails without any fault');
  const seen = new Map<string, number>();
  const faults: Fault[] = [];
  for (const line of trace) {
    const call = /^(\w+)\(/.exec(line)?.[1] ?? '';
    const when = (seen.get(call) ?? 0) + 1;
    seen.set(call, when);
    if (!line.includes(root)) continue;
    for (const error of FAULTS[call] ?? []) {
      for (const sticky of [false, true]) faults.push({ call, error, when, sticky });
    }
  }
  return faults;
}

/** As many of each kind of call as there are; a sample of all would hold nothing but writes. */
function pick(all: readonly Fault[], points: number, random: () => number): Fault[] {
  const byCall = CALLS.map((call) => all.filter((fault) => fault.call === call)).filter((faults) => faults.length > 0);
  return byCall.flatMap((faults) => {
    const count = Math.min(faults.length, Math.ceil(points / byCall.length));
    return Array.from({ length: count }, (_, n) => faults[Math.floor(((n + random()) * faults.length) / count)]).filter(
      (fault) => fault !== undefined,
    );
  });
}

function tryOne(bench: Bench, fault: Fault, root: string, counts: FaultCounts): void {
  const words = `${fault.call} ${fault.when}${fault.sticky ? '+' : ''} ${fault.error}`;
  const problem = (what: string): void => {
    counts.firstProblem ??= `${words}: ${what}`;
    bench.tell(`${words}: ${what}`);
  };
  const first = run(bench, root, injecting(fault, fault.when));
  if (!first.trace.some((line) => line.includes('(INJECTED)') && line.includes(root))) {
    rmSync(root, { recursive: true, force: true });
    return;
  }
  // A call of the program's start must not fail, so only calls that a start does not make fail from the first on.
  const again = fault.sticky && fault.call !== 'openat' ? [run(bench, root, injecting(fault, 1))] : [];
  const runs = [first, ...again];
  const lines = runs.flatMap((one) => one.lines);
  const acknowledged = lines.filter((line) => !line.startsWith('refused') && line !== 'suspect');
  counts.faults++;
  counts.acknowledged += acknowledged.length;
  if (acknowledged.length < lines.length) counts.told++;
  if (runs.some((one) => one.status !== 0) || lines.includes('refused internal')) {
    counts.crashed++;
    problem(`ended with ${runs.map((one) => one.status).join(', ')}: ${lines.slice(-3).join(', ')} ${first.complaint}`);
  }
  const path = join(root, 't.annals');
  const { lost, corrupt } = aftermathOf(path, [...bench.before, ...acknowledged]);
  const copies = join(root, 'copies');
  const torn = readdirSync(copies).filter((name) => isTorn(join(copies, name)));
  counts.lost += lost;
  if (lost > 0) problem(`${lost} lost`);
  if (corrupt !== null || torn.length > 0) {
    counts.corrupt++;
    problem(corrupt ?? `${torn.join(', ')} is not whole`);
  }
  if (!canBeEdited(path)) {
    counts.stuck++;
    problem('no edit can be saved any more');
  }
  rmSync(root, { recursive: true, force: true });
}

function injecting({ call, error, sticky }: Fault, when: number): string[] {
  return ['-e', `inject=${call}:error=${error}:when=${when}${sticky ? '+' : ''}`];
}

/** A copy that has its name is whole, and encrypted as its file is; one without it goes with the next round of backups. */
function isTorn(path: string): boolean {
  return path.endsWith('.annals') && (!isAsAsked(path) || !lookInto(path, true).ok);
}

function canBeEdited(path: string): boolean {
  const opened = openTimeline(path, { who: 'after' });
  if (!opened.ok) return false;
  const edited = opened.value.ask('timeline.edit', { patch: { title: 'After' } });
  opened.value.close();
  return edited.ok;
}

interface Run {
  readonly lines: readonly string[];
  /** Null when it was ended by a signal. */
  readonly status: number | null;
  readonly trace: readonly string[];
  readonly complaint: string;
}

/** Only the main thread is followed: the store lives in it. */
function run({ victim, original }: Bench, root: string, inject: readonly string[]): Run {
  const path = join(root, 't.annals');
  if (!existsSync(root)) {
    mkdirSync(join(root, 'copies'), { recursive: true });
    copyFileSync(original, path);
  }
  const trace = `${root}.trace`;
  const argv = ['-y', '-s', '200', '-e', `trace=${CALLS.join(',')}`, ...inject, '-o', trace, process.execPath, victim, path];
  const ran = spawnSync('strace', [...argv, join(root, 'copies')], { encoding: 'utf8' });
  const lines = ran.stdout.split('\n').filter(Boolean);
  const calls = readFileSync(trace, 'latin1').split('\n');
  rmSync(trace);
  return { lines, status: ran.status, trace: calls, complaint: ran.stderr.slice(0, 400) };
}
