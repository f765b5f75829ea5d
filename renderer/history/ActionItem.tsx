import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Action, Change } from '../../shared/history';
import { toWallClock } from '../../shared/time/zone';
import { strings } from '../strings';
import { fieldChangesOf, type WordsContext } from './change-words';
import { agoWords, clockWords } from './time-words';

interface ActionItemProps {
  readonly action: Action;
  readonly context: WordsContext;
  /** Wall-clock now. */
  readonly now: number;
  /** Set on the step that Undo would take back. */
  readonly onTakeBack: (() => void) | null;
}

/** A step with no more fields than this is told at once; larger ones on demand. */
const TOLD_AT_ONCE = 4;
/** An import may hold ten thousand changes: these are told, the rest counted. */
const CHANGES_TOLD = 40;

export function ActionItem({ action, context, now, onTakeBack }: ActionItemProps) {
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
              .map((change) => <ChangeDetails key={change.id} change={change} context={context} titled={!small} />)}
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
}

function ChangeDetails({ change, context, titled }: ChangeDetailsProps) {
  const words = strings.history;
  const edited = change.op === 'update' || change.op === 'merge';
  // What came or went whole: its title stands above, and what is switched off goes without saying.
  const fields = fieldChangesOf(change, context).filter(
    ({ field, before, after }) => edited || (field !== words.fields.title && (after ?? before) !== words.yesNo.no),
  );
  return (
    <section className="history-change">
      {titled && (
        <p className="history-changed">
          {words.ops[change.op]} {words.entities[change.entity]} {change.entityTitle !== '' && <>“{change.entityTitle}”</>}
        </p>
      )}
      {fields.length > 0 && (
        <dl>
          {fields.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                {edited ? (
                  <>
                    <span className={before === null ? 'quiet' : 'history-before'}>{before ?? words.nothing}</span>
                    <span aria-hidden="true"> → </span>
                    <span className="visually-hidden"> {words.to} </span>
                    <span>{after ?? words.nothing}</span>
                  </>
                ) : (
                  (after ?? before)
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
