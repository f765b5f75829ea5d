import { Button, MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { NO_CHOICES, type TableShape } from '../../../shared/import';
import type { ColumnUse } from '../../../shared/mapping';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { withColumns } from './choices-before';
import { OFFERED_USES, usesWith } from './column-uses';
import { HeaderChoice } from './HeaderChoice';
import { LaneForRest } from './LaneForRest';
import { strings } from './strings';
import { type Among, TableChoice } from './TableChoice';
import type { ImportFlow } from './use-import';

const text = strings.import.mapping;
const LEFT_OUT = 'left-out';

interface ColumnUsesProps {
  readonly flow: ImportFlow;
  readonly table: TableShape;
  /** Null for a file of one table. */
  readonly among: Among | null;
  /** What the file is called, without its folder. */
  readonly name: string;
  /** Headers of the columns by which rows are known when the table is read again; null where nobody knows yet. */
  readonly knownBy: readonly string[] | null;
}

/** Which column is what, with the first cells of each; and where events go of which the table says no lane. */
export function ColumnUses({ flow, table, among, name, knownBy }: ColumnUsesProps) {
  const [told, setTold] = useState<string | null>(null);
  if (table.own && (among === null || among.names.length < 2)) return null;
  const at = among?.at ?? 0;

  async function save(): Promise<void> {
    const saved = await bridge.imports.saveMapping({ lane: flow.choices.lane, table: at });
    setTold(saved.ok ? (saved.value === null ? null : strings.import.reportSaved(shownText(saved.value.path))) : saved.error.message);
  }

  return (
    <section className="import-section" aria-label={text.label}>
      <div className="import-section-head">
        <h3>{text.label}</h3>
        {table.remembered !== null && (
          <Button size="compact-xs" variant="subtle" onClick={() => flow.change(NO_CHOICES)}>
            {text.startAfresh}
          </Button>
        )}
        <span className="spring" />
        <Button size="compact-xs" variant="subtle" onClick={() => void save()}>
          {text.save}
        </Button>
      </div>
      {among !== null && <TableChoice among={among} label={text.of} />}
      {table.remembered !== null && <p className="quiet">{text.remembered}</p>}
      {table.program !== null && <p className="quiet">{text.program(table.program)}</p>}
      <ul className="import-columns">
        {table.columns.map((column, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place; two may have one name
          <li key={index}>
            <bdi className="import-column-name" title={column.name}>
              {column.name === '' ? text.nameless(index + 1) : column.name}
            </bdi>
            <bdi className="import-column-cells" title={column.cells.join('\n')}>
              {column.cells.join(' · ')}
            </bdi>
            <Select
              size="xs"
              aria-label={text.use(column.name === '' ? text.nameless(index + 1) : column.name)}
              data={OPTIONS}
              value={column.use ?? LEFT_OUT}
              allowDeselect={false}
              comboboxProps={{ withinPortal: true, position: 'bottom-end', width: 240 }}
              onChange={(chosen) =>
                chosen !== null &&
                flow.change(
                  withColumns(
                    flow.choices,
                    table,
                    usesWith(table, index, chosen === LEFT_OUT ? null : (chosen as ColumnUse)),
                    among !== null,
                  ),
                )
              }
            />
          </li>
        ))}
      </ul>
      <div className="import-rest">
        {at === 0 && <HeaderChoice flow={flow} table={table} />}
        <LaneForRest flow={flow} name={name} everyRow={!table.columns.some(({ use }) => use === 'lane')} />
      </div>
      {knownBy !== null && at === 0 && table.hasHeader && (
        <MultiSelect
          size="xs"
          label={text.knownBy}
          placeholder={knownBy.length === 0 ? text.knownBySaid : ''}
          data={[...new Set(table.columns.map((column) => column.name))].filter((one) => one !== '')}
          value={[...knownBy]}
          onChange={(key) => flow.changeReading({ key })}
        />
      )}
      <p className="quiet" aria-live="polite">
        {told}
      </p>
    </section>
  );
}

const OPTIONS = [
  { group: text.groups.usual, items: OFFERED_USES.usual.map(option) },
  { group: text.groups.dates, items: OFFERED_USES.dates.map(option) },
  { group: text.groups.others, items: [{ value: LEFT_OUT, label: text.leftOut }, ...OFFERED_USES.others.map(option)] },
];

function option(use: ColumnUse): { value: string; label: string } {
  return { value: use, label: text.uses[use] };
}
