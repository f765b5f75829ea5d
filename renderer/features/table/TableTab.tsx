// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by hand (only those on screen exist), which a table element does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and points at its row (aria-activedescendant)
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { NothingYet } from '../../fields/NothingYet';
import { useCanWrite, useSnapshot } from '../../state/hooks';
import { removeMarked } from '../../state/mark-actions';
import { removeEvent } from '../../state/remove-event';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { isPlainKey } from '../../ui/plain-key';
import { COLUMNS, HeldRows, type TableSort, tableRoom } from './columns';
import { type Click, EventRow } from './EventRow';
import { useEventPages } from './event-pages';
import { useMarkedRows } from './marked-rows';
import { orderUncertainWith } from './order';
import { usePageSource } from './page-source';
import { strings } from './strings';
import './table.css';

/** Chrome clips elements at 33,554,428 pixels: with this height a million rows are still reached. */
const ROW_HEIGHT = 32;
const OVERSCAN = 12;

/** Sorting survives leaving the tab. */
let remembered: { readonly sort: TableSort; readonly descending: boolean } = { sort: 'when', descending: false };

interface TableTabProps {
  /** What can be done with the marked events; told where the keyboard goes when they are marked no more. */
  readonly markedBar: (onCleared: () => void) => ReactNode;
}

/** Every event of the timeline as a sortable grid. Another timeline in the window begins anew. */
export function TableTab({ markedBar }: TableTabProps) {
  return <EventGrid key={useSnapshot().timeline.id} markedBar={markedBar} />;
}

