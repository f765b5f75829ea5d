import { Switch } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { toWallClock } from '../../shared/time/zone';
import { bridge, write } from '../client';
import { announce } from '../shell/announce';
import { useCanWrite, useEvent, useSnapshot, useToday } from '../state/hooks';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { ActionItem } from './ActionItem';
import type { WordsContext } from './change-words';
import { nextToUndo } from './next-to-undo';
import { useHistory } from './use-history';
import './history.css';

/** Whether only the selected event's steps are shown; survives leaving the tab. */
let rememberedOnly = false;

/** Every step ever made, newest first, in words. Nothing here is ever deleted: taking back is a step of its own. */
export function HistoryTab() {
  const words = strings.history;
  const { revision, timeline, lanes, undo } = useSnapshot();
  // Ticks once a minute. What was done was done by the real clock, also where --today holds the day.
  useToday();
  const now = toWallClock(Date.now(), timeline.homeZone);
  const canWrite = useCanWrite();
  const selectedId = useStore(viewState, (state) => (state.selection.kind === 'event' ? state.selection.id : null));
  const [only, setOnly] = useState(rememberedOnly);
  const eventId = only ? selectedId : null;
  const history = useHistory(eventId, revision);
  const context: WordsContext = useMemo(
    () => ({ homeZone: timeline.homeZone, laneTitle: (id) => lanes.find((lane) => lane.id === id)?.title }),
    [timeline.homeZone, lanes],
  );
  const end = useRef<HTMLParagraphElement>(null);
  const { more } = history;
  useEffect(() => {
    if (end.current === null) return;
    const watcher = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), { rootMargin: '400px' });
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [more]);

  // Which step is next cannot be told from one event's steps alone.
  const next = canWrite && eventId === null && undo.undo !== null ? nextToUndo(history.actions) : null;
  const takeBack = async (label: string) => {
    const result = await write(() => bridge.history.undo());
    if (result.ok) announce(strings.commands.undone(label));
  };

  return (
    <section className="history-tab" aria-label={words.region}>
      <div className="history-head">
        <OnlySelected
          id={selectedId}
          checked={only}
          onChange={(checked) => {
            rememberedOnly = checked;
            setOnly(checked);
          }}
        />
      </div>
      {history.phase === 'failed' && (
        <p className="history-failed" role="alert">
          {words.failed} {history.error}
        </p>
      )}
      {history.phase === 'ready' && history.actions.length === 0 ? (
        <div className="history-empty">
          <h2>{eventId === null ? words.empty : words.emptyForEvent}</h2>
          {eventId === null && <p>{words.emptyHint}</p>}
        </div>
      ) : (
        <ol className="history-list" aria-label={words.list} aria-busy={history.phase === 'loading'}>
          {history.actions.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              context={context}
              now={now}
              onTakeBack={action.id === next ? () => void takeBack(action.label) : null}
            />
          ))}
        </ol>
      )}
      <p ref={end} className="history-end">
        {history.phase === 'loading' ? words.loading : history.complete && history.actions.length > 0 && eventId === null ? words.end : ''}
      </p>
    </section>
  );
}

interface OnlySelectedProps {
  readonly id: string | null;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function OnlySelected({ id, checked, onChange }: OnlySelectedProps) {
  return (
    <Switch
      size="xs"
      label={id === null ? strings.history.onlySelectedNone : <SelectedTitle id={id} />}
      checked={checked && id !== null}
      disabled={id === null}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}

function SelectedTitle({ id }: { readonly id: string }) {
  const event = useEvent(id);
  return event === undefined || event === null ? strings.history.onlySelectedNone : strings.history.onlySelected(event.title);
}
