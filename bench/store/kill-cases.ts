import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeLock } from '../../main/store/opening/change-lock';
import { createTimeline, openTimeline } from '../../main/store/timeline-store';
import type { Result } from '../../shared/result';
import { generateDrafts } from '../generate';
import { harnessKey, harnessKeyIfAsked } from './harness-keys';

/* What the kill sweep kills, and what each begins with. */

export interface Programs {
  /** Paths of the bundled command line, and of the bundled victim that edits as a window does (sweep-victim.ts). */
  readonly cli: string;
  readonly victim: string;
  /** A kept file of format 1, for the migration. */
  readonly oldFormat: string;
}

export const CASES = [
  'add',
  'erase',
  'restore',
  'migrate',
  'synced folder',
  'window',
  'import',
  'large import',
  'lock',
  'key',
  'unlock',
  'add after a crash',
  'window after a crash',
  'erase after a crash',
  'restore after a crash',
  'lock after a crash',
  'key after a crash',
  'unlock after a crash',
] as const;
export type CaseName = (typeof CASES)[number];

export interface Case {
  readonly name: CaseName;
  /** Puts into an empty folder what the case starts from; returns the timeline's path. */
  prepare(folder: string): string;
  /** Script and arguments of the process that is killed. */
  argv(folder: string): readonly string[];
  /** What this process printed counts as acknowledged, line by line: ids of actions. Else as one answer, after which the new state is there. */
  readonly byAction: boolean;
  /** A word that no file may hold any more once the new state is there and the timeline was opened again. */
  readonly gone?: string;
  /** The file is locked before and after: no file may ever hold the timeline's title in plain. */
  readonly secret: boolean;
}

const LOCKED = process.env.ANNALS_ENCRYPTED === '1';

/** The same case, begun with a file whose window was killed with edits in its log. */
function afterCrash(one: Case, name: CaseName, victim: string): Case {
  return {
    ...one,
    name,
    prepare: (folder) => {
      const path = one.prepare(folder);
      spawnSync(process.execPath, [victim, path, 'kill'], { encoding: 'utf8' });
      if (!existsSync(`${path}-wal`)) throw new Error('the crash that a case begins with left no log');
      return path;
    },
  };
}

export function casesOf(options: Programs): Case[] {
  const base = baseCases(options);
  const crashed = CASES.flatMap((name) => {
    const one = base.find((other) => name === `${other.name} after a crash`);
    return one === undefined ? [] : [afterCrash(one, name, options.victim)];
  });
  return [...base, ...crashed];
}

/** Gives a plain file a passphrase, or a locked one another or none. */
function changeOfLock(how: 'lock' | 'key' | 'unlock', victim: string): Case {
  return {
    name: how,
    prepare: (folder) => made(join(folder, 't.annals'), 20, how === 'lock' ? null : harnessKey()),
    argv: (folder) => [victim, join(folder, 't.annals'), how],
    byAction: false,
    secret: how === 'key',
  };
}

function baseCases({ cli, victim, oldFormat }: Programs): Case[] {
  const file = (folder: string): string => join(folder, 't.annals');
  const fresh = (folder: string): string => made(file(folder), 20);
  const cases: Omit<Case, 'secret'>[] = [
    {
      name: 'import',
      prepare: (folder) => {
        const rows = Array.from(
          { length: 150 },
          (_, n) => `Imported ${n},2026-01-${String((n % 28) + 1).padStart(2, '0')},${'x'.repeat(300)}`,
        );
        writeFileSync(join(folder, 'source.csv'), `title,when,summary\n${rows.join('\n')}\n`);
        return fresh(folder);
      },
      argv: (folder) => [cli, 'import', file(folder), join(folder, 'source.csv'), '--json'],
      byAction: false,
    },
    {
      name: 'large import',
      prepare: (folder) => made(file(folder), 20),
      argv: (folder) => [victim, file(folder), 'import'],
      byAction: true,
    },
    {
      name: 'add',
      prepare: fresh,
      argv: (folder) => [cli, 'add', file(folder), '--title', 'X', '--when', '2026', '--json'],
      byAction: false,
    },
    {
      name: 'synced folder',
      prepare: (folder) => {
        mkdirSync(join(folder, 'Dropbox'));
        return made(join(folder, 'Dropbox', 't.annals'), 20);
      },
      argv: (folder) => [victim, join(folder, 'Dropbox', 't.annals')],
      byAction: true,
    },
    { name: 'window', prepare: fresh, argv: (folder) => [victim, file(folder)], byAction: true },
    {
      name: 'migrate',
      prepare: (folder) => {
        copyFileSync(oldFormat, file(folder));
        if (LOCKED) value(changeLock(file(folder), { from: null, to: harnessKey() }));
        return file(folder);
      },
      argv: (folder) => [cli, 'add', file(folder), '--title', 'X', '--when', '2026', '--json'],
      byAction: false,
    },
    {
      name: 'restore',
      prepare: (folder) => {
        made(join(folder, 'backup.annals'), 40);
        return fresh(folder);
      },
      argv: (folder) => [
        cli,
        'restore',
        file(folder),
        join(folder, 'backup.annals'),
        '--other',
        '--keep-in',
        join(folder, 'kept'),
        '--json',
      ],
      byAction: false,
    },
    {
      name: 'erase',
      prepare: (folder) => {
        writeFileSync(join(folder, 'id'), withSecret(fresh(folder)));
        return file(folder);
      },
      argv: (folder) => [cli, 'erase', file(folder), '--event', readFileSync(join(folder, 'id'), 'utf8'), '--reason', 'Swept', '--json'],
      byAction: false,
      gone: SECRET,
    },
  ];
  return [
    ...cases.map((one) => ({ ...one, secret: LOCKED })),
    ...(['lock', 'key', 'unlock'] as const).map((how) => changeOfLock(how, victim)),
  ];
}

export const SECRET = 'Quillfeather';
/** Of every timeline that is made here. */
export const TITLE = 'Sweepstakes of the harness';

/** Adds an event to be erased, with a past; returns its id. */
function withSecret(path: string): string {
  const store = value(openTimeline(path));
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const id = value(store.ask('events.add', { draft: { title: SECRET, when: '2026', lane, summary: `${SECRET} again` } })).createdId ?? '';
  value(store.ask('events.edit', { id, patch: { title: `${SECRET} renamed` } }));
  store.close();
  return id;
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function made(path: string, events: number, key = harnessKeyIfAsked() ?? null): string {
  const store = value(createTimeline(path, { title: TITLE, zone: 'UTC', brief: true, key: key ?? undefined }));
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  value(store.importEvents(generateDrafts(events, [lane], 8), { label: 'Start' }));
  store.close();
  return path;
}
