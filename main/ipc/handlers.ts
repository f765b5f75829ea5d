import { app, type WebContents } from 'electron';
import { fail, ok, type Result } from '../../shared/result';
import { currentNotices } from '../notices';
import { copy, preview, reveal, save } from '../pictures';
import { changeSettings, getSettings, preferencesOf } from '../preferences';
import { remind } from '../reminders';
import { SERVED_METHODS, type ServedMethod, type StoreInput } from '../store/protocol';
import { applyTheme, releaseTheme } from '../theme';
import type { OpenTimeline } from '../timelines';
import { timelineOf } from '../workspace';
import type { Handlers } from './register';

export interface Fixed {
  /** A day that takes the clock's place, or null. */
  readonly today: string | null;
}

/** What every method of the contract does: the store's are passed on, the rest is the program's own. */
export function createHandlers({ today }: Fixed): Handlers {
  return {
    ...storeHandlers(),
    'series.remind': (_input, sender) => withTimeline(sender, (timeline) => remind(timeline, today, sender)),
    'picture.preview': ({ options, maxWidth }, sender) => withTimeline(sender, (timeline) => preview(timeline, fix(options), maxWidth)),
    'picture.save': ({ options, format }, sender) => withTimeline(sender, (timeline) => save(timeline, fix(options), format, sender)),
    'picture.copy': ({ options }, sender) => withTimeline(sender, (timeline) => copy(timeline, fix(options))),
    'picture.reveal': ({ path }) => reveal(path),
    'preferences.get': () => ok(applyTheme(preferencesOf(getSettings()))),
    'preferences.set': (patch) => {
      if (patch.theme !== undefined) releaseTheme();
      const changed = changeSettings(patch);
      const preferences = applyTheme(preferencesOf(getSettings()));
      return changed.ok ? ok(preferences) : changed;
    },
    'app.info': () => ok({ version: app.getVersion(), platform: process.platform, fixedToday: today, notices: currentNotices() }),
  };

  function fix<O extends { readonly today: string | null }>(options: O): O {
    return { ...options, today: options.today ?? today };
  }
}

/** Each of the store's methods goes to the timeline of the window that asked. */
function storeHandlers(): Pick<Handlers, ServedMethod> {
  const forward = (method: ServedMethod) => (input: unknown, sender: WebContents) =>
    withTimeline(sender, (timeline) => timeline.request(method, input as StoreInput<ServedMethod>));
  // The wrapper has parsed each input by the schema of its method; a loop over names cannot carry that into the types.
  return Object.fromEntries(SERVED_METHODS.map((method) => [method, forward(method)])) as unknown as Pick<Handlers, ServedMethod>;
}

async function withTimeline<T>(sender: WebContents, run: (timeline: OpenTimeline) => Promise<Result<T>>): Promise<Result<T>> {
  const timeline = timelineOf(sender);
  return timeline === undefined ? fail('not-found', 'This window shows no timeline.') : run(timeline);
}
