import { Checkbox, Popover, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { SENSITIVITIES, STATUSES } from '../../../shared/event';
import { useSnapshot } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { useNames } from '../../state/use-names';
import { askedFor, type Facet, optionsOf, toggled } from './facets';
import { strings } from './strings';

const words = strings.filter;

/** More lines than this are narrowed down by typing. */
const LONG = 10;

interface FacetMenuProps {
  readonly facet: Facet;
  readonly query: string;
  readonly disabled: boolean;
  readonly onChange: (query: string) => void;
}

/** A chip that opens the values of one field to choose from; it says what is chosen. */
export function FacetMenu({ facet, query, disabled, onChange }: FacetMenuProps) {
  const [opened, setOpened] = useState(false);
  const asked = askedFor(facet, query).map((value) => labelOf(facet, value));
  const [only] = asked;
  const chosen = asked.length === 0 ? null : asked.length === 1 && only !== undefined ? only : String(asked.length);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" offset={4} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className="chip facet-chip"
          data-on={chosen !== null || undefined}
          aria-label={words.facetOf(words.facets[facet], asked)}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          <span className="facet-word">{chosen === null ? words.facets[facet] : words.facetOf(words.facets[facet], [chosen])}</span>
          <IconChevronDown size={12} stroke={2} aria-hidden="true" />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="facet-menu" aria-label={words.facets[facet]}>
        {opened && <Options facet={facet} query={query} onChange={onChange} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Options({ facet, query, onChange }: Pick<FacetMenuProps, 'facet' | 'query' | 'onChange'>) {
  const { lanes } = useSnapshot();
  const names = useNames();
  const [part, setPart] = useState('');
  const known = facet === 'lane' ? lanes.map((lane) => lane.title) : facet === 'tag' ? names.tags : facet === 'actor' ? names.actors : [];
  const options = optionsOf(facet, query, known);
  const shown = options.filter(({ value }) => labelOf(facet, value).toLowerCase().includes(part.trim().toLowerCase()));
  if (options.length === 0) return <p className="quiet facet-none">{words.none[facet]}</p>;
  return (
    <>
      {options.length > LONG && (
        <TextInput
          data-autofocus
          size="xs"
          aria-label={words.find}
          placeholder={words.find}
          autoComplete="off"
          value={part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      <div className="facet-options">
        {shown.map(({ value, checked }) => (
          <Checkbox
            key={value}
            size="xs"
            label={labelOf(facet, value)}
            checked={checked}
            onChange={() => onChange(toggled(facet, query, value, known))}
          />
        ))}
      </div>
    </>
  );
}

function labelOf(facet: Facet, value: string): string {
  if (facet === 'status') {
    const status = STATUSES.find((one) => one === value.toLowerCase());
    return status === undefined ? value : stateStrings.event.statuses[status];
  }
  if (facet !== 'sensitivity') return value;
  const level = SENSITIVITIES.find((one) => one === value);
  return level === undefined ? value : stateStrings.event.sensitivities[level];
}
