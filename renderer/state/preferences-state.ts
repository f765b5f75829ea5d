import { createStore } from 'zustand/vanilla';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences';
import { bridge } from '../client';

interface PreferencesState {
  readonly preferences: Preferences;
  /** A day fixed on the command line for reproducible states; null: the clock decides. */
  readonly fixedToday: string | null;
  readonly platform: string;
  readonly version: string;
  readonly notices: readonly string[];
}

export const preferencesState = createStore<PreferencesState>()(() => ({
  preferences: DEFAULT_PREFERENCES,
  fixedToday: null,
  platform: 'linux',
  version: '',
  notices: [],
}));

export async function loadPreferences(): Promise<void> {
  const [preferences, info] = await Promise.all([bridge.preferences.get(), bridge.app.info()]);
  if (preferences.ok) preferencesState.setState({ preferences: preferences.value });
  if (info.ok) preferencesState.setState(info.value);
}

/** Changes at once in this window; the main process keeps it. */
export function setPreferences(patch: Partial<Preferences>): void {
  preferencesState.setState((state) => ({ preferences: { ...state.preferences, ...patch } }));
  void bridge.preferences.set(patch);
}
