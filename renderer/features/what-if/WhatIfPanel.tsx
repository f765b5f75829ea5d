import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { isSameCadence } from '../../../shared/cadence/tidy-cadence';
import { sideBySide } from '../../../shared/reviews/compare';
import { daysBetween, shortDayWords } from '../../../shared/reviews/days';
import { projectionEnd } from '../../../shared/reviews/projection';
import type { Series } from '../../../shared/series';
import { bridge, write } from '../../client';
import { DayField } from '../../fields/DayField';
import { IntervalFields } from '../../fields/IntervalFields';
import { cadenceTyped, type IntervalTyped, typedOf } from '../../fields/interval-typed';
import { FIELD_WORDS } from '../../state/field-words';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import { dropWhatIf, triedOut, type WhatIf, whatIfState } from '../../state/what-if-state';
import { announce } from '../../ui/announce';
import { Problem } from '../../ui/Problem';
import { strings } from './strings';
import './what-if.css';
import { ToolPanel } from '../../ui/ToolPanel';

const words = strings.whatIf;

/** The preview layer's controls, over the chart it is drawn on: shift the interval or the anchor, compare, apply or drop. */
export function WhatIfPanel() {
  const whatIf = useStore(whatIfState, (state) => state.whatIf);
  const all = useSnapshot().series;
  const series = triedOut(all, { whatIf });
  if (whatIf === null || series === undefined) return null;
  return <Plan key={series.id} series={series} whatIf={whatIf} />;
}

function Plan({ series, whatIf }: { readonly series: Series; readonly whatIf: WhatIf }) {
  const canWrite = useCanWrite();
  const [typed, setTyped] = useState(() => typedOf(whatIf.every));
  const [anchor, setAnchor] = useState(whatIf.anchor);
  const [problem, setProblem] = useState<string | null>(null);
  const every = cadenceTyped(typed, words.wrong);
  const valid = every.ok && anchor !== '';

  /** The layer follows as long as what is typed means something; until then it stays as it was. */
  function draw(next: IntervalTyped, day: string): void {
    setProblem(null);
    const read = cadenceTyped(next, words.wrong);
    if (read.ok && day !== '') whatIfState.setState({ whatIf: { seriesId: series.id, every: read.value, anchor: day } });
  }

  async function apply(): Promise<void> {
    const result = await write(() => bridge.series.edit({ id: series.id, patch: { every: whatIf.every, anchor: whatIf.anchor } }));
    if (!result.ok) return setProblem(result.error.message);
    announce(words.applied(series.title));
    dropWhatIf();
  }

  return (
    <ToolPanel label={words.region} className="what-if" onClose={dropWhatIf}>
      <h2>{words.heading(series.title)}</h2>
      <div className="what-if-fields">
        <IntervalFields
          typed={typed}
          errors={{ on: !every.ok && every.error.field === 'on' ? every.error.message : null }}
          onTyped={(next) => {
            setTyped(next);
            draw(next, anchor);
          }}
        />
        <DayField
          label={FIELD_WORDS.series.anchor}
          initial={whatIf.anchor}
          onDay={(day) => {
            setAnchor(day);
            draw(typed, day);
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
    </ToolPanel>
  );
}

function isSame(series: Series, { every, anchor }: WhatIf): boolean {
  return isSameCadence(every, series.every) && anchor === series.anchor;
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
