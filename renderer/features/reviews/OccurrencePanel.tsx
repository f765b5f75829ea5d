import { useMemo } from 'react';
import { countdownWords, daysBetween, dayWords } from '../../../shared/reviews/days';
import { type Occurrence, occurrenceAt, wasMoved } from '../../../shared/reviews/occurrences';
import { daysLate, latenessWords } from '../../../shared/reviews/outcomes';
import { GoneLine } from '../../fields/GoneLine';
import { PanelHead } from '../../fields/PanelHead';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { OccurrenceOutcome } from './OccurrenceOutcome';
import { strings } from './strings';
import './occurrence.css';

const text = strings.occurrence;

/** One date of a recurring review, and what became of it. */
export function OccurrencePanel({ seriesId, n }: { readonly seriesId: string; readonly n: number }) {
  const { series, lanes } = useSnapshot();
  const { day: today } = useToday();
  const canWrite = useCanWrite();
  const one = series.find((candidate) => candidate.id === seriesId);
  const occurrence = useMemo(() => (one === undefined ? null : occurrenceAt(one, n, today)), [one, n, today]);
  if (one === undefined) return <GoneLine what="series" id={seriesId} />;
  if (occurrence === null) return <p className="panel-body quiet">{text.gone}</p>;
  const edit = (from: number | null) => viewState.getState().open({ kind: 'series', id: seriesId, from });
  return (
    <>
      <PanelHead kind={strings.occurrence.kind} lane={lanes.find((lane) => lane.id === one.lane)} />
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
            <dd className={occurrence.state === 'unconfirmed' ? 'warn' : ''}>
              {stateWords(occurrence)} <Lateness occurrence={occurrence} />
            </dd>
          </div>
        </dl>
        {occurrence.state === 'projected' && <p className="quiet">{text.projectedHint}</p>}
        {occurrence.state === 'unconfirmed' && <p className="quiet">{text.unconfirmedHint}</p>}
        {canWrite && <OccurrenceOutcome series={one} occurrence={occurrence} />}
      </div>
      <footer className="panel-foot">
        <button type="button" className="text-button" onClick={() => edit(null)}>
          {text.edit}
        </button>
        {n > 1 && (
          <button type="button" className="text-button" onClick={() => edit(n)}>
            {text.editFrom}
          </button>
        )}
      </footer>
    </>
  );
}

function Lateness({ occurrence }: { readonly occurrence: Occurrence }) {
  const late = daysLate(occurrence);
  return late === null || late === 0 ? null : <span className={late > 0 ? 'warn' : 'quiet'}>{latenessWords(late)}</span>;
}

function stateWords(occurrence: Occurrence): string {
  const state = stateStrings.review.states[occurrence.state];
  if (occurrence.on === undefined) return state;
  if (wasMoved(occurrence)) return text.movedUnconfirmed(dayWords(occurrence.on));
  return occurrence.state === 'moved'
    ? stateStrings.review.movedTo(dayWords(occurrence.on))
    : stateStrings.review.on(state, dayWords(occurrence.on));
}
