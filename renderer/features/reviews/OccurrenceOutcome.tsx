import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Source } from '../../../shared/event';
import { expectedOn, type Occurrence, wasMoved } from '../../../shared/reviews/occurrences';
import type { Outcome, Series } from '../../../shared/series';
import { bridge, write } from '../../client';
import { SourcesField } from '../../fields/SourcesField';
import { SavedTextField } from '../../fields/TextField';
import type { Attempt } from '../../fields/use-saved-field';
import { useEvent, useToday } from '../../state/hooks';
import { typedAt } from '../../state/typed/keeper';
import { reviewGroup, settleDayKey } from '../../state/typed/places';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { Problem } from '../../ui/Problem';
import { type Asking, SettleForm } from './SettleForm';
import { strings } from './strings';
import { useSettling } from './use-settling';

const text = strings.occurrence;
const choices = strings.reviews.menu;

interface OutcomeProps {
  readonly series: Series;
  readonly occurrence: Occurrence;
}

/** What became of a review: said in one click, with a note, a source and an event if wanted. */
export function OccurrenceOutcome({ series, occurrence }: OutcomeProps) {
  const settling = useSettling(
    series,
    occurrence,
    () => undefined,
    () => keptAsking(series, occurrence),
  );
  const { asking, say } = settling;
  const { day: today } = useToday();
  const before = series.outcomes[String(occurrence.n)];
  const isAsking = (kind: Outcome['outcome']) => asking?.day === true && asking.said?.kind === kind;

  return (
    <section aria-label={text.settle}>
      <h3 className="field-label">{text.settle}</h3>
      <div className="settle-buttons">
        <Button
          size="xs"
          variant="default"
          disabled={occurrence.date > today && expectedOn(occurrence) > today}
          onClick={() => say({ kind: 'held', on: null })}
        >
          {wasMoved(occurrence) ? choices.heldMoved : choices.held}
        </Button>
        <Button size="xs" variant="default" aria-expanded={isAsking('held')} onClick={() => say({ kind: 'held', on: null }, true)}>
          {choices.heldOn}
        </Button>
        <Button size="xs" variant="default" onClick={() => say({ kind: 'missed', on: null })}>
          {choices.missed}
        </Button>
        <Button size="xs" variant="default" aria-expanded={isAsking('moved')} onClick={() => say({ kind: 'moved', on: null }, true)}>
          {choices.moved}
        </Button>
        <Button size="xs" variant="default" onClick={() => say({ kind: 'cancelled', on: null })}>
          {choices.cancelled}
        </Button>
        {before !== undefined && (
          <Button size="xs" variant="subtle" onClick={() => say(null)}>
            {choices.clear}
          </Button>
        )}
      </div>
      {asking !== null && (
        <SettleForm
          key={`${asking.said?.kind} ${asking.day}`}
          series={series}
          occurrence={occurrence}
          asking={asking}
          onDone={settling.done}
        />
      )}
      <Problem message={settling.problem} />
      {before !== undefined && <OutcomeDetails series={series} occurrence={occurrence} outcome={before} />}
    </section>
  );
}

/** A day that was being typed for an outcome: its form is open again. The one typed last, where there are two. */
function keptAsking(series: Series, { n }: Occurrence): Asking | null {
  const [latest] = (['held', 'moved'] as const)
    .map((kind) => ({ kind, at: typedAt(settleDayKey(series.id, n, kind))?.at ?? null }))
    .filter((one): one is { kind: 'held' | 'moved'; at: number } => one.at !== null)
    .sort((one, other) => other.at - one.at);
  return latest === undefined ? null : { said: { kind: latest.kind, on: null }, day: true };
}

function OutcomeDetails({ series, occurrence, outcome }: OutcomeProps & { readonly outcome: Outcome }) {
  const group = reviewGroup(series.id, occurrence.n);

  async function save(changed: Outcome): Promise<Attempt> {
    const result = await write(() => bridge.series.settle({ id: series.id, n: occurrence.n, outcome: changed }));
    if (!result.ok) return { kind: 'refused', message: result.error.message };
    announce(result.value.label);
    return { kind: 'saved' };
  }

  const tookPlace = outcome.outcome === 'held' || outcome.outcome === 'moved';
  /** Takes a source's own date for the day; one that is no single day is refused by the store. */
  const adopt = (when: string) =>
    void save({ ...outcome, on: when }).then((attempt) => {
      if (attempt.kind === 'refused') announce(attempt.message);
    });

  return (
    <>
      <SavedTextField
        multiline
        label={text.note}
        keepAs={`${group}/note`}
        saved={outcome.note ?? ''}
        save={(note) => {
          const { note: _, ...rest } = outcome;
          return save(note.trim() === '' ? rest : { ...rest, note: note.trim() });
        }}
      />
      <SourcesField
        saved={outcome.source === undefined ? [] : [outcome.source]}
        keepAs={group}
        date={{ when: tookPlace ? (occurrence.on ?? occurrence.date) : null, adopt }}
        save={(sources: readonly Source[]) => {
          const { source: _, ...rest } = outcome;
          // An outcome has one source; a second one replaces it.
          const source = sources.at(-1);
          return save(source === undefined ? rest : { ...rest, source });
        }}
      />
      {(outcome.outcome === 'held' || outcome.eventId !== undefined) && (
        <OutcomeEvent key={outcome.eventId ?? 'none'} series={series} occurrence={occurrence} eventId={outcome.eventId} />
      )}
    </>
  );
}

/** The event made from a review, or a button that makes one. */
function OutcomeEvent({ series, occurrence, eventId }: OutcomeProps & { readonly eventId: string | undefined }) {
  const [problem, setProblem] = useState<string | null>(null);
  // An id that no event has stands for none.
  const event = useEvent(eventId ?? NO_EVENT);
  if (event === undefined) return null;
  if (event !== null) {
    return (
      <p className="outcome-event">
        <button type="button" className="text-button" onClick={() => viewState.getState().select({ kind: 'event', id: event.id })}>
          {text.openEvent}
        </button>{' '}
        <span className="quiet">{event.title}</span>
      </p>
    );
  }
  async function makeEvent(): Promise<void> {
    const { title, lane } = series;
    // Its note and source the store takes from the outcome: what is being typed here is saved before it is asked.
    const draft = { title: `${title} ${occurrence.n}`, when: occurrence.on ?? occurrence.date, lane };
    const result = await write(() => bridge.series.makeEvent({ id: series.id, n: occurrence.n, event: draft }));
    if (!result.ok) return setProblem(result.error.message);
    announce(result.value.label);
    if (result.value.createdId !== undefined) viewState.getState().select({ kind: 'event', id: result.value.createdId });
  }
  return (
    <div className="outcome-event">
      <Button size="xs" variant="default" onClick={() => void makeEvent()}>
        {text.makeEvent}
      </Button>
      <p className="quiet">{problem ?? text.makeEventHint}</p>
    </div>
  );
}

const NO_EVENT = '00000000-0000-7000-8000-000000000000';
