import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recoverTimeline } from '../../main/store/recover';
import { createTimeline, openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import type { Result } from '../../shared/result';
import { generateDrafts, randomFrom } from '../generate';

export interface MutationCounts {
  files: number;
  /** Not opened, in one sentence. */
  refused: number;
  /** Opened, and the check named the damage. */
  flagged: number;
  /** The damage touched nothing that is shown or checked, such as a free page. */
  harmless: number;
  /** Opened and found sound, but showing something else than before: must be none. */
  silent: number;
  /** Files whose bytes were changed by opening, checking or recovering: must be none. */
  altered: number;
  /** Failed checks of what recovering made: must be none. */
  unsound: number;
  recovered: number;
  firstProblem: string | null;
}

const KINDS = ['bit', 'bits', 'page', 'sector', 'truncate', 'header', 'wal-garbage', 'wal-foreign', 'wal-cut'] as const;

/** Damages copies of a timeline in every way we know of, and looks at what Annals makes of each. */
export function mutate(count: number, seed: number): MutationCounts {
  const folder = mkdtempSync(join(tmpdir(), 'annals-mutations-'));
  const random = randomFrom(seed);
  const counts = { files: 0, refused: 0, flagged: 0, harmless: 0, silent: 0, altered: 0, unsound: 0, recovered: 0 };
  let firstProblem: string | null = null;
  try {
    const sound = prepare(folder);
    for (let n = 0; n < count; n++) {
      const kind = KINDS[n % KINDS.length] ?? 'bit';
      // A name of its own: connections to earlier ones may linger in this process.
      const path = join(folder, `${n}.annals`);
      spoil(kind, path, sound, random);
      const before = fingerprint(path);
      const verdict = verdictOn(path, sound.shown);
      counts[verdict]++;
      if (verdict === 'silent') firstProblem ??= `file ${n} (${kind}) shows something else and passes its check`;
      const rescued = join(folder, `${n} rescued.annals`);
      if (n % 4 === 0 && recoverTimeline(path, rescued, { now: 0 }).ok) {
        counts.recovered++;
        if (!isSound(rescued)) {
          counts.unsound++;
          firstProblem ??= `what was recovered of file ${n} (${kind}) does not pass its check`;
        }
      }
      if (fingerprint(path) !== before) {
        counts.altered++;
        firstProblem ??= `file ${n} (${kind}) was changed by looking at it`;
      }
      counts.files++;
      for (const name of [path, `${path}-wal`, `${path}-shm`, rescued]) rmSync(name, { force: true });
    }
    return { ...counts, firstProblem };
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
  const make = (name: string, seed: number) => {
    const path = join(folder, name);
    const store = value(createTimeline(path, { title: 'Mutations', zone: 'UTC' }));
    const lane = value(store.snapshot()).lanes[0]?.id ?? '';
    value(store.importEvents(generateDrafts(150, [lane], seed), { label: 'Import' }));
    store.close();
    const again = value(openTimeline(path));
    const without = shownBy(again);
    for (const draft of generateDrafts(5, [lane], seed + 1)) value(again.eventAdd({ draft }));
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
  return JSON.stringify(value(store.pictureInput()));
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
  } else if (kind === 'header') file[below(100)] = below(256);
  writeFileSync(path, kind === 'truncate' ? file.subarray(0, below(file.length / 512) * 512) : file);
  if (!inLog) return;
  const log = Buffer.from(kind === 'wal-foreign' ? sound.foreignLog : sound.log);
  if (kind === 'wal-garbage') for (let n = 0; n < 20; n++) log[below(log.length)] = below(256);
  writeFileSync(`${path}-wal`, kind === 'wal-cut' ? log.subarray(0, below(log.length)) : log);
}

function verdictOn(path: string, shown: ReadonlySet<string>): 'refused' | 'flagged' | 'harmless' | 'silent' {
  const opened = openTimeline(path, { readOnly: true });
  if (!opened.ok) return 'refused';
  const store = opened.value;
  try {
    const checked = store.check();
    if (!checked.ok || checked.value.problems.length > 0) return 'flagged';
    const picture = store.pictureInput();
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
  const checked = opened.value.check();
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
