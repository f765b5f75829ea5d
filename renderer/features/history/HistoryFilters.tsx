import { NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { bridge } from '../../client';
import { DayField } from '../../fields/DayField';
import { useAnswer } from '../../state/answers/use-answer';
import { useEvent } from '../../state/hooks';
import { viewState } from '../../state/view-state';
import { type FilterChoice, isFiltered, NO_FILTER, STEP_KINDS, type StepKind } from './history-filter';
import { strings } from './strings';

const text = strings.history;

interface HistoryFiltersProps {
  readonly choice: FilterChoice;
  readonly eventId: string | null;
  readonly onChoice: (choice: FilterChoice) => void;
}

/** By whom, what and on which days; and the one event, when the inspector asked for its history. */
export function HistoryFilters({ choice, eventId, onChoice }: HistoryFiltersProps) {
  const people = useAnswer(bridge.history.people).value ?? [];
  // The day fields keep their own text, so clearing them takes new ones.
  const [round, setRound] = useState(0);
  const change = (part: Partial<FilterChoice>) => onChoice({ ...choice, ...part });
  return (
    <fieldset className="history-filters" aria-label={text.filters}>
      {eventId !== null && <EventChip id={eventId} />}
      <NativeSelect
        size="xs"
        label={text.who}
        value={choice.who}
        data={[{ value: '', label: text.anyone }, ...people.map((name) => ({ value: name, label: name }))]}
        onChange={(event) => change({ who: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={text.what}
        value={choice.kind}
        data={[{ value: '', label: text.anything }, ...STEP_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] }))]}
        onChange={(event) => change({ kind: event.currentTarget.value as StepKind | '' })}
      />
      <DayField key={`from-${round}`} label={text.from} initial={choice.from} onDay={(from) => change({ from })} />
      <DayField key={`until-${round}`} label={text.until} initial={choice.until} onDay={(until) => change({ until })} />
      {isFiltered(choice) && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onChoice(NO_FILTER);
            setRound(round + 1);
          }}
        >
          {text.clear}
        </button>
      )}
    </fieldset>
  );
}

/** Says whose history it is, and gives it up. */
function EventChip({ id }: { readonly id: string }) {
  const event = useEvent(id);
  return (
    <button type="button" className="chip history-event" title={text.clearEvent} onClick={() => viewState.getState().showHistoryOf(null)}>
      <span>{event === undefined || event === null ? text.event : text.eventFilter(event.title)}</span>
      <IconX size={12} stroke={2} aria-hidden="true" />
      <span className="visually-hidden">. {text.clearEvent}</span>
    </button>
  );
}
