import { SegmentedControl } from '@mantine/core';
import type { ImportPreview } from '../../../shared/import';
import { ScrollTable } from '../../ui/ScrollTable';
import { strings } from './strings';
import type { DateOrder, ImportFlow, Stage } from './use-import';

const text = strings.import;

interface ImportOverviewProps {
  readonly flow: ImportFlow;
  readonly stage: Extract<Stage, { kind: 'read' }>;
}

/** What would come in: figures, the first rows, what would be taken otherwise than it stands in the file. */
export function ImportOverview({ flow, stage: { preview, again } }: ImportOverviewProps) {
  const { events, series, newLanes, alreadyThere, notes } = preview;
  return (
    <div className="import-overview" aria-busy={again}>
      <dl className="import-figures">
        <Figure label={text.figures.events} value={events} />
        {series > 0 && <Figure label={text.figures.series} value={series} />}
        <Figure label={text.figures.lanes} value={newLanes.length} detail={newLanes.join(', ')} />
        <Figure label={text.figures.present} value={alreadyThere} />
      </dl>
      {preview.ambiguous > 0 && <OrderChoice preview={preview} order={flow.order} onChange={(order) => flow.readAgain(order)} />}
      {events > 0 ? <FirstRows preview={preview} /> : <p className="quiet">{alreadyThere > 0 ? text.allThere : text.noEvents}</p>}
      {notes.length > 0 && <Notes notes={notes} />}
    </div>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
    <section className="import-notes" aria-label={text.notes} tabIndex={0}>
      <h3>{text.notes}</h3>
      <ul>
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ label, value, detail = '' }: { readonly label: string; readonly value: number; readonly detail?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value.toLocaleString('en')}
        {detail !== '' && <span title={detail}>{detail}</span>}
      </dd>
    </div>
  );
}

interface OrderChoiceProps {
  readonly preview: ImportPreview;
  readonly order: DateOrder;
  readonly onChange: (order: DateOrder) => void;
}

/** Nobody can tell whether 8/1/2026 is in January or in August but the person who knows the file. */
function OrderChoice({ preview, order, onChange }: OrderChoiceProps) {
  return (
    <div className="import-order">
      <p id="import-order-words">{text.ambiguous(preview.ambiguous, preview.firstAmbiguous)}</p>
      <SegmentedControl
        size="xs"
        aria-labelledby="import-order-words"
        data={[
          { value: 'dmy', label: text.orders.dmy },
          { value: 'mdy', label: text.orders.mdy },
        ]}
        value={order}
        onChange={(value) => onChange(value === 'mdy' ? 'mdy' : 'dmy')}
      />
    </div>
  );
}

function FirstRows({ preview: { rows, events } }: { readonly preview: ImportPreview }) {
  const { row, when, title, lane } = text.columns;
  return (
    <ScrollTable
      label={text.firstRows}
      columns={[row, when, title, lane]}
      more={events > rows.length ? text.moreRows(events - rows.length) : null}
    >
      {rows.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several events may come of one row, and the list is replaced as a whole
        <tr key={index}>
          <td>{entry.row.toLocaleString('en')}</td>
          <td title={entry.when}>
            {entry.words}
            {entry.ambiguous && <em className="import-doubt">{text.doubtful}</em>}
          </td>
          <td>{entry.title}</td>
          <td>{entry.lane ?? text.firstLane}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
