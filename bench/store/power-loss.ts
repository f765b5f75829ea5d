import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomFrom } from '../generate';
import { aftermathOf } from './acknowledged';
import { RecordedDisk } from './recorded-disk';
import { type Call, callsIn, numberFromEnd, textOf } from './trace';

export interface PowerLossOptions {
  /** Path of the bundled victim (crash-victim.ts). */
  readonly victim: string;
  /** How many moments to cut the power at; each gives two states, the strictest disk and one that kept some. */
  readonly cuts: number;
  readonly steps: number;
  readonly seed: number;
  /** Which syncing of the log fails (EIO), from 1; the victim ends then, and a second one goes on with the file. None unless given. */
  readonly failingSync?: number;
}

export interface PowerLossCounts {
  states: number;
  acknowledged: number;
  lost: number;
  corrupt: number;
  firstProblem: string | null;
}

/** Why it cannot run here, or null: recording needs Linux and strace. */
export function whyNoPowerLoss(): string | null {
  if (process.platform !== 'linux') return 'recording system calls needs Linux';
  return spawnSync('strace', ['-V']).status === 0 ? null : 'strace is not installed';
}

const TRACED = 'open,openat,close,write,pwrite64,fsync,fdatasync,ftruncate,unlink,rename,renameat,renameat2,link,linkat';

/**
 * Records a run of the victim, and rebuilds what power cuts would have left: after every acknowledgement, and at moments in
 * between. Each state is opened, checked and searched for everything that had been acknowledged by then.
 */
