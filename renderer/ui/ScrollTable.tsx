import type { ReactNode } from 'react';

interface ScrollTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** Rows of the table. */
  readonly children: ReactNode;
  /** Said below them. */
  readonly more: ReactNode | null;
}

/** A table that scrolls under its own head. */
export function ScrollTable({ label, columns, children, more }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
    <section className="import-rows" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {more !== null && <div className="import-more quiet">{more}</div>}
    </section>
  );
}
