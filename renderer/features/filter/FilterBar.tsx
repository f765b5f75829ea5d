import { CloseButton, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { FILTER_BUTTON_ID, FILTER_ID } from '../../state/field-ids';
import { closeFilter, filterState, setFilter } from '../../state/filter/filter-state';
import { useShown } from '../../state/filter/shown';
import { useEvent, useSnapshot } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { goBackFrom } from '../../ui/focus-home';
import { FacetMenu } from './FacetMenu';
import { FACETS } from './facets';
import { MatchSteps } from './MatchSteps';
import { strings } from './strings';
import './filter.css';

const words = strings.filter;

/** Typing a word should not search for each letter. */
const QUIET_MS = 250;

interface FilterBarProps {
  /** What else can be done with what is shown, at the end of the bar. */
  readonly children: ReactNode;
}

/** What narrows chart, overview, table and pictures; over chart and table, and only there when it is wanted. */
export function FilterBar({ children }: FilterBarProps) {
  const open = useStore(filterState, (state) => state.open);
  const tab = useStore(viewState, (state) => state.tab);
  if (!open || (tab !== 'timeline' && tab !== 'table')) return null;
  return (
    <section className="filter-bar" aria-label={words.region}>
      <FilterRow>{children}</FilterRow>
      <Hidden />
    </section>
  );
}

function FilterRow({ children }: FilterBarProps) {
  const typed = useStore(filterState, (state) => state.typed);
  const error = useStore(filterState, (state) => state.error);
  const [text, setText] = useState(typed);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // A view or a menu has written another one.
  useEffect(() => setText(typed), [typed]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const change = (query: string, afterMs = 0) => {
    setText(query);
    clearTimeout(waiting.current);
    if (afterMs === 0) void setFilter(query);
    else waiting.current = setTimeout(() => void setFilter(query), afterMs);
  };
  const close = () => {
    clearTimeout(waiting.current);
    // While the bar is there: it is not, once it is closed.
    const field = document.getElementById(FILTER_ID);
    if (field === null || !goBackFrom(field)) document.getElementById(FILTER_BUTTON_ID)?.focus();
    closeFilter();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') change(text);
    else if (event.key === 'Escape' && text !== '') change('');
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="filter-row">
        <TextInput
          id={FILTER_ID}
          className="filter-field"
          size="xs"
          aria-label={words.field}
          // Mantine says it to screen readers; seen, it has the whole width below.
          error={error}
          errorProps={{ className: 'visually-hidden' }}
          placeholder={words.placeholder}
          leftSection={<IconFilter size={14} stroke={1.6} />}
          leftSectionPointerEvents="none"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => change(event.currentTarget.value, QUIET_MS)}
          onKeyDown={onKeyDown}
        />
        {FACETS.map((facet) => (
          <FacetMenu key={facet} facet={facet} query={text} disabled={error !== null} onChange={change} />
        ))}
        <span className="filter-end">
          <Count />
          <MatchSteps />
          {children}
          <CloseButton size="sm" aria-label={stateStrings.filter.clear} title={stateStrings.filter.clear} onClick={close} />
        </span>
      </div>
      {error !== null && (
        <p className="field-error filter-note" role="alert">
          {error}
        </p>
      )}
    </>
  );
}

function Count() {
  const { total, series } = useSnapshot();
  const hidden = series.length - useShown().snapshot.series.length;
  const applied = useStore(filterState, (state) => state.applied);
  const progress = useStore(filterState, (state) => state.progress);
  return (
    <span className="filter-counts" aria-live="polite">
      <span>{progress !== null ? words.searching(progress) : words.count(applied?.index.size ?? total, total)}</span>
      {hidden > 0 && <span title={words.seriesHint}>{words.seriesHidden(hidden)}</span>}
    </span>
  );
}

/** An event that was just added, found or selected, and that the filter keeps from being drawn. */
function Hidden() {
  const selection = useStore(viewState, (state) => state.selection);
  return <div aria-live="polite">{selection.kind === 'event' && <HiddenEvent id={selection.id} />}</div>;
}

function HiddenEvent({ id }: { readonly id: string }) {
  const event = useEvent(id);
  const applied = useStore(filterState, (state) => state.applied);
  const searching = useStore(filterState, (state) => state.progress !== null);
  if (applied === null || searching || !event || applied.matching.has(event.row)) return null;
  return (
    <p className="filter-note">
      {words.hidden(event.title)}{' '}
      <button type="button" className="text-button" onClick={() => void setFilter('')}>
        {words.showAll}
      </button>
    </p>
  );
}
