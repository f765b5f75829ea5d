import { app, BrowserWindow, Menu, type MenuItem, type MenuItemConstructorOptions, type WebContents } from 'electron';
import { acceleratorOf } from '../../shared/commands/keys';
import {
  isMenuId,
  isWindowCommand,
  type MainCommand,
  MENU_IDS,
  type MenuId,
  type MenuPlace,
  menuRow,
  type WindowCommand,
} from '../../shared/commands/menu';
import type { RecentFile } from '../../shared/files';
import { forgetAllFiles, onRecentFiles, recentFiles } from '../files/recent-files';
import { push } from '../page/broadcast';
import { getSettings, onSettings } from '../settings/preferences';
import { onWindowState, windowState } from '../windows/panes';
import { createAnother, duplicate, openAnother, openRecent, revealFile, saveCopy, withTimelineOf } from './file-actions';
import { isMarked } from './menu-marks';
import { isPossible } from './menu-needs';

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** What main carries out itself. */
const DOES: Readonly<Record<MainCommand, () => unknown>> = {
  'new-timeline': () => createAnother(front()),
  open: () => openAnother(front()),
  duplicate: () => withTimelineOf(front(), duplicate),
  'save-copy': () => withTimelineOf(front(), saveCopy),
  reveal: () => withFront(revealFile),
  'close-window': () => BrowserWindow.getFocusedWindow()?.close(),
};

/** A command as the table of the menu has it; further keys of it are items that nobody sees. */
function itemsOf(id: MenuId): MenuItemConstructorOptions[] {
  const { name, inMenu, inMenuOnMac, keys = [], heardBy, mark } = menuRow(id);
  const label = (isMac ? inMenuOnMac : undefined) ?? inMenu ?? name;
  const click = isWindowCommand(id) ? () => send(id) : () => void DOES[id]();
  if (mark !== undefined) return [{ id, label, click, type: mark.kind, checked: isMarked(mark, getSettings()) }];
  const [first, ...others] = keys.map(acceleratorOf);
  if (first === undefined) return [{ id, label, click }];
  if (heardBy === 'window') return [{ id, label, click, accelerator: first, registerAccelerator: false }];
  return [
    { id, label, click, accelerator: first },
    ...others.map((accelerator) => ({ label, click, accelerator, visible: false, acceleratorWorksWhenHidden: true })),
  ];
}

/** The commands between two lines of a menu. */
function part(menu: MenuPlace[0], number: number): MenuItemConstructorOptions[] {
  return MENU_IDS.filter((id) => menuRow(id).place[0] === menu && menuRow(id).place[1] === number).flatMap(itemsOf);
}

/** The window that a choice is about. */
function front(): WebContents | undefined {
  return (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents;
}

function send(name: WindowCommand): void {
  const contents = front();
  if (contents !== undefined) push(contents, 'menu', name);
}

/** Makes the menu, and makes it anew when the list of recent files changes. */
export function installMenu(): void {
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: app.getVersion(), copyright: 'MIT License' });
  onRecentFiles(() => void makeMenu());
  onWindowState(greyChoices);
  onSettings(markChoices);
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
  eachChoice((id, item) => {
    item.enabled = isPossible(id, state);
  });
}

/** Marks what holds by now, wherever it was chosen. */
function markChoices(): void {
  const settings = getSettings();
  eachChoice((id, item) => {
    const { mark } = menuRow(id);
    if (mark === undefined) return;
    const holds = isMarked(mark, settings);
    // Electron marks one of several whatever is written, and takes the mark of the others away.
    if (holds || mark.kind === 'checkbox') item.checked = holds;
  });
}

function eachChoice(act: (id: MenuId, item: MenuItem) => void): void {
  const visit = ({ items }: { readonly items: readonly MenuItem[] }): void => {
    for (const item of items) {
      if (isMenuId(item.id)) act(item.id, item);
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
      ...part('file', 1),
      { label: 'Open Recent', submenu: recentMenu(recent) },
      separator,
      ...part('file', 2),
      separator,
      ...part('file', 3),
      separator,
      ...part('file', 4),
      separator,
      ...part('file', 5),
      separator,
      ...part('file', 6),
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
    ...part('recent', 1),
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
      ...part('edit', 1),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      ...part('edit', 2),
      separator,
      ...part('edit', 3),
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      ...part('view', 1),
      separator,
      ...part('view', 2),
      separator,
      ...part('view', 3),
      separator,
      { label: 'Lanes', submenu: [...part('lanes', 1), separator, ...part('lanes', 2), separator, ...part('lanes', 3)] },
      { label: 'Row Height', submenu: part('rows', 1) },
      { label: 'Links', submenu: part('links', 1) },
      ...part('view', 4),
      separator,
      ...part('view', 5),
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
    ],
  };
}

function helpMenu(): MenuItemConstructorOptions {
  return { role: 'help', submenu: [...part('help', 1), ...(isMac ? [] : [{ role: 'about' } as const])] };
}
