import { existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from '../disk/regular-file';
import { shownName } from '../disk/shown-name';
import { DEFAULT_SETTINGS, type Settings, salvageSettings } from './settings';

/** Ours is about 400 bytes; anything of this size is not ours. */
const LARGEST_BYTES = 1_000_000;

export interface LoadedSettings {
  readonly settings: Settings;
  /** A sentence for the person when something was wrong, else null. */
  readonly notice: string | null;
  /** False when the file is still the damaged one, because it could not be moved. */
  readonly writable: boolean;
}

/**
 * Reads `folder`/config.json. A file that is damaged, wholly or in one field, is moved to `config.corrupt-<time>.json` beside it
 * (electron-store would refuse to start with it, or overwrite it), and the good fields are returned.
 *
 * @param now for the name of the copy
 */
export function loadSettings(folder: string, now: Date): LoadedSettings {
  const path = join(folder, 'config.json');
  const found = read(path);
  if (found.kind === 'none') return { settings: DEFAULT_SETTINGS, notice: null, writable: true };
  const salvaged = found.kind === 'content' ? salvageSettings(found.content) : null;
  if (salvaged !== null && salvaged.bad.length === 0) return { settings: salvaged.settings, notice: null, writable: true };

  const settings = salvaged?.settings ?? DEFAULT_SETTINGS;
  const what = salvaged === null ? 'The settings file was damaged' : `The settings file had damaged entries (${salvaged.bad.join(', ')})`;
  const instead = salvaged === null ? 'Annals started with its default settings.' : 'They were replaced by the defaults.';
  try {
    const kept = keepAside(path, folder, now);
    return { settings, notice: `${what}. ${instead} The old file was kept as ${shownName(kept)}.`, writable: true };
  } catch {
    return {
      settings,
      notice: `${what} and could not be moved away, so changed settings will not be remembered. ${instead}`,
      writable: false,
    };
  }
}

type Found = { readonly kind: 'none' } | { readonly kind: 'damaged' } | { readonly kind: 'content'; readonly content: unknown };

function read(path: string): Found {
  try {
    // Asked before reading: opening a pipe would wait for ever.
    const state = statSync(path);
    if (!state.isFile() || state.size > LARGEST_BYTES) return { kind: 'damaged' };
    return { kind: 'content', content: JSON.parse(readAll(path).toString()) };
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'ENOENT' ? { kind: 'none' } : { kind: 'damaged' };
  }
}

function keepAside(path: string, folder: string, now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  for (let number = 1; ; number += 1) {
    const target = join(folder, `config.corrupt-${time}${number === 1 ? '' : `-${number}`}.json`);
    if (existsSync(target)) continue;
    renameSync(path, target);
    return target;
  }
}
