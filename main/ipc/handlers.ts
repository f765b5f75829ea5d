import type { WebContents } from 'electron';
import { type Answered, contract, METHODS } from '../../shared/contract';
import { backupMethods } from '../actions/backup-methods';
import { fileMethods } from '../actions/file-methods';
import { articleMethods } from '../articles/methods';
import { exportMethods } from '../exports/methods';
import { importMethods } from '../imports/methods';
import { lockMethods } from '../locks/methods';
import type { Handlers } from '../page/answering';
import { reminderMethods } from '../reminders/methods';
import { removingMethods } from '../removing/methods';
import { preferenceMethods } from '../settings/methods';
import type { StoreInput } from '../store/protocol';
import { windowMethods } from '../windows/methods';
import { withTimeline } from '../windows/with-timeline';

type StoreAnswered = Answered<{ by: 'store' }>;

/** Each of the store's methods goes to the timeline of the window that asked. */
function forwarded(): Pick<Handlers, StoreAnswered> {
  const forward = (method: StoreAnswered) => (input: unknown, sender: WebContents) =>
    withTimeline(sender, (timeline) => timeline.request(method, input as StoreInput<StoreAnswered>));
  const methods = METHODS.filter((method): method is StoreAnswered => contract[method].by === 'store');
  // The wrapper has parsed each input by the schema of its method; a loop over names cannot carry that into the types.
  return Object.fromEntries(methods.map((method) => [method, forward(method)])) as Pick<Handlers, StoreAnswered>;
}

/** What every method of the contract does: the store's are passed on, the rest is the program's own. */
export const HANDLERS: Handlers = {
  ...forwarded(),
  ...windowMethods,
  ...fileMethods,
  ...backupMethods,
  ...lockMethods,
  ...removingMethods,
  ...exportMethods,
  ...importMethods,
  ...articleMethods,
  ...reminderMethods,
  ...preferenceMethods,
};
