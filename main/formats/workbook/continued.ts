import { isOwnHeader } from '../csv';
import type { CsvRecord } from '../csv-text';

/** Name of a column that goes on with what did not fit into a cell of another one: "Summary …2". */
export function continued(name: string, part: number): string {
  return `${name} …${part}`;
}

/** The records of a table that Annals wrote, with the texts that go on in other columns put together; those of any other as they are. */
export function* joined(records: Iterable<CsvRecord>): Generator<CsvRecord> {
  let goesOn: readonly { readonly from: number; readonly to: number }[] | null = null;
  for (const { row, cells } of records) {
    if (goesOn === null) {
      goesOn = isOwnHeader(cells) ? cells.flatMap((name, from) => placesOf(name, from, cells)) : [];
      const added = new Set(goesOn.map(({ from }) => from));
      yield { row, cells: goesOn.length === 0 ? cells : cells.filter((_, column) => !added.has(column)) };
      continue;
    }
    if (goesOn.length === 0) {
      yield { row, cells };
      continue;
    }
    const whole = [...cells];
    for (const { from, to } of goesOn) whole[to] = `${whole[to] ?? ''}${whole[from] ?? ''}`;
    const added = new Set(goesOn.map(({ from }) => from));
    yield { row, cells: whole.filter((_, column) => !added.has(column)) };
  }
}

/** Of a column that goes on with another one: where it stands, and the other. Parts stand in order. */
function placesOf(name: string, from: number, names: readonly string[]): { from: number; to: number }[] {
  const [, of = '', part = ''] = /^(.+) …(\d+)$/.exec(name) ?? [];
  const to = names.indexOf(of);
  return to < 0 || continued(of, Number(part)) !== name ? [] : [{ from, to }];
}
