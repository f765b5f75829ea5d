import { fail, ok, type Result } from '../../../shared/result';
import { RECOVER_FIRST } from '../database/advice';
import type { StoreContext } from '../database/context';
import { type ActionRow, bareLabel, inverseOf, PREFIX, redoTarget, undoTarget } from '../history/history';
import { saysItsPart, unfitField } from '../history/misfit-changes';
import { misfitIn } from '../history/misfit-in';
import type { Planned, Writes } from './plan';
import { restoreVersion } from './restore-version';

/** Takes back the action named, which is an undo where a redo is asked for. */
function takeBack({ engine }: StoreContext, target: ActionRow | null, kind: 'undo' | 'redo'): Result<Planned> {
  if (target === null) return fail('invalid', `There is nothing to ${kind}.`);
  const changes = inverseOf(engine, target);
  const isUnfit = changes.some((change) => unfitField(change.entity, change.after) !== null || !saysItsPart(change));
  if (isUnfit) return fail('damaged', misfitIn(engine) ?? `The history says what none may be. Nothing was changed. ${RECOVER_FIRST}`);
  return ok({ label: `${PREFIX[kind]}${bareLabel(target)}`, changes, kind, undoes: target.id });
}

export const historyWrites = {
  'history.undo': (context) => takeBack(context, undoTarget(context), 'undo'),
  'history.redo': (context) => takeBack(context, redoTarget(context), 'redo'),
  'history.restoreEvent': (context, { id, changeId }) => restoreVersion(context, id, changeId),
} satisfies Partial<Writes>;
