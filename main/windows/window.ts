import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import { WINDOW_PALETTES } from '../../shared/look/window-palette';
import { assetPath } from '../disk/assets';
import { START_PAGE } from '../page/protocol';
import { isOurs } from '../page/security';
import { changeSettings, getSettings } from '../settings/preferences';
import type { WindowState } from '../settings/settings';
import { crashLoop } from '../timelines/crash-loop';
import { fitBounds, MINIMUM_SIZE } from './window-bounds';

/** Shown for the instant before the page has painted; the page's own ground colours. */
const GROUND = { light: WINDOW_PALETTES.light.background, dark: WINDOW_PALETTES.dark.background } as const;

/** Moving and resizing are written down once they pause for this long, so that a crash does not forget them. */
const REMEMBER_AFTER_MS = 500;

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Makes a window and loads the page in it; it shows itself when there is something to see. */
export function createWindow(size?: WindowSize): BrowserWindow {
  const saved = getSettings().window;
  const bounds = size === undefined ? fitBounds(saved, workAreas()) : size;
  const window = new BrowserWindow({
    ...bounds,
    // A size that was asked for is the size of the picture it makes: the frame and the menu come on top.
    useContentSize: size !== undefined,
    ...(size === undefined ? { minWidth: MINIMUM_SIZE.width, minHeight: MINIMUM_SIZE.height } : {}),
    show: false,
    title: app.name,
    icon: assetPath('icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
    },
  });
  if (size === undefined) {
    if (saved?.maximized === true) window.maximize();
    rememberPlace(window);
  }
  window.once('ready-to-show', () => window.show());
  reloadAfterCrash(window);
  comeBack(window);
  // A failed load shows itself as an empty window and in the page's own error; the promise says nothing more.
  void window.loadURL(START_PAGE).catch(() => undefined);
  return window;
}

function workAreas(): Parameters<typeof fitBounds>[1] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map(({ workArea }) => workArea)];
}

function rememberPlace(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  const remember = (): void => {
    clearTimeout(timer);
    // A setting that could not be written was reported at start; lost window bounds are not worth a second message.
    if (!window.isDestroyed()) changeSettings({ window: placeOf(window) });
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(remember, REMEMBER_AFTER_MS);
  };
  window.on('resize', later);
  window.on('move', later);
  window.on('close', remember);
  window.on('closed', () => clearTimeout(timer));
}

function placeOf(window: BrowserWindow): WindowState {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Should the page be left all the same (the preload and security.ts see to it that it is not), it is loaded anew. */
function comeBack(window: BrowserWindow): void {
  window.webContents.on('did-navigate', (_event, address) => {
    if (!isOurs(address)) void window.loadURL(START_PAGE).catch(() => undefined);
  });
}

/** A page that is lost is loaded again, and finds in main what was typed in it; one that is lost again and again is not. */
function reloadAfterCrash(window: BrowserWindow): void {
  const loop = crashLoop();
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    if (loop.happened()) window.webContents.reload();
    else void askAboutCrashes();
  });

  async function askAboutCrashes(): Promise<void> {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: 'The window keeps failing.',
      detail: 'It ended by itself three times within a minute. Everything that was shown as saved is saved.',
      buttons: ['Try once more', 'Close the window'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (window.isDestroyed()) return;
    loop.reset();
    if (response === 0) window.webContents.reload();
    else window.close();
  }
}
