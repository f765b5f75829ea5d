import { app } from 'electron';
import { MOST_REMEMBERED } from '../../shared/preferences';
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
  'preferences.keepWindow': ({ timeline, window }) => {
    const others = getSettings().windows.filter((one) => one.timeline !== timeline);
    const windows = window === null ? others : [...others, { timeline, ...window }].slice(-MOST_REMEMBERED);
    const changed = changeSettings({ windows });
    return changed.ok ? ok({ windows }) : changed;
  },
  'app.info': () => ok({ version: app.getVersion(), platform: process.platform, fixedToday: fixedToday(), notices: currentNotices() }),
} satisfies Partial<Handlers>;
