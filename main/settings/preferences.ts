import { app, ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import { type Preferences, preferencesSchema } from '../../shared/preferences';
import { fail, ok, type Result } from '../../shared/result';
import { addNotice } from './notices';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { loadSettings } from './settings-file';

/** The one file that knows electron-store. Settings are read once; from then on this copy answers and the file follows it. */
let opened: { settings: Settings; readonly file: ElectronStore<Settings> | null } | null = null;

function open(): NonNullable<typeof opened> {
  if (opened !== null) return opened;
  const { settings, notice, writable } = loadSettings(app.getPath('userData'), new Date());
  if (notice !== null) addNotice(notice);
  opened = { settings, file: writable ? openFile() : null };
  // Whatever could be saved from a damaged file is written at once, so that the next start does not lose it.
  if (notice !== null && settings !== DEFAULT_SETTINGS) save();
  return opened;
}

function openFile(): ElectronStore<Settings> | null {
  try {
    // Names of recent files are nobody else's business.
    return new ElectronStore<Settings>({ accessPropertiesByDotNotation: false, clearInvalidConfig: false, configFileMode: 0o600 });
  } catch (reason) {
    addNotice(`The settings file cannot be used, so changed settings will not be remembered (${messageOf(reason)}).`);
    return null;
  } finally {
    // electron-store answers synchronous questions of any page on this channel; we have no page that asks.
    ipcMain.removeAllListeners('electron-store-get-data');
  }
}

export function getSettings(): Settings {
  return open().settings;
}

/** Fields to change; an absent or undefined one stays. */
type Patch = { readonly [F in keyof Settings]?: Settings[F] | undefined };

/** Changes settings for this session in any case; the result tells whether they will be remembered. */
export function changeSettings(change: Patch): Result<Settings> {
  const state = open();
  state.settings = { ...state.settings, ...given(change) };
  for (const listener of listeners) listener();
  return save();
}

const listeners = new Set<() => void>();

/** Calls after each change, whether it will be remembered or not. */
export function onSettings(listener: () => void): void {
  listeners.add(listener);
}

function save(): Result<Settings> {
  const { settings, file } = open();
  if (file === null) return fail('read-only', 'This setting holds until Annals is closed: the settings file cannot be used.');
  try {
    file.set(settings);
    return ok(settings);
  } catch (reason) {
    return fail('io', `This setting holds until Annals is closed: the settings file could not be written (${messageOf(reason)}).`);
  }
}

function given(change: Patch): Partial<Settings> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

/** The part of the settings that the window knows. */
export function preferencesOf(settings: Settings): Preferences {
  return preferencesSchema.parse(settings);
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
