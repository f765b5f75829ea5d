import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { fail, ok, type Result } from '../../shared/result';
import { quotedName } from '../disk/shown-name';

export interface SaveQuestion {
  /** Of the native dialog. */
  readonly title: string;
  readonly defaultPath: string;
  /** What such a file is called: "Calendar". */
  readonly kind: string;
  /** Its ending, without the dot; added to a name without it. */
  readonly ending: string;
}

/** Asks with the native dialog where to save a file; null when the person thought better of it. Nothing is overwritten that it has not asked about. */
export async function askSavePlace(
  sender: WebContents,
  { title, defaultPath, kind, ending }: SaveQuestion,
): Promise<Result<string | null>> {
  const window = BrowserWindow.fromWebContents(sender);
  const question = { title, defaultPath, filters: [{ name: kind, extensions: [ending] }] };
  const { canceled, filePath } = await (window === null ? dialog.showSaveDialog(question) : dialog.showSaveDialog(window, question));
  if (canceled || filePath === undefined || filePath === '') return ok(null);
  const path = extname(filePath).toLowerCase() === `.${ending}` ? filePath : `${filePath}.${ending}`;
  // The dialog has asked about the name that was typed, not about the one with the ending added.
  if (path !== filePath && existsSync(path))
    return fail('exists', `${quotedName(path)} exists already. Nothing was written; choose another name.`);
  return ok(path);
}
