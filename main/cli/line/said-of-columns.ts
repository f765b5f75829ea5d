import { COLUMN_USES, type ColumnUse, type MappingFile, mappingSchema } from '../../../shared/mapping';
import { readAll } from '../../disk/regular-file';
import type { SaidColumns } from '../../intake/imported';
import { columnUseOf } from '../../intake/mapping/said-mapping';
import { type Input, UsageError } from './command';

/** Which column of a table is what: `Title=Event Title,When=Event Date`, or a file of JSON that says the same. @throws UsageError */
export function saidOfColumns(input: Input): SaidColumns {
  const text = input.text('map');
  const file = text === undefined || text.includes('=') ? null : mappingIn(text);
  const said = file !== null ? Object.entries(file.columns) : (text ?? '') === '' ? [] : (text ?? '').split(',').map(pairOf);
  const uses = new Map<ColumnUse, readonly string[]>();
  for (const [name, header] of said) {
    const use = columnUseOf(name);
    if (use === undefined) throw new UsageError(`--map: “${name}” is none of ${COLUMN_USES.join(', ')}.`);
    uses.set(use, typeof header === 'string' ? [header] : header);
  }
  return { uses, keepOthers: input.flag('keep-columns'), lane: file?.lane };
}

function pairOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError('--map takes FIELD=COLUMN, several with commas between, or a file.');
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function mappingIn(path: string): MappingFile {
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(Buffer.from(readAll(path)).toString('utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Said below, whatever it is.
  }
  throw new UsageError(`--map: ${path} is no mapping, such as {"columns": {"title": "Event Title", "when": "Event Date"}}.`);
}
