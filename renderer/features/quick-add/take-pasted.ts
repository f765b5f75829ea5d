import { viewState } from '../../state/view-state';
import { asTabs, cellsOfHtml } from './html-table';
import { openLines } from './open-lines';
import { type Pasted, readPasted } from './pasted-lines';

/** Columns from which on there is more in a table than a date and what happened. */
const TABLE_COLUMNS = 3;

/**
 * Opens what was pasted to be looked through: a table in the import dialog, several lines in the one for lines. Returns what it was; one line, and more
 * lines than can be looked through, are left to the caller.
 */
export function takePasted(data: Pick<DataTransfer, 'getData'>): Pasted {
  const text = data.getData('text/plain');
  const cells = cellsOfHtml(data.getData('text/html'));
  const isTable = cells.length > 1 && cells.filter((row) => row.length >= TABLE_COLUMNS).length * 2 > cells.length;
  const pasted: Pasted = isTable ? { kind: 'table' } : readPasted(text);
  // Of a page the cells are known; of text the tabs, as a spreadsheet puts them.
  if (pasted.kind === 'table') viewState.getState().open({ kind: 'import', origin: { text: isTable ? asTabs(cells) : text } });
  if (pasted.kind === 'lines') openLines(pasted.lines);
  return pasted;
}
