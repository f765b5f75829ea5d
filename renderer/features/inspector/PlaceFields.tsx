import { Button, MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import type { EventView, Link } from '../../../shared/event';
import { ok, type Result } from '../../../shared/result';
import { isOrderLink } from '../../../shared/time/placement';
import { shortDate } from '../../../shared/view/event-words';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { useSnapshot } from '../../state/hooks';
import { dropTyped } from '../../state/typed/keeper';
import { eventGroup } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import type { Save } from './form-values';
import { strings } from './strings';
import './place-fields.css';

const text = strings.inspector.place;
const OFFERED = 20;
const placeForm = z.object({ after: z.array(z.string()), before: z.array(z.string()) });

interface PlaceFieldsProps {
  /** One without a date. */
  readonly event: EventView;
  readonly save: Save;
}

/** What an event without a date comes after and before. Both are saved together, as one step. */
export function PlaceFields({ event, save }: PlaceFieldsProps) {
  const saved = { after: idsOf(event.links, 'follows'), before: idsOf(event.links, 'precedes') };
  const key = JSON.stringify(saved);
  const form = useTypedForm(`${eventGroup(event.id)}/place`, saved, placeForm);
  const { after, before } = form.value;
  const [error, setError] = useState<string | null>(null);
  const names = useNames(event.links.filter(isOrderLink).map(({ to }) => to));
  const place = async () => {
    const others = event.links.filter((link) => !isOrderLink(link));
    const links = [
      ...others,
      ...after.map((to) => ({ type: 'follows' as const, to })),
      ...before.map((to) => ({ type: 'precedes' as const, to })),
    ];
    const answer = await save({ links });
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
  const found = useFound(query);
  const offered = found
    .filter(({ id }) => id !== own && !chosen.includes(id))
    .map((event) => ({ value: event.id, label: nameOf(event, homeZone) }));
  const named = chosen.map((id) => ({ value: id, label: known.get(id) ?? names.get(id) ?? '…' }));
  return (
    <MultiSelect
      size="xs"
      label={label}
      searchable
      data={[...named, ...offered]}
      value={[...chosen]}
      placeholder={chosen.length === 0 ? text.search : ''}
      nothingFoundMessage={text.nothing}
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

function nameOf(event: EventView, homeZone: string): string {
  return `${event.title} · ${shortDate(event, homeZone)}`;
}

function idsOf(links: readonly Link[], type: Link['type']): string[] {
  return links.filter((link) => link.type === type).map(({ to }) => to);
}

/** Events that match, or those changed last while nothing is typed. */
function useFound(query: string): readonly EventView[] {
  return useLast(useAnswer(eventsFor, query.trim()).value) ?? [];
}

async function eventsFor(query: string): Promise<Result<readonly EventView[]>> {
  const answer =
    query === ''
      ? await bridge.events.page({ offset: 0, limit: OFFERED, sort: 'updatedAt', descending: true })
      : await bridge.events.search({ query, limit: OFFERED });
  return answer.ok ? ok(answer.value.events) : answer;
}

/** Titles and dates of events by id. */
function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const { homeZone } = useSnapshot().timeline;
  const events = useLast(useAnswer(eventsOf, ids).value) ?? [];
  return new Map(events.map((event) => [event.id, nameOf(event, homeZone)]));
}

/** Those that are there. */
async function eventsOf(ids: readonly string[]): Promise<Result<readonly EventView[]>> {
  const answers = await Promise.all(ids.map((id) => bridge.events.get({ id })));
  return ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
}
