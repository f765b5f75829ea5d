import { Button } from '@mantine/core';
import { useState } from 'react';
import { countdownWords, daysBetween, dayWords } from '../../shared/reviews/days';
import { type Occurrence, occurrencesOf } from '../../shared/reviews/occurrences';
import { settledAs } from '../../shared/reviews/outcomes';
import type { Outcome, Series } from '../../shared/series';
import { bridge, write } from '../client';
import { announce } from '../shell/announce';
import { useDateContext, useSnapshot, useToday } from '../state/hooks';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { DateBox } from './DateField';
import { PanelHead } from './PanelHead';
import { SavedTextField } from './TextField';
import { readDay, readTyped } from './typed-date';
import type { Attempt } from './use-saved-field';

const text = strings.inspector.occurrence;

/** One date of a recurring review, and what became of it. */
export function OccurrencePanel({ seriesId, n }: { readonly seriesId: string; readonly n: number }) {
  const { series, lanes } = useSnapshot();
  const { day: today } = useToday();
  const one = series.find((candidate) => candidate.id === seriesId);
  const occurrence =
    one === undefined ? undefined : occurrencesOf(one, { until: '9999-12-31', today }).find((candidate) => candidate.n === n);
  if (one === undefined || occurrence === undefined) return <p className="panel-body quiet">{text.gone}</p>;
  return (
    <>
      <PanelHead kind={strings.inspector.kind.occurrence} lane={lanes.find((lane) => lane.id === one.lane)} />
      <div className="panel-body">
        <h2 className="panel-title">
          {one.title} <span className="quiet">{text.number(n)}</span>
        </h2>
        <dl className="facts">
          <div>
            <dt>{text.due}</dt>
            <dd>
              {dayWords(occurrence.date)} <span className="quiet">{countdownWords(daysBetween(today, occurrence.date))}</span>
            </dd>
          </div>
          <div>
            <dt>{text.state}</dt>
            <dd className={occurrence.state === 'unconfirmed' ? 'warn' : ''}>{stateWords(occurrence)}</dd>
          </div>
        </dl>
        {occurrence.state === 'projected' && <p className="quiet">{text.projectedHint}</p>}
        {occurrence.state === 'unconfirmed' && <p className="quiet">{text.unconfirmedHint}</p>}
        <Settle series={one} occurrence={occurrence} />
      </div>
      <footer className="panel-foot">
        <button type="button" className="text-button" onClick={() => viewState.getState().open({ kind: 'series', id: seriesId })}>
          {text.edit}
        </button>
      </footer>
    </>
  );
}

function stateWords(occurrence: Occurrence): string {
  const state = text.states[occurrence.state];
  if (occurrence.on === undefined) return state;
  return occurrence.state === 'moved' ? text.movedTo(dayWords(occurrence.on)) : text.on(state, dayWords(occurrence.on));
}

interface SettleProps {
  readonly series: Series;
  readonly occurrence: Occurrence;
}

function Settle({ series, occurrence }: SettleProps) {
  const [asking, setAsking] = useState<'held' | 'moved' | null>(null);
  const [error, setError] = useState<string | null>(null);
  const before = series.outcomes[String(occurrence.n)];

  async function settle(outcome: Outcome | null): Promise<Attempt> {
    const result = await write(() => bridge.series.settle({ id: series.id, n: occurrence.n, outcome }));
    if (!result.ok) {
      setError(result.error.message);
      return { kind: 'refused', message: result.error.message };
    }
    setError(null);
    setAsking(null);
    announce(result.value.label);
    return { kind: 'saved' };
  }
  const say = (kind: Outcome['outcome'], on: string | null) => void settle(settledAs(kind, occurrence.date, on, before));

  return (
    <section aria-label={text.settle}>
      <h3 className="field-label">{text.settle}</h3>
      <div className="settle-buttons">
        <Button size="xs" variant="default" onClick={() => say('held', occurrence.date)}>
          {text.held}
        </Button>
        <Button size="xs" variant="default" aria-expanded={asking === 'held'} onClick={() => setAsking(asking === 'held' ? null : 'held')}>
          {text.heldOn}
        </Button>
        <Button size="xs" variant="default" onClick={() => say('missed', null)}>
          {text.missed}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-expanded={asking === 'moved'}
          onClick={() => setAsking(asking === 'moved' ? null : 'moved')}
        >
          {text.moved}
        </Button>
        <Button size="xs" variant="default" onClick={() => say('cancelled', null)}>
          {text.cancelled}
        </Button>
        {before !== undefined && (
          <Button size="xs" variant="subtle" onClick={() => void settle(null)}>
            {text.clear}
          </Button>
        )}
      </div>
      {asking !== null && (
        <DayForm
          key={asking}
          label={asking === 'held' ? text.heldOnDay : text.movedToDay}
          onCancel={() => setAsking(null)}
          onDay={(day) => say(asking, day)}
        />
      )}
      {error !== null && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {before !== undefined && (
        <SavedTextField
          multiline
          label={text.note}
          keepAs={`${series.id}.${occurrence.n}.note`}
          saved={before.note ?? ''}
          save={(note) => {
            const { note: _old, ...rest } = before;
            return settle(note.trim() === '' ? rest : { ...rest, note: note.trim() });
          }}
        />
      )}
    </section>
  );
}

interface DayFormProps {
  readonly label: string;
  readonly onDay: (day: string) => void;
  readonly onCancel: () => void;
}

/** Asks for one calendar day, in words. */
function DayForm({ label, onDay, onCancel }: DayFormProps) {
  const context = useDateContext();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);

  return (
    <form
      className="day-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const read = readDay(typed, context);
        if ('day' in read) onDay(read.day);
        else setError(read.message);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onCancel();
      }}
    >
      <DateBox
        id="occurrence-day"
        label={label}
        text={typed}
        typed={readTyped(typed, context)}
        error={error}
        placeholder="10 Apr 2026"
        onChange={(text) => {
          setTyped(text);
          setError(null);
        }}
        onChoose={setTyped}
      />
      <div className="form-actions">
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {text.cancel}
        </Button>
        <Button size="compact-sm" type="submit">
          {text.saveDay}
        </Button>
      </div>
    </form>
  );
}
