// biome-ignore-all lint/a11y/useSemanticElements: WAI-ARIA's grid pattern; the cells are buttons and arrows move between them
import { type KeyboardEvent, useRef } from 'react';
import { isPlainKey } from '../plain-key';
import { strings } from '../strings';
import { useOnChange } from '../use-on-change';
import { type Cell, pageAround, step, turn, type Unit } from './units';

const text = strings.datePicker;

interface UnitGridProps {
  readonly unit: Unit;
  /** Where the keys are. */
  readonly cursor: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly today: number;
  readonly onMove: (start: number) => void;
  readonly onChoose: (start: number) => void;
}

/** One page of days, months, quarters, years or decades. Arrows move, Page keys turn the page, Enter chooses. */
export function UnitGrid({ unit, cursor, from, to, today, onMove, onChoose }: UnitGridProps) {
  const page = pageAround(unit, cursor);
  const grid = useRef<HTMLDivElement>(null);
  const follow = useRef(false);
  // After a key has moved the cursor, the focus goes with it.
  useOnChange(`${unit} ${cursor}`, () => {
    if (follow.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    follow.current = false;
  });

  function onKeyDown(event: KeyboardEvent): void {
    const moves: Record<string, () => number> = {
      ArrowLeft: () => step(unit, cursor, -1),
      ArrowRight: () => step(unit, cursor, 1),
      ArrowUp: () => step(unit, cursor, -page.columns),
      ArrowDown: () => step(unit, cursor, page.columns),
      PageUp: () => turn(unit, cursor, event.shiftKey ? -12 : -1),
      PageDown: () => turn(unit, cursor, event.shiftKey ? 12 : 1),
      Home: () => page.cells.find((cell) => !cell.outside)?.start ?? cursor,
      End: () => page.cells.findLast((cell) => !cell.outside)?.start ?? cursor,
    };
    const move = moves[event.key];
    if (move === undefined || !isPlainKey(event)) return;
    event.preventDefault();
    follow.current = true;
    onMove(move());
  }

  const rows: Cell[][] = [];
  for (let at = 0; at < page.cells.length; at += page.columns) rows.push(page.cells.slice(at, at + page.columns));
  return (
    <div className="unit-grid">
      <div className="unit-title">
        <button type="button" className="chip" aria-label={text.before} onClick={() => onMove(turn(unit, cursor, -1))}>
          ‹
        </button>
        <span aria-live="polite">{page.title}</span>
        <button type="button" className="chip" aria-label={text.after} onClick={() => onMove(turn(unit, cursor, 1))}>
          ›
        </button>
      </div>
      <div ref={grid} role="grid" tabIndex={-1} aria-label={page.title} onKeyDown={onKeyDown}>
        {unit === 'day' && (
          <div className="unit-row unit-week" style={{ gridTemplateColumns: `repeat(7, 1fr)` }} aria-hidden="true">
            {text.weekdays.map((day) => (
              <span key={day}>{day}</span>
            ))}
          </div>
        )}
        {rows.map((row) => (
          <div
            key={row[0]?.start}
            role="row"
            tabIndex={-1}
            className="unit-row"
            style={{ gridTemplateColumns: `repeat(${page.columns}, 1fr)` }}
          >
            {row.map((cell) => (
              <span key={cell.start} role="gridcell" aria-selected={cell.start === from || cell.start === to} tabIndex={-1}>
                <button
                  type="button"
                  className="unit-cell"
                  aria-label={cell.name}
                  aria-current={cell.start === today ? 'date' : undefined}
                  tabIndex={cell.start === cursor ? 0 : -1}
                  data-outside={cell.outside || undefined}
                  data-chosen={cell.start === from || cell.start === to || undefined}
                  data-between={(from !== null && to !== null && cell.start > from && cell.start < to) || undefined}
                  onClick={() => onChoose(cell.start)}
                >
                  {cell.label}
                </button>
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
