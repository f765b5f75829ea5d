import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Action, Change } from '../../../shared/history';
import { toWallClock } from '../../../shared/time/zone';
import { FIELD_WORDS } from '../../state/field-words';
import { strings as stateStrings } from '../../state/strings';
import type { WordsContext } from '../../state/value-words';
import { viewState } from '../../state/view-state';
import { agoWords, clockWords } from '../../ui/time-words';
import { fieldChangesOf } from './change-words';
import { FieldChanges } from './FieldChanges';
import { showOnChart } from './show-on-chart';
import { strings } from './strings';

interface ActionItemProps {
  readonly action: Action;
  readonly context: WordsContext;
  /** Wall-clock now. */
  readonly now: number;
  /** Set on the step that Undo would take back. */
  readonly onTakeBack: (() => void) | null;
  /** Puts an event back as it was after one of the changes; null where nothing can be written. */
  readonly onRestore: ((change: Change) => void) | null;
}

/** A step with no more fields than this is told at once; larger ones on demand. */
const TOLD_AT_ONCE = 4;
/** An import may hold ten thousand changes: these are told, the rest counted. */
const CHANGES_TOLD = 40;

export function ActionItem({ action, context, now, onTakeBack, onRestore }: ActionItemProps) {
  const words = strings.history;
  const [only] = action.changes;
  const small =
    action.changes.length === 1 && only !== undefined && only.op === 'update' && fieldChangesOf(only, context).length <= TOLD_AT_ONCE;
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const at = toWallClock(action.at, context.homeZone);
  const shown = small || open;
  return (
    <li className="history-item" data-kind={action.kind}>
      <span className="history-dot" aria-hidden="true">
        {action.kind === 'undo' && <IconArrowBackUp size={13} stroke={1.8} />}
        {action.kind === 'redo' && <IconArrowForwardUp size={13} stroke={1.8} />}
      </span>
      <div className="history-step">
        <p className="history-label">{action.label}</p>
        <p className="history-meta">
          <time dateTime={new Date(action.at).toISOString()}>
            {agoWords(at, now)} · {clockWords(at)}
          </time>
          {' · '}
          {words.by(action.who)}
          {!small && action.changes.length > 0 && (
            <button type="button" className="history-toggle" aria-expanded={open} aria-controls={detailsId} onClick={() => setOpen(!open)}>
              {open ? (
                <IconChevronDown size={12} stroke={2} aria-hidden="true" />
              ) : (
                <IconChevronRight size={12} stroke={2} aria-hidden="true" />
              )}
              {open ? words.hide : words.show(action.changes.length)}
            </button>
          )}
        </p>
        <div id={detailsId}>
          {shown &&
            action.changes
              .slice(0, CHANGES_TOLD)
              .map((change) => (
                <ChangeDetails
                  key={change.id}
                  change={change}
                  context={context}
                  titled={!small}
                  when={clockWords(at)}
                  onRestore={change.entity === 'event' ? onRestore : null}
                />
              ))}
          {shown && action.changes.length > CHANGES_TOLD && (
            <p className="history-meta">{words.andMore(action.changes.length - CHANGES_TOLD)}</p>
          )}
        </div>
      </div>
      {onTakeBack !== null && (
        <Button size="compact-xs" variant="default" aria-label={words.takeBackOf(action.label)} onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
    </li>
  );
}

interface ChangeDetailsProps {
  readonly change: Change;
  readonly context: WordsContext;
  /** Whether to say what was changed; not when the step's own label has just said it. */
  readonly titled: boolean;
  /** When the step was made, in words. */
  readonly when: string;
  /** Null where there is no version to go back to. */
  readonly onRestore: ((change: Change) => void) | null;
}

function ChangeDetails({ change, context, titled, when, onRestore }: ChangeDetailsProps) {
  const words = strings.history;
  const isGone = change.erased === true && change.before === null;
  if (isGone) {
    const { reason, changes } = change.after ?? {};
    return (
      <p className="history-change history-meta">
        {change.op === 'erase' ? words.erasedBecause(String(reason), Number(changes)) : words.erased}
      </p>
    );
  }
  const edited = change.op === 'update' || change.op === 'merge';
  // What came or went whole: its title stands above, and what is switched off goes without saying.
  const fields = fieldChangesOf(change, context).filter(
    ({ field, before, after }) =>
      edited || (field !== FIELD_WORDS[change.entity].title && (after ?? before) !== stateStrings.values.yesNo.no),
  );
  return (
    <section className="history-change">
      {titled && (
        <p className="history-changed">
          {words.ops[change.op]} {words.entities[change.entity]} {change.entityTitle !== '' && <>“{change.entityTitle}”</>}
        </p>
      )}
      <FieldChanges fields={fields} both={edited} />
      {change.erased === true && <p className="history-meta">{words.erasedMention}</p>}
      {change.entity === 'event' && change.op !== 'delete' && (
        <button
          type="button"
          className="text-button"
          aria-label={words.showOf(change.entityTitle)}
          onClick={() => void showOnChart(change, onRestore !== null)}
        >
          {words.showOnChart}
        </button>
      )}
      {onRestore !== null && (
        <button
          type="button"
          className="text-button"
          aria-label={words.restoreOf(change.entityTitle, when)}
          onClick={() => onRestore(change)}
        >
          {words.restore}
        </button>
      )}
      {onRestore !== null && change.op === 'delete' && (
        <button
          type="button"
          className="text-button danger"
          aria-label={words.eraseOf(change.entityTitle)}
          onClick={() => viewState.getState().open({ kind: 'erase', id: change.entityId, title: change.entityTitle })}
        >
          {words.erase}
        </button>
      )}
    </section>
  );
}
