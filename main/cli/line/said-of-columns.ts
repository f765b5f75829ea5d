import { mappingSchema } from '../../../shared/mapping';
import { readAll } from '../../disk/regular-file';
import type { SaidColumns } from '../../intake/imported';
import { COLUMN_USES, type ColumnUse } from '../../intake/mapping/column-use';
import { columnUseOf } from '../../intake/mapping/said-mapping';
import { type Input, UsageError } from './command';

/** Which column of a table is what: `Title=Event Title,When=Event Date`, or a file of JSON that says the same. @throws UsageError */
export function saidOfColumns(input: Input): SaidColumns {
  const text = input.text('map');
  const said = text === undefined ? [] : text.includes('=') ? text.split(',').map(pairOf) : Object.entries(mappingIn(text));
  const uses = new Map<ColumnUse, string>();
  for (const [name, header] of said) {
    const use = columnUseOf(name);
    if (use === undefined) throw new UsageError(`--map: “${name}” is none of ${COLUMN_USES.join(', ')}.`);
    uses.set(use, header);
  }
  return { uses, keepOthers: input.flag('keep-columns') };
}

function pairOf(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  if (at < 1) throw new UsageError('--map takes FIELD=COLUMN, several with commas between, or a file.');
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function mappingIn(path: string): Readonly<Record<string, string>> {
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(Buffer.from(readAll(path)).toString('utf8')));
    if (parsed.success) return parsed.data.columns;
  } catch {
    // Said below, whatever it is.
  }
  throw new UsageError(`--map: ${path} is no mapping, such as {"columns": {"title": "Event Title", "when": "Event Date"}}.`);
}
