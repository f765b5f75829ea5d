// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand (only those on screen exist), which a table element does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its row (aria-activedescendant)
import { memo, type ReactNode } from 'react';
import type { EventView } from '../../../shared/event';
import type { LaneView } from '../../../shared/lane';
import { shortDate } from '../../../shared/view/event-words';
import { statusWords, updatedDay, updatedTime } from './columns';
import { strings } from './strings';

interface EventRowProps {
  /** Place in the sorted table, from 0. */
  readonly position: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
  /** Undefined while it is being fetched. */
  readonly event: EventView | undefined;
  readonly homeZone: string;
  readonly lanes: readonly LaneView[];
  readonly active: boolean;
  /** Open in the inspector. */
  readonly selected: boolean;
  /** For a step that changes several. */
  readonly marked: boolean;
  /** Title of the row above when it is not known which of the two began first. */
  readonly uncertainAfter: string | null;
  readonly onClick: (position: number, how: Click) => void;
}

/** How a row was clicked: with Ctrl (or the Mac's command key), with Shift, or plainly. */
export interface Click {
  readonly toggling: boolean;
  readonly extending: boolean;
}

/** Tags shown before the rest is counted. */
const TAGS_SHOWN = 3;

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { position, top, event, homeZone, lanes, active, selected, marked, uncertainAfter, onClick } = props;
  const lane = event === undefined ? undefined : lanes.find((one) => one.id === event.lane);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on the grid opens the active row
    <div
      role="row"
      id={`table-row-${position}`}
      className="table-row"
      aria-rowindex={position + 2}
      aria-selected={selected || marked}
      data-marked={marked || undefined}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(click) => onClick(position, { toggling: click.ctrlKey || click.metaKey, extending: click.shiftKey })}
    >
      {event === undefined ? (
        <Cell column="when">
          <span className="quiet">{strings.table.loading}</span>
        </Cell>
      ) : (
        <>
          <Cell column="when" hint={shortDate(event, homeZone)}>
            {shortDate(event, homeZone)}
            {uncertainAfter !== null && <OrderUncertain above={uncertainAfter} />}
          </Cell>
          <Cell column="title" hint={event.title}>
            {event.title}
          </Cell>
          <Cell column="status">
            <span className={`table-status table-status-${event.status}`}>{statusWords(event)}</span>
          </Cell>
          <Cell column="lane">
            <span className="table-lane" style={{ background: lane?.color }} />
            {lane?.title}
          </Cell>
          <Cell column="tags" hint={event.tags.join(', ')}>
            {event.tags.slice(0, TAGS_SHOWN).map((tag) => (
              <span key={tag} className="table-tag">
                {tag}
              </span>
            ))}
            {event.tags.length > TAGS_SHOWN && <span className="quiet">+{event.tags.length - TAGS_SHOWN}</span>}
          </Cell>
          <Cell column="updatedAt">
            <span className="quiet" title={updatedTime(event, homeZone)}>
              {updatedDay(event, homeZone)}
            </span>
          </Cell>
        </>
      )}
    </div>
  );
});

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
  readonly column: keyof typeof strings.table.columns;
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
