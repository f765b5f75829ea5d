import { Button, Checkbox } from '@mantine/core';
import { useId } from 'react';
import type { Sheets } from '../../../shared/import';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import.file;

interface SheetChoicesProps {
  readonly flow: ImportFlow;
  readonly sheets: Sheets;
}

/** Which sheets of a workbook, tables of a text or files are read, and how many events each gives; the last of them stays. */
export function SheetChoices({ flow, sheets }: SheetChoicesProps) {
  const { names } = sheets;
  const about = useId();
  const read = readOf(sheets);
  const said = flow.choices.sheets?.map((number) => number - 1) ?? null;
  // What was just ticked stands there at once, not when the file has been read in that way.
  const ticked = said ?? read;
  // In a long list those that cannot be read may stand out of sight.
  const left = sheets.kind === 'file' && said === null ? sheets.left.map(({ sheet }) => names[sheet]?.name ?? '') : [];
  const choose = (next: readonly number[] | null): void =>
    flow.change({ sheets: next === null ? null : next.map((sheet) => sheet + 1), columns: null, header: null });
  return (
    <fieldset className="import-sheets">
      <legend>{text.sheets[sheets.kind]}</legend>
      <ul>
        {names.map(({ name, hidden }, sheet) => {
          const isTicked = ticked.includes(sheet);
          const shown = sheets.kind === 'file' ? text.numbered(name, sheet + 1) : text.named(name, sheet + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is known by its place
            <li key={sheet}>
              <Checkbox
                size="xs"
                label={
                  <>
                    <bdi>{shown}</bdi>
                    {hidden && text.hidden}
                  </>
                }
                aria-describedby={`${about}-${sheet}`}
                checked={isTicked}
                disabled={isTicked && ticked.length === 1}
                onChange={() => choose(isTicked ? ticked.filter((one) => one !== sheet) : [...ticked, sheet])}
              />
              <span className="quiet" id={`${about}-${sheet}`}>
                {detailOf(sheet, sheets)}
              </span>
            </li>
          );
        })}
      </ul>
      {left.length > 0 && <p className="quiet">{text.filesLeft(left)}</p>}
      {said !== null && (
        <Button size="compact-xs" variant="subtle" onClick={() => choose(null)}>
          {text.found[sheets.kind]}
        </Button>
      )}
    </fieldset>
  );
}

/** The sheets that were read, or were to be read before something was found wrong. */
function readOf({ chosen, together, tables }: Sheets): readonly number[] {
  const read = tables.flatMap((one) => one.sheets);
  return read.length > 0 ? read : [...new Set([chosen, ...together])];
}

function detailOf(sheet: number, { tables, left }: Sheets): string {
  for (const { sheets, eventsBySheet } of tables) {
    const at = sheets.indexOf(sheet);
    if (at >= 0) return text.events(eventsBySheet[at] ?? 0);
  }
  const why = left.find((one) => one.sheet === sheet)?.why;
  return why === undefined ? text.notRead : text.notReadSince(why.replace(/\.$/, ''));
}
