import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { MENU_ROWS } from '../../../shared/commands/menu';
import type { FullEvent } from '../../../shared/event';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { SEARCH_ID } from '../../state/field-ids';
import { foundState, setFoundAt } from '../../state/found-state';
import { goToEvent } from '../../state/go-to-event';
import { useSnapshot } from '../../state/hooks';
import { preferencesState } from '../../state/preferences-state';
import { searchState } from '../../state/search-state';
import { announce } from '../../ui/announce';
import { goBackFrom, leaveField } from '../../ui/focus-home';
import { Keycaps } from '../../ui/Keycaps';
import { useOnChange } from '../../ui/use-on-change';
import { FoundSteps } from './FoundSteps';
import { goAmongFound } from './go-among-found';
import { strings } from './strings';
import './search.css';

const [SEARCH_KEYS] = MENU_ROWS.search.keys;

const LIMIT = 12;
/** Pixels of “1,234 of 5,678” with the ways to the one before and after. */
const STEPS_WIDTH = 150;

interface Found {
  readonly events: readonly FullEvent[];
  readonly total: number;
  readonly capped: boolean;
  readonly error: string | null;
  /** It is what was found before; what is typed now is still looked for. */
  readonly isOfBefore: boolean;
}

/** Finds events while typing. The list hangs below the field; the focus stays in the field, as in any search box. */
export function SearchBox() {
  const text = useStore(searchState, (state) => state.text);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter was pressed before what is typed was found: it is gone to once it is. */
  const [entered, setEntered] = useState(false);
  const found = useFound(text);
  const isFound = useStore(foundState, (state) => text !== '' && state.found !== null && state.found.rows.length > 0);
  const listId = useId();
  const platform = useStore(preferencesState, (state) => state.platform);
  const box = useRef<HTMLDivElement>(null);
  const events = found?.events ?? [];
  const chosen = events[Math.min(active, events.length - 1)];
  const shown = open && text.trim() !== '';
  const isThere = found !== null && !found.isOfBefore;
  useOnChange(entered && isThere, () => {
    if (!entered || !isThere) return;
    setEntered(false);
    if (shown && chosen !== undefined) choose(chosen);
  });

  function choose(event: FullEvent): void {
    setOpen(false);
    setFoundAt(event.row);
    goToEvent(event.id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && events.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((position) => (shown ? (Math.min(position, events.length - 1) + step + events.length) % events.length : position));
    } else if (event.key === 'Enter' && !event.shiftKey && shown && !isThere) {
      event.preventDefault();
      setEntered(true);
    } else if (event.key === 'Enter' && !event.shiftKey && shown && chosen !== undefined) {
      event.preventDefault();
      choose(chosen);
    } else if (event.key === 'Enter' && (!shown || event.shiftKey)) {
      event.preventDefault();
      setOpen(false);
      void goAmongFound(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (shown) setOpen(false);
      else if (text !== '') setText('');
      else if (!goBackFrom(event.currentTarget)) leaveField(event.currentTarget);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: notices that the focus has left the field and the list
    <div
      ref={box}
      className="search-box"
      data-found={isFound}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <TextInput
        id={SEARCH_ID}
        size="xs"
        aria-label={strings.search.label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(shown ? { 'aria-controls': listId } : {})}
        {...(shown && chosen !== undefined ? { 'aria-activedescendant': optionId(listId, chosen.id) } : {})}
        placeholder={strings.search.placeholder}
        leftSection={<IconSearch size={15} stroke={1.6} />}
        leftSectionPointerEvents="none"
        rightSection={text === '' ? <Keycaps keys={SEARCH_KEYS} platform={platform} /> : isFound ? <FoundSteps /> : null}
        rightSectionPointerEvents={isFound ? 'auto' : 'none'}
        rightSectionWidth={isFound ? STEPS_WIDTH : 52}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setActive(0);
          setEntered(false);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <div className="search-results">
          <p className="search-count">{headline(text, found)}</p>
          <div id={listId} role="listbox" aria-label={strings.search.results} className="search-list">
            {events.map((event) => (
              <Result
                key={event.id}
                id={optionId(listId, event.id)}
                event={event}
                active={event === chosen}
                onChoose={() => choose(event)}
              />
            ))}
          </div>
          {found !== null && found.total > events.length && events.length > 0 && (
            <p className="search-more">{strings.search.more(found.total - events.length)}</p>
          )}
        </div>
      )}
    </div>
  );
}

function optionId(listId: string, eventId: string): string {
  return `${listId}-${eventId}`;
}

function setText(text: string): void {
  searchState.setState({ text });
}

function headline(text: string, found: Found | null): string {
  if (found === null) return strings.search.searching;
  if (found.error !== null) return strings.search.failed(found.error);
  if (found.total === 0) return strings.search.none(text.trim());
  return strings.search.count(found.total, found.capped);
}

interface ResultProps {
  readonly id: string;
  readonly event: FullEvent;
  readonly active: boolean;
  readonly onChoose: () => void;
}

function Result({ id, event, active, onChoose }: ResultProps) {
  const { lanes, timeline } = useSnapshot();
  const lane = lanes.find((one) => one.id === event.lane);
  const when = parseWhen(event.when, timeline.homeZone);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and handles the keys (aria-activedescendant)
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      id={id}
      role="option"
      aria-selected={active}
      className="search-result"
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      // Keeps the focus in the field.
      onMouseDown={(press) => press.preventDefault()}
      onClick={onChoose}
    >
      <span className="lane-dot" style={{ background: lane?.color }} aria-hidden="true" />
      <span className="search-title">{event.title}</span>
      <span className="search-facts">
        {when.ok ? shortWords(when.value) : event.when} · {lane?.title}
      </span>
    </div>
  );
}

/** What the last question found; null while nothing has come back yet. What was found before stays until then. */
function useFound(text: string): Found | null {
  const query = text.trim();
  const { value, error } = useAnswer(bridge.events.search, query === '' ? null : { query, limit: LIMIT });
  const last = useLast(query === '' ? null : value);
  useEffect(() => {
    if (value !== undefined) announce(value.total === 0 ? strings.search.none(query) : strings.search.count(value.total, value.capped));
  }, [query, value]);
  if (error !== null) return { events: [], total: 0, capped: false, error: error.message, isOfBefore: false };
  return last === null || last === undefined ? null : { ...last, error: null, isOfBefore: value === undefined };
}
