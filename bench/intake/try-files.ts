import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readTaken } from '../../main/formats/import';
import { readSource, sourceFormat } from '../../main/import/import-source';
import type { ImportContext } from '../../main/intake/imported';

/** What became of one file. */
interface Tried {
  readonly line: string;
  /** It crashed, or a record was lost. */
  readonly isWrong: boolean;
}

/** Reads every file of a folder with no question answered; says what became of each, and whether any went wrong. */
export function tryFiles(folder: string, context: ImportContext): readonly Tried[] {
  const names = readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
  return names.map((name) => tried(folder, name, context));
}

function tried(folder: string, name: string, context: ImportContext): Tried {
  const told = (said: string): Tried => ({ line: `${name}: ${said}`, isWrong: false });
  try {
    const path = join(folder, name);
    const source = readSource(path);
    if (!source.ok) return told(source.error.message);
    const format = sourceFormat(path, source.value.head, '');
    if (!format.ok) return told('not a format that is known');
    const { counts, drafts, series, fault, problems, ambiguous } = readTaken(source.value, format.value, context);
    const { read, accepted, repaired, refused, notEvents } = counts;
    const sum = `${read} read = ${accepted} accepted + ${repaired} repaired + ${refused} refused + ${notEvents} not events`;
    const made = `${drafts.length} events, ${series.length} series`;
    const why = fault?.message ?? problems[0]?.message;
    const isWrong = read !== accepted + repaired + refused + notEvents;
    const asked = ambiguous.count > 0 ? `, ${ambiguous.count} to ask` : '';
    return { line: `${name}: ${format.value}, ${sum}${asked}; ${made}${why === undefined ? '' : `; ${why}`}`, isWrong };
  } catch (error) {
    return { line: `${name}: CRASHED, ${error instanceof Error ? error.message : String(error)}`, isWrong: true };
  }
}
