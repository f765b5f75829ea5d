import { app } from 'electron';
import { ok } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { currentNotices } from './notices';
import { changeSettings, getSettings, preferencesOf } from './preferences';
import { applyTheme, releaseTheme } from './theme';
import { fixedToday } from './today';

export const preferenceMethods = {
  'preferences.get': () => ok(applyTheme(preferencesOf(getSettings()))),
  'preferences.set': (patch) => {
    if (patch.theme !== undefined) releaseTheme();
    const changed = changeSettings(patch);
    const preferences = applyTheme(preferencesOf(getSettings()));
    return changed.ok ? ok(preferences) : changed;
  },
  'app.info': () => ok({ version: app.getVersion(), platform: process.platform, fixedToday: fixedToday(), notices: currentNotices() }),
} satisfies Partial<Handlers>;
