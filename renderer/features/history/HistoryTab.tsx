import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Action, Change } from '../../../shared/history';
import { toWallClock } from '../../../shared/time/zone';
import { bridge, write } from '../../client';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import type { WordsContext } from '../../state/value-words';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { ActionItem } from './ActionItem';
import { HistoryFilters } from './HistoryFilters';
import { filterOf, isFiltered, NO_FILTER } from './history-filter';
import { KnownOnControl } from './KnownOn';
import { nextToUndo } from './next-to-undo';
import { RestoreDialog } from './RestoreDialog';
import { strings } from './strings';
import { useHistory } from './use-history';
import './history.css';

/** What is chosen above the list; survives leaving the tab. */
let remembered = NO_FILTER;

/** Every step ever made, newest first, in words. Nothing here is ever deleted: taking back is a step of its own. */
export function HistoryTab() {
  const words = strings.history;
  const { timeline, lanes, undo } = useSnapshot();
  // Ticks once a minute. What was done was done by the real clock, also where --today holds the day.
  useToday();
  const now = toWallClock(Date.now(), timeline.homeZone);
  const canWrite = useCanWrite();
  const eventId = useStore(viewState, (state) => state.historyOf);
  const [choice, setChoice] = useState(remembered);
  const [restoring, setRestoring] = useState<{ readonly action: Action; readonly change: Change } | null>(null);
  const history = useHistory(filterOf(choice, eventId, timeline.homeZone));
  const all = eventId === null && !isFiltered(choice);
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

  // Which step is next cannot be told from some steps alone.
  const next = canWrite && all && undo.undo !== null ? nextToUndo(history.actions) : null;
  const takeBack = async (label: string) => {
    const result = await write(() => bridge.history.undo());
    if (result.ok) announce(strings.commands.undone(label));
  };

  return (
    <section className="history-tab" aria-label={words.region}>
      <div className="history-head">
        <HistoryFilters
          choice={choice}
          eventId={eventId}
          onChoice={(chosen) => {
            remembered = chosen;
            setChoice(chosen);
          }}
        />
        <KnownOnControl />
      </div>
      {history.phase === 'failed' && (
        <p className="history-failed" role="alert">
          {words.failed} {history.error}
        </p>
      )}
      {history.phase === 'ready' && history.actions.length === 0 ? (
        <div className="history-empty">
          <h2>{all ? words.empty : eventId === null || isFiltered(choice) ? words.noneFound : words.emptyForEvent}</h2>
          {all && <p>{words.emptyHint}</p>}
        </div>
      ) : (
        <ol className="history-list" aria-label={words.list} aria-busy={history.phase === 'loading'}>
          {history.actions.map((action) => (
            <ActionItem
              key={action.id}
              action={action}
              context={context}
              now={now}
              onRestore={canWrite ? (change) => setRestoring({ action, change }) : null}
              onTakeBack={action.id === next ? () => void takeBack(action.label) : null}
            />
          ))}
        </ol>
      )}
      <p ref={end} className="history-end">
        {history.phase === 'loading' ? words.loading : history.complete && history.actions.length > 0 && all ? words.end : ''}
      </p>
      {restoring !== null && <RestoreDialog {...restoring} context={context} onClose={() => setRestoring(null)} />}
    </section>
  );
}
