import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ImportPreview, ImportProblem } from '../../../shared/import';
import { rowName } from '../../../shared/row-name';
import { useSnapshot } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { ScrollTable } from '../../ui/ScrollTable';
import { openQuestions } from './open-questions';
import type { ShownTable } from './shown-table';
import { strings } from './strings';
import { type Among, TableChoice } from './TableChoice';

const text = strings.import;

type List = 'events' | 'refused' | 'repaired' | 'notEvents';

interface OutcomesProps {
  readonly preview: ImportPreview;
  /** The table of the file whose events are shown, and its place among those of its sheets. */
  readonly shown: ShownTable;
  readonly among: Among;
}

/** What becomes of the records: the events as they will look, what is refused and why, what was repaired, what is no event. */
export function Outcomes({ preview, shown: table, among }: OutcomesProps) {
  const [wanted, setWanted] = useState<List | null>(null);
  const { counts } = preview;
  const figures: Readonly<Record<List, number>> = {
    events: preview.events + preview.series,
    refused: counts.refused,
    repaired: counts.repaired,
    notEvents: counts.notEvents,
  };
  const lists = (['events', 'refused', 'repaired', 'notEvents'] as const).filter((list) => list === 'events' || figures[list] > 0);
  // Where nothing comes in, the reasons are what a person looks for.
  const first = figures.events === 0 && figures.refused > 0 ? 'refused' : 'events';
  const shown = wanted !== null && lists.includes(wanted) ? wanted : first;
  return (
    <section className="import-section" aria-label={text.outcomes.label}>
      <p className="import-sum" role="status">
        {preview.fault === null && text.outcomes.sum(counts)} {preview.sampledBytes !== null && text.outcomes.sampled}
      </p>
      {lists.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={text.outcomes.shown}
          data={lists.map((list) => ({ value: list, label: text.outcomes.lists[list](figures[list]) }))}
          value={shown}
          onChange={(list) => setWanted(lists.find((one) => one === list) ?? 'events')}
        />
      )}
      {shown === 'events' && <FirstRows preview={preview} shown={table} among={among} />}
      {shown === 'refused' && <Records label={text.problemList} records={preview.problems} count={preview.problemCount} />}
      {shown === 'repaired' && <Records label={text.outcomes.repairs} records={preview.repairs} count={preview.repairs.length} />}
      {shown === 'notEvents' && <Records label={text.outcomes.notEvents} records={preview.notEvents} count={counts.notEvents} />}
    </section>
  );
}

interface RecordsProps {
  readonly label: string;
  readonly records: readonly ImportProblem[];
  readonly count: number;
}

function Records({ label, records, count }: RecordsProps) {
  return (
    <ScrollTable
      label={label}
      columns={[text.columns.row, text.columns.column, text.columns.problem]}
      more={count > records.length ? text.moreProblems(records.length) : null}
    >
      {records.map(({ row, field, message }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row may have the same problem twice, and the list is replaced as a whole
        <tr key={index}>
          <td>{row === 0 ? text.wholeFile : rowName(row)}</td>
          <td>
            <bdi>{field}</bdi>
          </td>
          <td>{message}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}

function FirstRows({ preview, shown: { rows, events: own }, among }: OutcomesProps) {
  const { events, series, alreadyThere, fault } = preview;
  const [firstLane] = useSnapshot().lanes;
  if (fault !== null) return null;
  if (events === 0 && series === 0) return <p className="quiet">{alreadyThere > 0 ? text.allThere : text.noEvents}</p>;
  const { row, when, title, lane, status, source } = text.columns;
  const asksOrder = openQuestions(preview).some(({ about }) => about === 'order') || preview.decisions.length === 0;
  return (
    <>
      <TableChoice among={among} label={text.eventsOf} />
      {own === 0 && among.names.length > 1 ? (
        <p className="quiet">{text.noneOfIt}</p>
      ) : (
        <ScrollTable
          label={text.firstRows}
          columns={[row, when, title, lane, status, source]}
          more={own > rows.length ? text.moreRows(own - rows.length) : null}
        >
          {rows.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several events may come of one row, and the list is replaced as a whole
            <tr key={index}>
              <td>{rowName(entry.row)}</td>
              <td title={entry.when}>
                {entry.words}
                {entry.ambiguous && asksOrder && <em className="import-doubt">{text.doubtful}</em>}
              </td>
              <td className="import-title">
                <bdi>{entry.title}</bdi>
              </td>
              <td className="import-lane">
                <bdi>{entry.lane ?? firstLane?.title ?? text.firstLane}</bdi>
              </td>
              <td className="import-said">{statusWord(entry.status)}</td>
              <td className="import-source">
                <bdi>{entry.source}</bdi>
              </td>
            </tr>
          ))}
        </ScrollTable>
      )}
    </>
  );
}

function statusWord(status: string): string {
  const words: Readonly<Record<string, string>> = stateStrings.event.statuses;
  return words[status] ?? status;
}
