import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recoverTimeline } from '../../main/store/rescue/recover';
import { createTimeline, openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import type { Result } from '../../shared/result';
import { generateDrafts, randomFrom } from '../generate';
import { harnessKeyIfAsked } from './harness-keys';

/** What Annals made of one damaged file. */
export interface Mutated {
  readonly n: number;
  readonly kind: string;
  /**
   * refused: not opened, in one sentence. flagged: opened, and the check named the damage. harmless: it touched nothing
   * that is shown or checked, such as a free page. silent: found sound, but showing something else; must never be.
   */
  readonly verdict: 'refused' | 'flagged' | 'harmless' | 'silent';
  /** Whether opening, checking or recovering changed a byte; must never be. */
  readonly altered: boolean;
  /** Whether what was recovered passes its check; null when nothing was, and nothing had to be. */
  readonly recovered: boolean | null;
}

const KINDS = ['bit', 'bits', 'page', 'sector', 'truncate', 'header', 'beginning', 'wal-garbage', 'wal-foreign', 'wal-cut'] as const;

/** Damages copies of a timeline in every way we know of; `report` hears of each at once, in case the next ends the process. */
export function mutate(from: number, count: number, seed: number, report: (mutated: Mutated) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'annals-mutations-'));
  try {
    const sound = prepare(folder);
    for (let n = from; n < count; n++) {
      const random = randomFrom(seed * 1_000_003 + n);
      const kind = KINDS[n % KINDS.length] ?? 'bit';
      // A name of its own: connections to earlier ones may linger in this process.
      const path = join(folder, `${n}.annals`);
      spoil(kind, path, sound, random);
      const before = fingerprint(path);
      const verdict = verdictOn(path, sound.shown);
      const rescued = join(folder, `${n} rescued.annals`);
      // Of a file that lost no more than its beginning something can always be read.
      const recovered = recoverTimeline(path, rescued, { now: 0 }).ok ? isSound(rescued) : kind === 'beginning' ? false : null;
      report({ n, kind, verdict, altered: fingerprint(path) !== before, recovered });
      for (const name of [path, `${path}-wal`, `${path}-shm`, rescued]) rmSync(name, { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Sound {
  readonly file: Buffer;
  /** The file before its last edits, and the log that holds them. */
  readonly older: Buffer;
  readonly log: Buffer;
  readonly foreignLog: Buffer;
  /** What a person sees, with the last edits and without. */
  readonly shown: ReadonlySet<string>;
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function prepare(folder: string): Sound {
  const key = harnessKeyIfAsked();
  const make = (name: string, seed: number) => {
    const path = join(folder, name);
    const store = value(createTimeline(path, { title: 'Mutations', zone: 'UTC', key }));
    const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
    value(store.importEvents(generateDrafts(150, [lane], seed), { label: 'Import' }));
    store.close();
    const again = value(openTimeline(path));
    const without = shownBy(again);
    for (const draft of generateDrafts(5, [lane], seed + 1)) value(again.ask('events.add', { draft }));
    const shown = shownBy(again);
    copyFileSync(path, `${path}.open`);
    const log = readFileSync(`${path}-wal`);
    again.close();
    return { path, older: readFileSync(`${path}.open`), log, shown: new Set([without, shown]) };
  };
  const one = make('one.annals', 1);
  const other = make('other.annals', 50);
  return { file: readFileSync(one.path), older: one.older, log: one.log, foreignLog: other.log, shown: one.shown };
}

function shownBy(store: TimelineStore): string {
  return JSON.stringify(value(store.ask('store.pictureInput')));
}

function spoil(kind: (typeof KINDS)[number], path: string, sound: Sound, random: () => number): void {
  const below = (limit: number): number => Math.floor(random() * limit);
  const inLog = kind.startsWith('wal-');
  const file = Buffer.from(inLog ? sound.older : sound.file);
  const pages = file.length / 4096;
  if (kind === 'bit' || kind === 'bits') {
    for (let n = kind === 'bit' ? 1 : 40; n > 0; n--) {
      const at = below(file.length);
      file[at] = (file[at] ?? 0) ^ (1 << below(8));
    }
  } else if (kind === 'page') {
    const at = below(pages) * 4096;
    file.fill(0, at, at + 4096);
  } else if (kind === 'sector') {
    const at = below(file.length / 512) * 512;
    file.fill(below(256), at, at + 512);
  } else if (kind === 'beginning') file.fill(below(256), 0, 4096 * (1 + below(16)));
  else if (kind === 'header') file[below(100)] = below(256);
  writeFileSync(path, kind === 'truncate' ? file.subarray(0, below(file.length / 512) * 512) : file);
  if (!inLog) return;
  const log = Buffer.from(kind === 'wal-foreign' ? sound.foreignLog : sound.log);
  if (kind === 'wal-garbage') for (let n = 0; n < 20; n++) log[below(log.length)] = below(256);
  writeFileSync(`${path}-wal`, kind === 'wal-cut' ? log.subarray(0, below(log.length)) : log);
}

function verdictOn(path: string, shown: ReadonlySet<string>): Mutated['verdict'] {
  const opened = openTimeline(path, { readOnly: true });
  if (!opened.ok) return 'refused';
  const store = opened.value;
  try {
    const checked = store.ask('store.check');
    if (!checked.ok || checked.value.problems.length > 0) return 'flagged';
    const picture = store.ask('store.pictureInput');
    if (!picture.ok) return 'flagged';
    return shown.has(JSON.stringify(picture.value)) || isEarlierState(JSON.stringify(picture.value), shown) ? 'harmless' : 'silent';
  } finally {
    store.close();
  }
}

/** A log that lost its end leaves an earlier state, which is whole: every event of it is one that was there. */
function isEarlierState(picture: string, shown: ReadonlySet<string>): boolean {
  const events = (text: string): string[] => (JSON.parse(text) as { events: unknown[] }).events.map((event) => JSON.stringify(event));
  const known = new Set([...shown].flatMap(events));
  const counts = [...shown].map((text) => events(text).length);
  const here = events(picture);
  return here.every((event) => known.has(event)) && here.length >= Math.min(...counts) && here.length <= Math.max(...counts);
}

function isSound(path: string): boolean {
  const opened = openTimeline(path, { readOnly: true });
  if (!opened.ok) return false;
  const checked = opened.value.ask('store.check');
  opened.value.close();
  return checked.ok && checked.value.problems.length === 0;
}

function fingerprint(path: string): string {
  const hash = createHash('sha256');
  for (const name of [path, `${path}-wal`]) {
    try {
      hash.update(readFileSync(name));
    } catch {
      hash.update('none');
    }
  }
  return hash.digest('hex');
}
