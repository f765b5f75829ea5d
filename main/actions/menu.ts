import { app, BrowserWindow, Menu, type MenuItem, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { MenuCommand } from '../../shared/contract';
import type { RecentFile } from '../../shared/files';
import { forgetAllFiles, onRecentFiles, recentFiles } from '../files/recent-files';
import { push } from '../page/broadcast';
import { onWindowState, windowState } from '../windows/panes';
import { createAnother, duplicate, openAnother, openRecent, revealFile, saveCopy, withTimelineOf } from './file-actions';
import { type FileChoice, isChoice, isPossible } from './menu-needs';

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** A choice that the window carries out, with the key that the menu itself listens for. */
function command(label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions {
  return { id: name, label, ...(accelerator === undefined ? {} : { accelerator }), click: () => send(name) };
}

/** A choice about the window's file that main carries out itself. */
function ofFile(label: string, id: FileChoice, click: () => void, accelerator?: string): MenuItemConstructorOptions {
  return { id, label, ...(accelerator === undefined ? {} : { accelerator }), click };
}

/**
 * A choice whose key the window handles itself, because what it does depends on where the focus is (Ctrl+Z in a text field
 * undoes typing). The menu shows the key and leaves it alone.
 */
function shared(label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions {
  return { ...command(label, name, accelerator), registerAccelerator: false };
}

/** The window that a choice is about. */
function front(): WebContents | undefined {
  return (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents;
}

function send(name: MenuCommand): void {
  const contents = front();
  if (contents !== undefined) push(contents, 'menu', name);
}

/** Makes the menu, and makes it anew when the list of recent files changes. */
export function installMenu(): void {
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: app.getVersion(), copyright: 'MIT License' });
  onRecentFiles(() => void makeMenu());
  onWindowState(greyChoices);
  app.on('browser-window-focus', greyChoices);
  app.on('window-all-closed', greyChoices);
  void makeMenu();
}

/** Only the last one asked for is shown: looking for the recent files takes its time. */
let latest = 0;

async function makeMenu(): Promise<void> {
  latest += 1;
  const mine = latest;
  const recent = await recentFiles();
  if (mine !== latest) return;
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(recent)));
  greyChoices();
}

/** Greys what would do nothing in the window in front, as it is now. */
function greyChoices(): void {
  const contents = front();
  const state = contents === undefined ? undefined : windowState(contents);
  const visit = ({ items }: { readonly items: readonly MenuItem[] }): void => {
    for (const item of items) {
      if (isChoice(item.id)) item.enabled = isPossible(item.id, state);
      // Null, whatever its type says, for an item that has none.
      if (item.submenu) visit(item.submenu);
    }
  };
  const menu = Menu.getApplicationMenu();
  if (menu !== null) visit(menu);
}

function template(recent: readonly RecentFile[]): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(recent),
    editMenu(),
    viewMenu(),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(),
  ];
}

function fileMenu(recent: readonly RecentFile[]): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      { label: 'New timeline…', accelerator: 'CmdOrCtrl+Shift+N', click: () => void createAnother(front()) },
      command('New Locked Timeline…', 'new-locked'),
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => void openAnother(front()) },
      { label: 'Open Recent', submenu: recentMenu(recent) },
      separator,
      ofFile('Duplicate', 'duplicate', () => withTimelineOf(front(), duplicate)),
      ofFile('Save a Copy…', 'save-copy', () => withTimelineOf(front(), saveCopy), 'CmdOrCtrl+Shift+S'),
      ofFile(isMac ? 'Show in Finder' : 'Show in Folder', 'reveal', () => withFront(revealFile)),
      separator,
      command('Restore a Backup…', 'restore-backup'),
      command('Seal…', 'seal'),
      command('Check a Seal…', 'check-seal'),
      separator,
      command('Lock with a Passphrase…', 'lock'),
      command('Change Passphrase…', 'change-passphrase'),
      command('Remove Passphrase…', 'remove-passphrase'),
      shared('Lock Now', 'lock-now', 'CmdOrCtrl+L'),
      separator,
      shared('Import…', 'import', 'CmdOrCtrl+Shift+O'),
      shared('Export…', 'export', 'CmdOrCtrl+E'),
      separator,
      { label: 'Close Window', role: 'close' },
      ...(isMac ? [] : [{ role: 'quit' } as const]),
    ],
  };
}

/** A file that is gone stays in the list, greyed: its disk may only be unplugged. */
function recentMenu(recent: readonly RecentFile[]): MenuItemConstructorOptions[] {
  if (recent.length === 0) return [{ label: 'Nothing opened yet', enabled: false }];
  return [
    ...recent.map(({ path, name, folder, exists }) => ({
      // An ampersand would otherwise mark a key.
      label: `${name} — ${folder}${exists ? '' : ' (not there)'}`.replaceAll('&', '&&'),
      enabled: exists,
      click: () => void openRecent(path, front()),
    })),
    separator,
    command('Manage the List…', 'open-recent'),
    { label: 'Clear the List', click: forgetAllFiles },
  ];
}

function withFront(act: (contents: WebContents) => unknown): void {
  const contents = front();
  if (contents !== undefined) act(contents);
}

function editMenu(): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      // Not the roles: those undo typing only. The window gives a focused text field its own undo back.
      shared('Undo', 'undo', 'CmdOrCtrl+Z'),
      shared('Redo', 'redo', isMac ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      shared('Add event', 'add-event', 'CmdOrCtrl+N'),
      command('Erase the event for good…', 'erase-selected'),
      command('New review series…', 'new-series', 'CmdOrCtrl+Shift+R'),
      separator,
      shared('Search', 'search', 'CmdOrCtrl+F'),
      shared('Command palette', 'palette', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      command('Zoom in', 'zoom-in', 'CmdOrCtrl+Plus'),
      // The same key without Shift, as on most keyboards plus needs it.
      { ...command('Zoom in', 'zoom-in', 'CmdOrCtrl+='), visible: false, acceleratorWorksWhenHidden: true },
      command('Zoom out', 'zoom-out', 'CmdOrCtrl+-'),
      command('Show everything', 'fit', 'CmdOrCtrl+0'),
      command('Go to today', 'today', 'CmdOrCtrl+T'),
      separator,
      command('Timeline', 'tab-timeline', 'CmdOrCtrl+1'),
      command('Table', 'tab-table', 'CmdOrCtrl+2'),
      command('Reviews', 'tab-reviews', 'CmdOrCtrl+3'),
      command('History', 'tab-history', 'CmdOrCtrl+4'),
      separator,
      command('Light or dark', 'toggle-theme', 'CmdOrCtrl+Shift+L'),
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return { role: 'help', submenu: [shared('Keyboard shortcuts', 'keys', '?'), ...(isMac ? [] : [{ role: 'about' } as const])] };
}
