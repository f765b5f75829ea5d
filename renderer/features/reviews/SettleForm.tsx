import { Button } from '@mantine/core';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Occurrence } from '../../../shared/reviews/occurrences';
import type { Series } from '../../../shared/series';
import { DayField } from '../../fields/DayField';
import { useSnapshot, useToday } from '../../state/hooks';
import { discardTyped } from '../../state/typed/discard';
import { dropTyped } from '../../state/typed/keeper';
import { settleDayKey } from '../../state/typed/places';
import { MovesPreview } from './MovesPreview';
import { movesWhenSaid, type Said, settle } from './settle';
import { strings } from './strings';
import './settle.css';
import { Problem } from '../../ui/Problem';

/** What is being said: with `day` the day is asked for, without it only the dates that move are shown before saving. */
export interface Asking {
  readonly said: Said;
  readonly day: boolean;
}

interface SettleFormProps {
  readonly series: Series;
  readonly occurrence: Occurrence;
  readonly asking: Asking;
  /** Saved or cancelled. */
  readonly onDone: (saved: boolean) => void;
}

/** Asks for the day of an outcome where one is needed, and shows what would move. */
export function SettleForm({ series, occurrence, asking, onDone: close }: SettleFormProps) {
  const words = strings.reviews;
  const { day: today } = useToday();
  const { projectDays } = useSnapshot().timeline;
  const { kind } = asking.said ?? { kind: null };
  const dayKey = settleDayKey(series.id, occurrence.n, kind === 'held' ? 'held' : 'moved');
  const suggestion = occurrence.on ?? (kind === 'held' ? today : occurrence.date);
  const [day, setDay] = useState(suggestion);
  const [problem, setProblem] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const save = useRef<HTMLButtonElement>(null);
  // At once, for the next key; and again after a menu has given the focus back to its button.
  useEffect(() => {
    const focus = () => (field.current ?? save.current)?.focus();
    focus();
    const timer = setTimeout(focus, 0);
    return () => clearTimeout(timer);
  }, []);
  const said = useMemo<Said>(() => (asking.said === null || !asking.day ? asking.said : { ...asking.said, on: day }), [asking, day]);
  const moves = useMemo(
    () => (day === '' ? null : movesWhenSaid(series, occurrence, said, today, projectDays)),
    [series, occurrence, said, today, projectDays, day],
  );

  const onDone = (saved: boolean) => {
    // Whichever was said, nobody needs the day that was typed for the other any more.
    if (saved) dropTyped(...(['held', 'moved'] as const).map((one) => settleDayKey(series.id, occurrence.n, one)));
    else discardTyped(dayKey);
    close(saved);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (day === '') return setProblem(words.notADay);
    const refused = await settle(series, occurrence, said, today);
    if (refused === null) onDone(true);
    else setProblem(refused);
  };

  return (
    <form
      className="settle-form"
      aria-label={words.settleForm(occurrence.n)}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onDone(false);
      }}
    >
      <div className="settle-line">
        {asking.day && (
          <DayField
            ref={field}
            label={kind === 'held' ? words.heldOnDay(occurrence.n) : words.movedToDay(occurrence.n)}
            initial={suggestion}
            keepAs={dayKey}
            onDay={(value) => {
              setDay(value);
              setProblem(null);
            }}
            error={problem}
          />
        )}
        <span className="settle-actions">
          <Button ref={save} type="submit" size="compact-sm">
            {words.saveDay}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onDone(false)}>
            {words.cancel}
          </Button>
        </span>
      </div>
      {!asking.day && <Problem message={problem} />}
      {series.mode === 'rolling' && moves !== null && <MovesPreview moves={moves} />}
    </form>
  );
}
