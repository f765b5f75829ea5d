import { dirname, join } from 'node:path';
import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { copiesHolding, type HoldingCopy, removeCopy } from '../../store/copies/copies-holding';
import type { Sought } from '../../store/copies/copy-kinship';
import { type Erased, reasonProblem } from '../../store/erasing/erase';
import { openTimeline } from '../../store/timeline-store';
import { type Command, Failure, FLAG, type Input, type Io, orFail, TEXT, TEXTS, UsageError } from '../line/command';
import { json, printable } from '../line/output';
import { withTimeline } from '../line/with-timeline';

export const eraseCommand: Command = {
  usage: 'FILE --event ID --reason TEXT [--backups DIR] [--json]   or, afterwards: FILE --event ID --remove-copy NAME …',
  summary: 'take an event out of the file with its whole history, for good; names the copies that still hold it',
  positionals: ['FILE'],
  options: { event: TEXT, reason: TEXT, backups: TEXT, 'remove-copy': TEXTS, json: FLAG },
  run(input, io) {
    const file = input.positional('FILE');
    const id = input.required('event');
    const folders = [input.text('backups') ?? join(dirname(file), 'Annals backups')];
    const wanted = input.texts('remove-copy') ?? [];
    const { isErased, timelineId } = lookFirst(input, io, id);
    if (!isErased && wanted.length > 0) throw new UsageError('Erase the event first; then copies that hold it can be removed.');
    const erased = isErased && input.text('reason') === undefined ? null : erase(input, io, id);
    const sought = { eventId: id, timelineId, path: file, folders };
    const copies = copiesHolding(sought);
    const removed = wanted.map((name) => remove(name, copies, sought));
    const left = copies.filter(({ path }) => !removed.includes(path));
    if (input.flag('json')) io.out(json({ id, ...erased, copies: left, removed }));
    else for (const line of linesOf(erased, left, removed)) io.out(printable(line));
  },
};

/** Says of which timeline the event is, and whether it was erased before. What is refused must not change a byte, so this only reads. @throws Failure */
function lookFirst(input: Input, io: Io, id: string): { readonly isErased: boolean; readonly timelineId: string } {
  let isErased = false;
  let timelineId = '';
  withTimeline(input, io, 'read', (store) => {
    const [last] = orFail(store.ask('history.list', { eventId: id, limit: 1 }));
    if (last?.changes[0]?.entity !== 'event') throw new Failure(`--event: There is no event ${id} in the timeline. Nothing was changed.`);
    isErased = last.changes[0].op === 'erase';
    timelineId = orFail(store.ask('timeline.snapshot')).timeline.id;
  });
  if (!isErased) {
    const problem = reasonProblem(input.required('reason'));
    if (problem !== null) orFail(problem);
  }
  return { isErased, timelineId };
}

/** Opened as a window does, which also finishes an erasure that was interrupted before. */
function erase(input: Input, io: Io, id: string): Erased {
  const store = orFail(openTimeline(input.positional('FILE'), { now: () => io.now() }));
  try {
    return orFail(store.ask('store.eventErase', { id, reason: input.required('reason') }));
  } finally {
    store.close();
  }
}

function remove(name: string, copies: readonly HoldingCopy[], sought: Sought): string {
  const found = copies.filter((copy) => copy.name === name || copy.path === name);
  const [copy] = found;
  if (copy === undefined) throw new Failure(`--remove-copy: No copy called “${name}” holds the event. It was not removed.`);
  if (found.length > 1)
    throw new Failure(`--remove-copy: ${found.length} copies are called “${name}”. Give the path of one. None was removed.`);
  orFail(removeCopy(copy.path, sought));
  return copy.path;
}

function linesOf(erased: Erased | null, left: readonly HoldingCopy[], removed: readonly string[]): string[] {
  return [
    ...(erased === null ? [] : [`Erased for good, with ${erased.changes} entries of its history. This cannot be undone.`]),
    ...(erased?.readings ?? []).map((title) => `Given up with it, because it held what the event said: the reading of “${title}”.`),
    ...(erased?.texts ?? []).map(
      (title) =>
        `Stays, because other events rest on it, with all that it says: the text of “${title}”. It goes with the last of them that is erased.`,
    ),
    ...(erased?.mentions ?? []).map((mention) => `Still speaks of it in its own words: ${mention}`),
    ...removed.map((path) => `Removed: ${path}`),
    ...left.flatMap(copyLines),
    ...(left.length === 0
      ? ['No other copy was found that holds it; pictures, exports and copies in other folders are not known to Annals.']
      : ['To remove a copy: the same command with --remove-copy NAME. To keep it without the event: annals erase COPY.']),
  ];
}

/** Where it is, what would be lost with it, and why it is left alone where it is. */
function copyLines(copy: HoldingCopy): string[] {
  const { path, holds, contents } = copy;
  const first = holds === 'yes' ? `Still holds the event: ${path}` : `May hold the event, and cannot be looked into: ${path}`;
  const alone = whyLeft(copy);
  return [first, ...(contents === null ? [] : [contentWords(contents)]), ...(alone === null ? [] : [alone])];
}

function contentWords({ title, events, changedAt, isBackup }: NonNullable<HoldingCopy['contents']>): string {
  const what = `“${title}”, ${events} ${events === 1 ? 'event' : 'events'}, last change ${dayText(dayAt(changedAt))}`;
  return isBackup ? `A backup of ${what}.` : `It is no backup, and may hold edits that are nowhere else: ${what}.`;
}

function whyLeft({ is, open }: HoldingCopy): string | null {
  if (is === 'other') return 'It is another timeline: --remove-copy leaves it alone.';
  if (is === 'log') return 'It is a log without its file: --remove-copy leaves it alone.';
  if (is === 'unknown') return 'It may be another timeline: --remove-copy leaves it alone.';
  return open ? 'Somebody has it open: --remove-copy leaves it alone until it is closed.' : null;
}
