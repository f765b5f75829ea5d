// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand (only those on screen exist), which a table element does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its row (aria-activedescendant)
import type { ReactNode } from 'react';
import { EVENT_FIELDS, type FullEvent } from '../../../shared/event';
import { type Field, isOfKind } from '../../../shared/fields/field';
import type { FullLane } from '../../../shared/lane';
import { shortDate } from '../../../shared/view/event-words';
import { wordsByKind } from '../../state/value-words';
import { type TableColumn, updatedDay, updatedTime } from './columns';
import { strings } from './strings';

interface EventCellProps {
  readonly column: TableColumn['id'];
  readonly event: FullEvent;
  readonly homeZone: string;
  readonly lanes: readonly FullLane[];
  /** Title of the row above when it is not known which of the two began first. */
  readonly uncertainAfter: string | null;
}

/** Names shown before the rest is counted. */
const NAMES_SHOWN = 3;

/** A cell of the table: what is in it follows from the kind of the field. */
export function EventCell(props: EventCellProps) {
  const { column, event, homeZone } = props;
  if (column === 'updatedAt') {
    return (
      <Cell column={column}>
        <span className="quiet" title={updatedTime(event, homeZone)}>
          {updatedDay(event, homeZone)}
        </span>
      </Cell>
    );
  }
  const words = wordsOf(column, props);
  if (isOfKind(EVENT_FIELDS, column, 'lane')) {
    return (
      <Cell column={column}>
        <span className="table-lane" style={{ background: props.lanes.find((one) => one.id === event[column])?.color }} />
        {words}
      </Cell>
    );
  }
  if (isOfKind(EVENT_FIELDS, column, 'names')) {
    return (
      <Cell column={column} hint={words}>
        <Names names={event[column]} />
      </Cell>
    );
  }
  if (column === 'status') {
    return (
      <Cell column={column}>
        <span className={`table-status table-status-${event.status}`}>{words}</span>
      </Cell>
    );
  }
  return (
    <Cell column={column} hint={words}>
      {words}
      {column === 'when' && props.uncertainAfter !== null && <OrderUncertain above={props.uncertainAfter} />}
    </Cell>
  );
}

function wordsOf(column: keyof typeof EVENT_FIELDS, { event, homeZone, lanes }: EventCellProps): string {
  // Where an event without a date belongs is told as well.
  if (column === 'when') return shortDate(event, homeZone);
  const { kind }: Field = EVENT_FIELDS[column];
  const value: unknown = event[column];
  const laneTitle = (id: string) => lanes.find((one) => one.id === id)?.title ?? '';
  return wordsByKind(kind, column, value, { homeZone, laneTitle }) ?? (value === undefined ? '' : String(value));
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <>
      {names.slice(0, NAMES_SHOWN).map((name) => (
        <span key={name} className="table-tag">
          {name}
        </span>
      ))}
      {names.length > NAMES_SHOWN && <span className="quiet">+{names.length - NAMES_SHOWN}</span>}
    </>
  );
}

/** A mark on the line between two rows, which a screen reader reads as a sentence. */
function OrderUncertain({ above }: { readonly above: string }) {
  const words = strings.table.orderUncertain(above);
  return (
    <span className="order-uncertain" title={words}>
      <span className="visually-hidden"> {words}</span>
    </span>
  );
}

interface CellProps {
  readonly column: TableColumn['id'];
  /** The whole text, for when it is cut. */
  readonly hint?: string;
  readonly children: ReactNode;
}

function Cell({ column, hint, children }: CellProps) {
  return (
    <div role="gridcell" className={`table-cell table-cell-${column}`} title={hint}>
      {children}
    </div>
  );
}
