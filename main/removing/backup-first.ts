import { BrowserWindow, dialog, type WebContents } from 'electron';
import { type AppError, ok, type Result } from '../../shared/result';
import { chooseBackupRoot } from '../backups/backup-root';
import { namesOf } from '../disk/file-names';
import type { OpenTimeline } from '../timelines/timelines';
import { roundsOf } from '../windows/panes';

/** What is about to be done, in the words of the question and of what is told when it is not done. */
export interface SomethingBig {
  /** As in “Import without a backup of …?” */
  readonly question: string;
  /** The button that goes on, which is never the default. */
  readonly goOn: string;
  /** Behind “Nothing was …”. */
  readonly notDone: string;
}

const ANOTHER = 'Choose Another Folder…';
const CANCEL = 'Cancel';

/**
 * Backs up what a window's timeline holds, before something that changes much of it at once. Where no backup can be made the person is asked,
 * and nothing is done unless they say so; the command line refuses and names its option for the same.
 *
 * Not for erasing: a backup made for that would hold what is to be gone. Restoring keeps the present state itself, and is refused without.
 *
 * @returns an error, with the reason and that nothing was done, when the person thought better of it
 */
export async function backUpFirst(timeline: OpenTimeline, sender: WebContents, what: SomethingBig): Promise<Result<null>> {
  // A file that another program backs up has no rounds, and is only shown.
  const rounds = roundsOf(sender);
  for (;;) {
    const made = (await rounds?.now()) ?? ok(null);
    if (made.ok) return ok(null);
    const answer = await ask(timeline, sender, what, made.error);
    if (answer === what.goOn) return ok(null);
    if (answer === CANCEL) return { ok: false, error: notDone(what, made.error) };
    const chosen = await chooseBackupRoot(sender);
    if (!chosen.ok) return chosen;
  }
}

async function ask(timeline: OpenTimeline, sender: WebContents, what: SomethingBig, { message: reason }: AppError): Promise<string> {
  const buttons = [what.goOn, ANOTHER, CANCEL];
  const question: Electron.MessageBoxOptions = {
    type: 'warning',
    message: what.question.replace('{}', `“${namesOf(timeline.path).name}”`),
    detail: `No backup could be made. ${reason} Without one there is only this file: Undo takes it back as long as the file can be read.`,
    buttons,
    defaultId: buttons.indexOf(CANCEL),
    cancelId: buttons.indexOf(CANCEL),
    noLink: true,
  };
  const window = BrowserWindow.fromWebContents(sender);
  const { response } = await (window === null ? dialog.showMessageBox(question) : dialog.showMessageBox(window, question));
  return buttons[response] ?? CANCEL;
}

function notDone({ notDone: done }: SomethingBig, { code, message }: AppError): AppError {
  return { code, message: `Nothing was ${done}, because no backup could be made first. ${message}` };
}
