import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { FullEvent } from '../../../shared/event';
import { ok, type Result } from '../../../shared/result';
import { isOrderLink } from '../../../shared/time/placement';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { useSnapshot } from '../../state/hooks';
import { dropTyped } from '../../state/typed/keeper';
import { eventGroup } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import type { Save } from './form-values';
import { nameOf, useOffered } from './offered-events';
import { orderIn, withOrder } from './order-links';
import { strings } from './strings';
import './place-fields.css';

const text = strings.inspector.place;
const placeForm = z.object({ after: z.array(z.string()), before: z.array(z.string()) });

interface PlaceFieldsProps {
  /** One without a date. */
  readonly event: FullEvent;
  readonly save: Save;
}

/** What an event without a date comes after and before. Both are saved together, as one step. */
export function PlaceFields({ event, save }: PlaceFieldsProps) {
  const saved = orderIn(event.links);
  const key = JSON.stringify(saved);
  const form = useTypedForm(`${eventGroup(event.id)}/place`, saved, placeForm);
  const { after, before } = form.value;
  const [error, setError] = useState<string | null>(null);
  const names = useNames(event.links.filter(isOrderLink).map(({ to }) => to));
  const place = async () => {
    const answer = await save({ links: withOrder(event.links, form.value) });
    if (answer.kind === 'refused') return setError(answer.message);
    setError(null);
    dropTyped(`${eventGroup(event.id)}/place`);
  };

  return (
    <fieldset className="place-fields">
      <legend>{text.label}</legend>
      <p className="quiet">{text.hint}</p>
      <EventsField label={text.after} chosen={after} own={event.id} names={names} onChange={(ids) => form.set({ after: ids })} />
      <EventsField label={text.before} chosen={before} own={event.id} names={names} onChange={(ids) => form.set({ before: ids })} />
      {event.place?.conflict === true && <p className="claim-conflict">{text.conflict}</p>}
      {error !== null && (
        <p className="claim-conflict" role="alert">
          {error}
        </p>
      )}
      <Button size="compact-xs" variant="default" disabled={JSON.stringify({ after, before }) === key} onClick={() => void place()}>
        {text.save}
      </Button>
    </fieldset>
  );
}

interface EventsFieldProps {
  readonly label: string;
  /** Ids. */
  readonly chosen: readonly string[];
  /** The event itself, which is not offered. */
  readonly own: string;
  /** Names of those chosen earlier, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (ids: string[]) => void;
}

function EventsField({ label, chosen, own, names, onChange }: EventsFieldProps) {
  const [query, setQuery] = useState('');
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const { homeZone } = useSnapshot().timeline;
  const { events, searching } = useOffered(query);
  const offered = events
    .filter(({ id }) => id !== own && !chosen.includes(id))
    .map((event) => ({ value: event.id, label: nameOf(event, homeZone) }));
  const named = chosen.map((id) => ({ value: id, label: known.get(id) ?? names.get(id) ?? '…' }));
  return (
    <MultiSelect
      size="xs"
      label={label}
      searchable
      selectFirstOptionOnChange={query !== '' && !searching}
      data={[...named, ...offered]}
      value={[...chosen]}
      placeholder={chosen.length === 0 ? text.search : ''}
      nothingFoundMessage={searching ? text.searching : text.nothing}
      hidePickedOptions
      // The store has searched already, and finds more than titles.
      filter={({ options }) => options}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'md' }}
      searchValue={query}
      onSearchChange={setQuery}
      onChange={(ids) => {
        setKnown(new Map([...known, ...offered.map(({ value, label: name }) => [value, name] as const)]));
        onChange(ids);
      }}
    />
  );
}

/** Titles and dates of events by id. */
function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const { homeZone } = useSnapshot().timeline;
  const events = useLast(useAnswer(eventsOf, ids).value) ?? [];
  return new Map(events.map((event) => [event.id, nameOf(event, homeZone)]));
}

/** Those that are there. */
async function eventsOf(ids: readonly string[]): Promise<Result<readonly FullEvent[]>> {
  const answers = await Promise.all(ids.map((id) => bridge.events.get({ id })));
  return ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
}
