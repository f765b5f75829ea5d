// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand (only those on screen exist), which a table element does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its row (aria-activedescendant)
import { memo } from 'react';
import type { FullEvent } from '../../../shared/event';
import type { FullLane } from '../../../shared/lane';
import { COLUMNS } from './columns';
import { EventCell } from './EventCell';
import { strings } from './strings';

interface EventRowProps {
  /** Place in the sorted table, from 0. */
  readonly position: number;
  /** Pixels from the top of the table's body. */
  readonly top: number;
  /** Undefined while it is being fetched. */
  readonly event: FullEvent | undefined;
  readonly homeZone: string;
  readonly lanes: readonly FullLane[];
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

export const EventRow = memo(function EventRow(props: EventRowProps) {
  const { position, top, event, homeZone, lanes, active, selected, marked, uncertainAfter, onClick } = props;
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
        <div role="gridcell" className="table-cell table-cell-when">
          <span className="quiet">{strings.table.loading}</span>
        </div>
      ) : (
        COLUMNS.map(({ id }) => (
          <EventCell key={id} column={id} event={event} homeZone={homeZone} lanes={lanes} uncertainAfter={uncertainAfter} />
        ))
      )}
    </div>
  );
});
