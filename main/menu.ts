import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/contract';
import { push } from './ipc/broadcast';

export interface MenuActions {
  readonly newTimeline: () => void;
  readonly openTimeline: () => void;
}

const isMac = process.platform === 'darwin';
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** A choice that the window carries out, with the key that the menu itself listens for. */
function command(label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions {
  return { label, ...(accelerator === undefined ? {} : { accelerator }), click: () => send(name) };
}

/**
 * A choice whose key the window handles itself, because what it does depends on where the focus is (Ctrl+Z in a text field
 * undoes typing). The menu shows the key and leaves it alone.
 */
function shared(label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions {
  return { ...command(label, name, accelerator), registerAccelerator: false };
}

function send(name: MenuCommand): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window !== undefined) push(window.webContents, 'menu', name);
}

export function installMenu(actions: MenuActions): void {
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: app.getVersion(), copyright: 'MIT License' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(actions)));
}

function template(actions: MenuActions): MenuItemConstructorOptions[] {
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    fileMenu(actions),
    editMenu(),
    viewMenu(),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(),
  ];
}

function fileMenu({ newTimeline, openTimeline }: MenuActions): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      { label: 'New timeline…', accelerator: 'CmdOrCtrl+Shift+N', click: newTimeline },
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: openTimeline },
      separator,
      shared('Export…', 'export', 'CmdOrCtrl+E'),
      separator,
      { role: 'close' },
      ...(isMac ? [] : [{ role: 'quit' } as const]),
    ],
  };
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
