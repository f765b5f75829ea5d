import { type BrowserWindow, dialog } from 'electron';
import { placeForCopy } from '../backups/backup-root';
import { EXTENSION, namesOf, withExtension } from '../disk/file-names';
import type { OpenTimeline } from '../timelines/timelines';

export interface Homeless {
  readonly window: BrowserWindow;
  readonly timeline: OpenTimeline | undefined;
  /** What is typed, as the window keeps it, and in how many entries. */
  readonly text: string;
  readonly entries: number;
  /** Why the timeline's own file cannot take it. */
  readonly reason: string;
}

const STAY = 'Keep Window Open';
const DISCARD = 'Discard and Close';

/** Asks what becomes of what is typed in a window that closes and that the file cannot take. False: the window stays. */
export async function askAboutTyped({ window, timeline, text, entries, reason }: Homeless): Promise<boolean> {
  const buttons = [...(timeline === undefined ? [] : ['Save a Copy…']), STAY, DISCARD];
  const stay = buttons.indexOf(STAY);
  const copy = timeline === undefined ? '' : ' A copy of the timeline in another place keeps it, and offers it again when it is opened.';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message:
      entries === 1
        ? 'One entry is not saved, and the file cannot keep it.'
        : `${entries} entries are not saved, and the file cannot keep them.`,
    detail: `${reason} Everything that was shown as saved is saved.${copy}`,
    buttons,
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  });
  if (buttons[response] === DISCARD) return true;
  return response !== stay && timeline !== undefined && saveCopyWith(window, timeline, text);
}

/** Saves a copy with what is typed, where the person says. False when they thought better of it, or it did not work, which is told. */
export async function saveCopyWith(window: BrowserWindow, timeline: OpenTimeline, text: string | undefined): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save a copy',
    defaultPath: placeForCopy(timeline.path, 'copy'),
    filters: [{ name: 'Annals timelines', extensions: [EXTENSION.slice(1)] }],
  });
  if (canceled || filePath === undefined || filePath === '') return false;
  const path = withExtension(filePath);
  const copied = await timeline.request('store.saveCopy', { path, unfinished: text });
  if (copied.ok) return true;
  await dialog.showMessageBox(window, {
    type: 'error',
    message: `The copy “${namesOf(path).name}” was not saved.`,
    detail: `${copied.error.message} The window stays open, with everything typed in it.`,
  });
  return false;
}
