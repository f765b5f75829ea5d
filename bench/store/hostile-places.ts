import { linkSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainName } from '../../main/disk/plain-name';
import { type Hostile, opened, pick, type Random, sound } from './hostile-making';

/* Files that are told to be written onto what is there, and names that no system takes. */

export interface Attempt {
  readonly path: string;
  readonly folder: string;
  readonly random: Random;
  /** Runs a command; its exit code. */
  run(...words: readonly string[]): Promise<number>;
}

export interface Act {
  readonly make: Hostile;
  /** refused: nothing was done. kept: it was done, and could be. silent: it was done and should not have been. */
  act(attempt: Attempt): Promise<'refused' | 'kept' | 'silent'>;
}

/** Paths that lead to the timeline, to another one, or to what SQLite keeps beside either. */
function victims(path: string, folder: string, ending: string): string[] {
  const other = join(folder, 'other.annals');
  sound(other);
  symlinkSync(path, join(folder, `link.${ending}`));
  linkSync(path, join(folder, `second.${ending}`));
  symlinkSync(other, join(folder, `other link.${ending}`));
  mkdirSync(join(folder, `folder.${ending}`));
  const linked = ['link', 'second', 'other link', 'folder'].map((name) => join(folder, `${name}.${ending}`));
  return [path, other, `${path}-wal`, `${path}-journal`, join(folder, '.', 'nowhere', '..', `link.${ending}`), ...linked];
}

const TITLES = [
  'con.txt',
  'NUL',
  'aux.',
  'x\u202Eslanna',
  '../../outside',
  'é'.repeat(115),
  '...',
  '\u0007',
  'a/b\\c:d',
  '🧪'.repeat(58),
  'COM1 .x',
];

export const PLACES: Readonly<Record<string, Act>> = {
  'output onto a timeline': {
    make: (path) => sound(path),
    act: async ({ path, folder, random, run }) => {
      const source = join(folder, 'events.csv');
      writeFileSync(source, 'title,when\na,2020\n');
      const ending = pick(random, ['csv', 'json', 'md', 'ics', 'svg']);
      const force = random() < 0.5 ? ['--force'] : [];
      for (const victim of victims(path, folder, ending)) {
        const codes = [
          await run('export', path, '--out', victim, ...force),
          await run('import', path, source, '--dry-run', '--report', victim, ...force),
          await run('seal', path, '--out', victim, ...force),
          await run('new', victim),
          await run('recover', path, victim),
        ];
        if (codes.includes(0)) return 'silent';
      }
      return 'refused';
    },
  },
  'titles that no system takes as names': {
    make: (path) => {
      sound(path);
      const store = opened(path);
      for (const title of TITLES) store.ask('views.add', { draft: { title } });
      store.close();
    },
    act: async ({ path, folder, run }) => {
      const to = join(folder, 'views');
      const code = await run('export', path, '--views', '--out-dir', to, '--format', 'csv');
      const names = readdirSync(to);
      const fine = names.every((name) => plainName(name.slice(0, -'.csv'.length), '-', 1000) === name.slice(0, -'.csv'.length));
      return code === 0 && names.length === TITLES.length && fine ? 'kept' : 'silent';
    },
  },
};
