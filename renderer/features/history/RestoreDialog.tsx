import { Button, Modal } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Action, Change } from '../../../shared/history';
import { ok, type Result } from '../../../shared/result';
import { toWallClock } from '../../../shared/time/zone';
import { bridge, write } from '../../client';
import { useAnswer } from '../../state/answers/use-answer';
import type { WordsContext } from '../../state/value-words';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { Problem } from '../../ui/Problem';
import { clockWords } from '../../ui/time-words';
import { useReturnFocus } from '../../ui/use-return-focus';
import { fieldChangesOf } from './change-words';
import { FieldChanges } from './FieldChanges';
import { strings } from './strings';
import { type Version, versionAt } from './version';

const text = strings.history;
/** More changes than any event has; should one have more, its version is not shown rather than shown wrong. */
const PAGE = 500;

interface RestoreDialogProps {
  readonly action: Action;
  readonly change: Change;
  readonly context: WordsContext;
  readonly onClose: () => void;
}

/** Shows field by field what would become of an event, before it is put back as it was after one of its changes. */
export function RestoreDialog({ action, change, context, onClose }: RestoreDialogProps) {
  useReturnFocus();
  const version = useVersion(change);
  const [problem, setProblem] = useState<string | null>(null);
  const when = clockWords(toWallClock(action.at, context.homeZone));
  const fields = version === null || version === undefined ? [] : fieldChangesOf(differences(version), context);
  const same = version?.now != null && fields.length === 0;

  async function restore(): Promise<void> {
    const result = await write(() => bridge.history.restoreEvent({ id: change.entityId, changeId: change.id }));
    if (!result.ok) return setProblem(result.error.message);
    announce(text.restored(change.entityTitle));
    viewState.getState().select({ kind: 'event', id: change.entityId });
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={text.restoreDialog} size="lg" closeButtonProps={{ 'aria-label': text.cancel }}>
      <p>{text.restoreHint(change.entityTitle, when)}</p>
      {version === null && <p role="alert">{text.restoreUnknown}</p>}
      {version?.now === null && <p>{text.restoreBringsBack}</p>}
      {same && <p>{text.restoreSame}</p>}
      <div className="history-change restore-fields">
        <FieldChanges fields={fields} both />
      </div>
      <Problem message={problem} />
      <div className="form-actions">
        <Button size="xs" variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button size="xs" data-autofocus disabled={version === null || version === undefined || same} onClick={() => void restore()}>
          {text.restore}
        </Button>
      </div>
    </Modal>
  );
}

/** Undefined until the whole history of the event has been read; null when the version cannot be put together. */
function useVersion({ entityId, id }: Change): Version | null | undefined {
  const { value: actions, error } = useAnswer(historyOf, entityId);
  return useMemo(() => {
    if (error !== null) return null;
    return actions === undefined ? undefined : versionAt(actions, id);
  }, [actions, error, id]);
}

async function historyOf(eventId: string): Promise<Result<Action[]>> {
  const actions: Action[] = [];
  for (;;) {
    const before = actions.at(-1)?.seq;
    const answer = await bridge.history.list({ eventId, limit: PAGE, ...(before === undefined ? {} : { before }) });
    if (!answer.ok) return answer;
    actions.push(...answer.value);
    if (answer.value.length < PAGE) return ok(actions);
  }
}

/** From now to then; only what differs. An event that is gone comes back whole. */
function differences({ was, now }: Version): Pick<Change, 'entity' | 'before' | 'after'> {
  const names = Object.keys(was).filter((name) => now === null || JSON.stringify(was[name]) !== JSON.stringify(now[name]));
  const pick = (from: Readonly<Record<string, unknown>>) => Object.fromEntries(names.map((name) => [name, from[name]]));
  return { entity: 'event', before: now === null ? null : pick(now), after: pick(was) };
}
