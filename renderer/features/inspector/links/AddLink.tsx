import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Link } from '../../../../shared/event';
import { CHOSEN_LINKS, LINK_WORDS } from '../../../../shared/link-words';
import { LINK_FIELD_ID } from '../../../state/field-ids';
import { useSnapshot } from '../../../state/hooks';
import { addLink } from '../../../state/links/edit-links';
import { nameOf, useOffered } from '../offered-events';
import { strings } from '../strings';

const text = strings.inspector.links;
const KINDS = CHOSEN_LINKS.map((value) => ({ value, label: LINK_WORDS[value].out }));
const NO_MOTION = { transitionProps: { duration: 0 }, shadow: 'md' } as const;

interface AddLinkProps {
  /** Id of the event that the link begins at. */
  readonly from: string;
  /** Hears why it was not made, and null once one is. */
  readonly onRefused: (message: string | null) => void;
}

/** Chooses a kind and then the other event, found by the store's search: with that the link is made. */
export function AddLink({ from, onRefused }: AddLinkProps) {
  const [kind, setKind] = useState<Link['type']>('causes');
  const [query, setQuery] = useState('');
  const { homeZone } = useSnapshot().timeline;
  const { events, searching } = useOffered(query);
  const offered = events.filter(({ id }) => id !== from).map((event) => ({ value: event.id, label: nameOf(event, homeZone) }));
  const add = async (to: string) => {
    const refused = await addLink({ from, type: kind, to });
    onRefused(refused);
    if (refused === null) setQuery('');
  };
  return (
    <div className="add-link">
      <Select
        size="xs"
        aria-label={text.kind}
        data={KINDS}
        value={kind}
        allowDeselect={false}
        checkIconPosition="right"
        comboboxProps={NO_MOTION}
        onChange={(value) => setKind(CHOSEN_LINKS.find((one) => one === value) ?? kind)}
      />
      <Select
        id={LINK_FIELD_ID}
        size="xs"
        aria-label={text.other}
        placeholder={text.search}
        searchable
        // Also where what is found comes later than what is typed: then this turns true once more.
        selectFirstOptionOnChange={query !== '' && !searching}
        data={offered}
        value={null}
        nothingFoundMessage={searching ? text.searching : text.nothing}
        // The store has searched already, and finds more than titles.
        filter={({ options }) => options}
        comboboxProps={NO_MOTION}
        searchValue={query}
        onSearchChange={setQuery}
        onChange={(to) => {
          if (to !== null) void add(to);
        }}
      />
    </div>
  );
}