export function powerLoss({ victim, cuts, steps, seed, failingSync }: PowerLossOptions): PowerLossCounts {
  const folder = mkdtempSync(join(tmpdir(), 'annals-power-'));
  const [root, rehearsed] = [join(folder, 'recorded'), join(folder, 'rehearsed')];
  for (const made of [root, rehearsed]) mkdirSync(made);
  const record = (name: string, inject: readonly string[], expected: number, at = root): Call[] => {
    const trace = join(folder, name);
    const argv = ['-f', '-xx', '-s', '1000000', '-e', `trace=${TRACED}`, ...inject, '-o', trace, process.execPath, victim];
    const ran = spawnSync('strace', [...argv, join(at, 't.annals'), join(at, `backups ${name}`), String(seed)], {
      env: { ...process.env, ANNALS_STEPS: String(steps) },
      stdio: ['ignore', 'ignore', expected === 0 ? 'inherit' : 'ignore'],
    });
    if (ran.status !== expected) throw new Error('the recorded run ended otherwise than it should');
    return [...callsIn(trace), ENDED];
  };
  try {
    const failing = (log: number): Call[] => {
      const { name, ordinal } = syncOfLog(record('rehearsal', [], 0, rehearsed), log);
      return record('failing', ['-e', `inject=${name}:error=EIO:when=${ordinal}`], 1);
    };
    const calls = [...(failingSync === undefined ? [] : failing(failingSync)), ...record('sound', [], 0)];
    return replay(calls, { root, folder, cuts, random: randomFrom(seed) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Which call of which name is the n-th syncing of what was written to the log: strace counts the calls of each name apart. Backups and folders
 * are synced in between, and a failure of theirs is another promise; so is that of checkpointing the log, which first syncs it once more with
 * nothing written since, and is tried again later. The same seed makes the same calls.
 */
export function syncOfLog(calls: readonly Call[], n: number): { readonly name: string; readonly ordinal: number } {
  const logs = new Set<string>();
  const written = new Set<string>();
  const counted = new Map<string, number>();
  let seen = 0;
  for (const { name, args, result } of calls) {
    if (name.startsWith('open') && result >= 0) {
      written.delete(String(result));
      if (textOf(args, 0).toString().endsWith('t.annals-wal')) logs.add(String(result));
      else logs.delete(String(result));
    }
    if (name === 'pwrite64') written.add(/^\d+/.exec(args)?.[0] ?? '');
    if (name !== 'fsync' && name !== 'fdatasync') continue;
    const ordinal = (counted.get(name) ?? 0) + 1;
    counted.set(name, ordinal);
    if (written.delete(args) && logs.has(args) && ++seen === n) return { name, ordinal };
  }
  throw new Error(`the log was synced ${seen} times only`);
}

/** The end of a process, which frees the numbers of its files. */
const ENDED: Call = { name: 'exit', args: '', result: 0 };

interface Replay {
  readonly root: string;
  readonly folder: string;
  readonly cuts: number;
  readonly random: () => number;
}

function replay(calls: readonly Call[], { root, folder, cuts, random }: Replay): PowerLossCounts {
  const disk = new Recording(root);
  const counts: PowerLossCounts = { states: 0, acknowledged: 0, lost: 0, corrupt: 0, firstProblem: null };
  const wanted = momentsOf(calls, root, cuts, random);
  calls.forEach((call, moment) => {
    disk.take(call);
    if (!wanted.has(moment)) return;
    for (const chance of [0, 0.5]) {
      const left = join(folder, `left ${counts.states++}`);
      disk.disk.leave(root, left, chance, random);
      const acknowledged = disk.acknowledged.map((line) => line.replace(root, left));
      if (acknowledged.length > 0) {
        const { lost, corrupt } = aftermathOf(join(left, 't.annals'), acknowledged);
        counts.lost += lost;
        if (corrupt !== null) counts.corrupt++;
        if (lost > 0 || corrupt !== null) counts.firstProblem ??= `at call ${moment}: ${lost} lost, ${corrupt ?? 'sound'}`;
      }
      rmSync(left, { recursive: true, force: true });
    }
  });
  counts.acknowledged = disk.acknowledged.length;
  return counts;
}

/** Half of the cuts follow an acknowledgement at once, where a promise is freshest; the others fall anywhere. */
function momentsOf(calls: readonly Call[], root: string, cuts: number, random: () => number): Set<number> {
  const probe = new Recording(root);
  const acknowledgements: number[] = [];
  const others: number[] = [];
  calls.forEach((call, moment) => {
    const before = probe.acknowledged.length;
    if (probe.take(call)) (probe.acknowledged.length > before ? acknowledgements : others).push(moment);
  });
  const pick = (from: readonly number[], count: number): number[] =>
    from.length <= count
      ? [...from]
      : Array.from({ length: count }, (_, n) => from[Math.floor(((n + random()) * from.length) / count)] ?? 0);
  const first = pick(acknowledgements, Math.floor(cuts / 2));
  return new Set([...first, ...pick(others, cuts - first.length)]);
}

/** Feeds recorded calls to a disk. */
class Recording {
  readonly disk = new RecordedDisk();
  readonly acknowledged: string[] = [];
  readonly #root: string;
  readonly #files = new Map<number, NonNullable<ReturnType<RecordedDisk['open']>>>();
  readonly #folders = new Map<number, string>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Whether the call was one that matters. */
  take({ name, args, result }: Call): boolean {
    const descriptor = Number(/^\d+/.exec(args)?.[0] ?? -1);
    const file = this.#files.get(descriptor);
    if (result < 0) {
      if (file !== undefined && name.endsWith('sync')) this.disk.forget(file);
      return false;
    }
    switch (name) {
      case 'exit':
        this.#files.clear();
        this.#folders.clear();
        return false;
      case 'open':
      case 'openat':
        return this.#open(textOf(args, 0).toString(), args.includes('O_CREAT'), args.includes('O_TRUNC'), result);
      case 'close':
        this.#files.delete(descriptor);
        this.#folders.delete(descriptor);
        return false;
      case 'write':
        if (descriptor !== 1) return false;
        this.acknowledged.push(...textOf(args, 0).toString().split('\n').filter(Boolean));
        return true;
      case 'pwrite64':
        if (file === undefined) return false;
        this.disk.write(file, numberFromEnd(args, 0), textOf(args, 0).subarray(0, result));
        return true;
      case 'ftruncate':
        if (file === undefined) return false;
        this.disk.truncate(file, numberFromEnd(args, 0));
        return true;
      case 'fsync':
      case 'fdatasync': {
        const folder = this.#folders.get(descriptor);
        if (file !== undefined) this.disk.sync(file);
        else if (folder !== undefined) this.disk.syncFolder(folder);
        return file !== undefined || folder !== undefined;
      }
      default:
        return this.#rename(name, args);
    }
  }

  #open(path: string, create: boolean, truncate: boolean, descriptor: number): boolean {
    if (!path.startsWith(this.#root)) return false;
    const file = this.disk.open(path, create);
    if (file === undefined) {
      this.#folders.set(descriptor, path);
      return false;
    }
    if (truncate) this.disk.truncate(file, 0);
    this.#files.set(descriptor, file);
    return create;
  }

  #rename(name: string, args: string): boolean {
    const from = textOf(args, 0).toString();
    if (!from.startsWith(this.#root)) return false;
    if (name === 'unlink') this.disk.unlink(from);
    else if (name.startsWith('link')) this.disk.link(from, textOf(args, 1).toString());
    else this.disk.rename(from, textOf(args, 1).toString());
    return dirname(from).startsWith(this.#root);
  }
}
