import { type Taken, takenSchema } from '../../../shared/reading-again';
import { rowName } from '../../../shared/row-name';
import { wordTable } from '../../../shared/word-table';
import type { Difference } from '../../intake/again/difference';
import type { ReadSource } from '../../intake/again/questions';
import { sourcesNamed } from '../../intake/again/sources';
import { changedRecords } from '../../intake/again/view';
import { Failure, FLAG, type Input, TEXT, TEXTS, UsageError } from './command';

/** What is said of a file that may have been read before. */
export const READING_OPTIONS = { update: TEXT, changed: TEXT, removed: TEXT, key: TEXTS, 'version-of': TEXT, 'as-new': FLAG };

interface SaidOfReading {
  readonly taken: Taken;
  readonly asNew: boolean;
  readonly versionOf: string | undefined;
  readonly key: readonly string[] | undefined;
}

/** @throws UsageError */
export function saidOfReading(input: Input): SaidOfReading {
  const changed = input.text('changed') ?? saidOfUpdate(input) ?? 'keep';
  if (changed !== 'keep' && changed !== 'take' && changed !== 'overwrite')
    throw new UsageError('--changed is keep (as it is here), take (what was not edited here) or overwrite (also what was edited here).');
  const removed = input.text('removed') ?? 'leave';
  if (removed !== 'leave' && removed !== 'take') throw new UsageError('--removed is leave or take.');
  const taken = takenSchema.parse({
    removed: removed === 'take',
    changed: changed === 'keep' ? 'keep' : 'take',
    conflicts: changed === 'overwrite' ? 'file' : 'here',
  });
  return { taken, asNew: input.flag('as-new'), versionOf: input.text('version-of'), key: input.texts('key') };
}

/** The short way to say what to take of a file that was read before: new records alone (`ask` and `new`: what changed is shown either way), or changed ones, too. */
const UPDATES: Readonly<Record<string, 'keep' | 'take'>> = wordTable({ ask: 'keep', new: 'keep', changed: 'take' });

function saidOfUpdate(input: Input): 'keep' | 'take' | undefined {
  const update = input.text('update');
  if (update === undefined) return undefined;
  const said = UPDATES[update];
  if (said === undefined) throw new UsageError('--update is ask (new ones, and what changed is shown), new or changed (both).');
  return said;
}

/** @throws Failure where a file is called a version of one that was never read */
export function requireVersion({ versionOf }: SaidOfReading, sources: readonly ReadSource[]): void {
  if (versionOf === undefined || sourcesNamed(sources, versionOf).length > 0) return;
  const names = sources.slice(-10).map(({ name }) => name);
  const known = names.length === 0 ? 'none was' : `${names.join(', ')} ${names.length === 1 ? 'was' : 'were'}`;
  throw new Failure(`--version-of: No file called ${versionOf} was read before; ${known}. Nothing was imported.`);
}

/** Changed records shown on the terminal; a report lists them. */
const SHOWN = 5;

/** The difference from what was read before in words, and the first changed records field by field; nothing where the file was not read before. */
export function wordsOfReading(difference: Difference): string[] {
  if (!difference.wasRead) return [];
  const { counts, name } = difference;
  const many = (count: number): string => count.toLocaleString('en');
  const both = counts.conflicts === 0 ? '' : ` (${many(counts.conflicts)} edited here, too)`;
  const gone = counts.removed === 0 ? '' : `, ${many(counts.removed)} deleted here`;
  const lines = [
    `Read before as ${name}: ${many(counts.new)} new, ${many(counts.same)} same, ${many(counts.changed)} changed${both}${gone}, ${many(counts.gone)} gone.`,
  ];
  for (const { row, title, fields } of changedRecords(difference, 0, SHOWN)) {
    const said = fields.map(({ field, last, file, here, edited }) => {
      const now = edited ? `; here: ${short(here)}` : '';
      return `${field}: ${last === null ? '' : `${short(last)} → `}${short(file)}${now}`;
    });
    lines.push(`Row ${rowName(row)}, ${short(title)}: ${said.join('; ')}`);
  }
  if (counts.changed > SHOWN) lines.push(`And ${many(counts.changed - SHOWN)} more changed: --report lists them.`);
  return lines;
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length <= 60 ? line : `${Array.from(line).slice(0, 59).join('')}…`}”`;
}