/** Only the rows on screen exist. */
function EventGrid({ markedBar }: TableTabProps) {
  const { total: whole, timeline, lanes } = useSnapshot();
  const canWrite = useCanWrite();
  const selection = useStore(viewState, (state) => state.selection);
  const [order, setOrder] = useState(remembered);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const source = usePageSource(order.sort, order.descending);
  const { total } = source;
  const pages = useEventPages(source);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
  });
  const shown = rows.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  const { want, error } = pages;
  useEffect(() => {
    if (total > 0 && error === null) want(first, last);
  }, [want, first, last, total, error]);

  // Columns only grow while one scrolls, so that nothing jumps to and fro.
  const [rowsHeld] = useState(() => new HeldRows());
  const held = rowsHeld.with(
    shown.map(({ index }) => pages.at(index)),
    timeline.homeZone,
  );

  const marked = useMarkedRows(pages, total, source.order);
  const position = Math.max(0, Math.min(active, total - 1));
  const selectedId = selection.kind === 'event' ? selection.id : null;
  const select = (at: number) => {
    const event = pages.at(at);
    if (event !== undefined) viewState.getState().select({ kind: 'event', id: event.id });
  };
  const move = (to: number, marking = false) => {
    const next = Math.max(0, Math.min(to, total - 1));
    setActive(next);
    rows.scrollToIndex(next);
    if (marking) marked.extendTo(next);
    else if (marked.rows.size === 0) marked.clear(next);
  };
  const click = (at: number, { toggling, extending }: Click) => {
    setActive(at);
    if (extending) marked.extendTo(at);
    else if (toggling) {
      // As everywhere: the first click chose a row, the next adds to it.
      if (marked.rows.size === 0 && position !== at && pages.at(position)?.id === selectedId) marked.toggle(position);
      marked.toggle(at);
    } else {
      marked.clear(at);
      select(at);
    }
  };
  const sortBy = (sort: TableSort) => {
    remembered = { sort, descending: order.sort === sort ? !order.descending : sort === 'updatedAt' };
    setOrder(remembered);
    move(0);
  };

  // Rows are drawn again only when they change, so what they are given stays the same function.
  const latest = useRef(click);
  latest.current = click;
  const onClick = useCallback((at: number, how: Click) => latest.current(at, how), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault();
      marked.clear(0);
      marked.extendTo(total - 1);
    }
    if (!isPlainKey(event)) return;
    const marking = event.shiftKey;
    const perPage = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const steps: Record<string, () => void> = {
      ArrowDown: () => move(position + 1, marking),
      ArrowUp: () => move(position - 1, marking),
      PageDown: () => move(position + perPage, marking),
      PageUp: () => move(position - perPage, marking),
      Home: () => move(0, marking),
      End: () => move(total - 1, marking),
      Enter: () => select(position),
      ' ': () => marked.toggle(position),
      Escape: () => marked.clear(position),
      Delete: () => {
        const found = pages.at(position);
        // Held, it would go on with the row that takes the place of the one that is gone.
        if (!canWrite || event.repeat) return;
        if (marked.rows.size > 0) void removeMarked();
        else if (found !== undefined) void removeEvent(found.id);
      },
    };
    const step = steps[event.key];
    if (step === undefined || (event.key === 'Escape' && marked.rows.size === 0)) return;
    // Delete would otherwise reach the window's own shortcut and delete the selected event instead of this row's.
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    step();
  };

  if (total === 0) {
    return (
      <section className="table-tab tab-empty" aria-label={strings.table.region}>
        {whole === 0 ? (
          <NothingYet title={strings.table.empty} hint={strings.table.emptyHint} />
        ) : (
          <>
            <h2>{stateStrings.filter.nothing}</h2>
            <p>{stateStrings.filter.nothingHint}</p>
          </>
        )}
      </section>
    );
  }
  return (
    <section className="table-tab" aria-label={strings.table.region}>
      {error !== null && (
        <p className="table-error" role="alert">
          {strings.table.failed} {error}{' '}
          <Button size="compact-xs" variant="default" onClick={pages.retry}>
            {strings.table.again}
          </Button>
        </p>
      )}
      {markedBar(() => scroller.current?.focus())}
      <div
        ref={scroller}
        className="table-scroller"
        style={tableRoom(held)}
        role="grid"
        tabIndex={0}
        aria-label={strings.table.grid}
        aria-multiselectable="true"
        aria-rowcount={total + 1}
        aria-colcount={COLUMNS.length}
        aria-activedescendant={`table-row-${position}`}
        aria-description={strings.table.keysHint}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="table-head">
          <div role="row" aria-rowindex={1} className="table-row">
            {COLUMNS.map((column) => (
              <ColumnHead key={column.id} column={column} order={order} onSort={sortBy} />
            ))}
          </div>
        </div>
        <div role="rowgroup" className="table-body" style={{ height: rows.getTotalSize() }}>
          {shown.map((item) => (
            <EventRow
              key={item.index}
              position={item.index}
              top={item.start}
              event={pages.at(item.index)}
              homeZone={timeline.homeZone}
              lanes={lanes}
              active={item.index === position}
              selected={pages.at(item.index)?.id === selectedId && selectedId !== null}
              marked={marked.rows.has(pages.at(item.index)?.row ?? -1)}
              uncertainAfter={order.sort === 'when' ? orderUncertainWith(pages, item.index, timeline.homeZone) : null}
              onClick={onClick}
            />
          ))}
        </div>
      </div>
    </section>
  );
}

interface ColumnHeadProps {
  readonly column: (typeof COLUMNS)[number];
  readonly order: { readonly sort: TableSort; readonly descending: boolean };
  readonly onSort: (sort: TableSort) => void;
}

function ColumnHead({ column, order, onSort }: ColumnHeadProps) {
  const { label, sort } = column;
  const sorted = sort !== undefined && order.sort === sort;
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  return (
    <div
      role="columnheader"
      className={`table-cell table-cell-${column.id}`}
      aria-sort={sorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
    >
      {sort === undefined ? (
        label
      ) : (
        <button
          type="button"
          className="table-sort"
          onClick={() => onSort(sort)}
          onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}
        >
          {label}
          {sorted && <Arrow size={12} stroke={2} aria-hidden="true" />}
        </button>
      )}
    </div>
  );
}
