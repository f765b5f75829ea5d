import { BrowserWindow, dialog, type WebContents } from 'electron';

export interface FileQuestion {
  /** Of the native dialog. */
  readonly title: string;
  /** What such files are called, and their endings without the dot; all others can be chosen, too. */
  readonly kind: string;
  readonly endings: readonly string[];
}

/** Asks with the native dialog for a file to read; null when the person thought better of it. */
export async function askFile(sender: WebContents, question: FileQuestion): Promise<string | null> {
  const [path] = await asked(sender, question, ['openFile']);
  return path ?? null;
}

/** The same for one or several; none when the person thought better of it. */
export function askFiles(sender: WebContents, question: FileQuestion): Promise<readonly string[]> {
  return asked(sender, question, ['openFile', 'multiSelections']);
}

async function asked(
  sender: WebContents,
  { title, kind, endings }: FileQuestion,
  properties: NonNullable<Electron.OpenDialogOptions['properties']>,
): Promise<readonly string[]> {
  const window = BrowserWindow.fromWebContents(sender);
  const question: Electron.OpenDialogOptions = {
    title,
    filters: [
      { name: kind, extensions: [...endings] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties,
  };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question));
  return canceled ? [] : filePaths;
}
