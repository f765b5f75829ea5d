import { Button, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { sideBySide } from '../../../shared/reviews/compare';
import { daysBetween, shortDayWords } from '../../../shared/reviews/days';
import { projectionEnd } from '../../../shared/reviews/projection';
import { CADENCE_UNITS, cadenceSchema, type Series } from '../../../shared/series';
import { bridge, write } from '../../client';
import { DayField } from '../../fields/DayField';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { dropWhatIf, type WhatIf, whatIfState } from '../../state/what-if-state';
import { announce } from '../../ui/announce';
import { strings } from './strings';
import '../../ui/tool-panel.css';
import './what-if.css';
import { Problem } from '../../ui/Problem';

const words = strings.whatIf;

/** The preview layer's controls, over the chart it is drawn on: shift the interval or the anchor, compare, apply or drop. */
export function WhatIfPanel() {
  const whatIf = useStore(whatIfState, (state) => state.whatIf);
  const series = useSnapshot().series.find((one) => one.id === whatIf?.seriesId);
  if (whatIf === null || series === undefined) return null;
  return <Plan key={series.id} series={series} whatIf={whatIf} />;
}

function Plan({ series, whatIf }: { readonly series: Series; readonly whatIf: WhatIf }) {
  const canWrite = useCanWrite();
  const [count, setCount] = useState<number | string>(whatIf.every.count);
  const [unit, setUnit] = useState(whatIf.every.unit);
  const [anchor, setAnchor] = useState(whatIf.anchor);
  const [problem, setProblem] = useState<string | null>(null);
  const every = cadenceSchema.safeParse({ count, unit });
  const valid = every.success && anchor !== '';

  /** The layer follows as long as what is typed means something; until then it stays as it was. */
  function draw(next: { count?: number | string; unit?: Series['every']['unit']; anchor?: string }): void {
    setProblem(null);
    const parsed = cadenceSchema.safeParse({ count: next.count ?? count, unit: next.unit ?? unit });
    const day = next.anchor ?? anchor;
    if (parsed.success && day !== '') whatIfState.setState({ whatIf: { seriesId: series.id, every: parsed.data, anchor: day } });
  }

  async function apply(): Promise<void> {
    const result = await write(() => bridge.series.edit({ id: series.id, patch: { every: whatIf.every, anchor: whatIf.anchor } }));
    if (!result.ok) return setProblem(result.error.message);
    announce(words.applied(series.title));
    dropWhatIf();
  }

  return (
    <section className="tool-panel what-if" aria-label={words.region}>
      <h2>{words.heading(series.title)}</h2>
      <div className="what-if-fields">
        <NumberInput
          size="xs"
          label={words.every}
          min={1}
          max={10_000}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={count}
          onChange={(value) => {
            setCount(value);
            draw({ count: value });
          }}
        />
        <Select
          size="xs"
          label={words.unit}
          data={CADENCE_UNITS.map((one) => ({ value: one, label: stateStrings.series.units[one][count === 1 ? 0 : 1] }))}
          value={unit}
          allowDeselect={false}
          onChange={(value) => {
            if (value === null) return;
            setUnit(value as Series['every']['unit']);
            draw({ unit: value as Series['every']['unit'] });
          }}
        />
        <DayField
          label={words.anchor}
          initial={whatIf.anchor}
          onDay={(day) => {
            setAnchor(day);
            draw({ anchor: day });
          }}
        />
      </div>
      <Comparison series={series} whatIf={whatIf} />
      <Problem message={problem ?? (valid ? null : words.wrong)} />
      <div className="form-actions">
        <Button size="compact-sm" variant="default" onClick={dropWhatIf}>
          {words.drop}
        </Button>
        <Button size="compact-sm" disabled={!canWrite || !valid || isSame(series, whatIf)} onClick={() => void apply()}>
          {words.apply}
        </Button>
      </div>
    </section>
  );
}

function isSame(series: Series, { every, anchor }: WhatIf): boolean {
  return every.count === series.every.count && every.unit === series.every.unit && anchor === series.anchor;
}

/** Dates shown side by side. */
const SHOWN = 6;

function Comparison({ series, whatIf }: { readonly series: Series; readonly whatIf: WhatIf }) {
  const { day: today } = useToday();
  const { projectDays } = useSnapshot().timeline;
  if (isSame(series, whatIf)) return <p className="quiet">{words.unchanged}</p>;
  const then = { ...series, every: whatIf.every, anchor: whatIf.anchor };
  const rows = sideBySide(series, then, { from: today, until: projectionEnd(series, today, projectDays), today }).slice(0, SHOWN);
  if (rows.every(({ before, after }) => before?.date === after?.date)) return <p className="quiet">{words.nothingMoves}</p>;
  return (
    <table className="what-if-table" aria-label={words.table}>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([name, title]) => (
            <th key={name} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ n, before, after }) => (
          <tr key={n}>
            <td>{n}</td>
            <td>{before === null ? words.none : shortDayWords(before.date)}</td>
            <td>{after === null ? words.none : shortDayWords(after.date)}</td>
            <td>{before === null || after === null ? words.none : shiftWords(daysBetween(before.date, after.date))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shiftWords(days: number): string {
  return days === 0 ? words.same : words.days(days);
}
