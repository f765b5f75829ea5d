import type { WebContents } from 'electron';
import { ok, type Result } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { withGrantedPath } from '../page/granted-paths';
import { fixedToday } from '../settings/today';
import { timelineOf } from '../windows/panes';
import { withTimeline } from '../windows/with-timeline';
import { lookAtData, saveData } from './data-files';
import type { Drawer } from './drawer';
import { drawerFor } from './drawers';
import { copy, preview, reveal, save } from './pictures';
import { checkSeal, checkSealFile, saveSeal } from './seals';
import { exportSeries } from './series-export';

export const exportMethods = {
  'series.export': ({ id, format }, sender) => withTimeline(sender, (timeline) => exportSeries(timeline, id, format, fixedToday(), sender)),
  'picture.preview': ({ options, maxWidth, page }, sender) =>
    withTimeline(sender, (timeline) => preview(timeline, dated(options), maxWidth, page)),
  'picture.save': ({ options, format }, sender) => withTimeline(sender, (timeline) => save(timeline, dated(options), format, sender)),
  'picture.lookAtData': ({ options }, sender) => withTimeline(sender, (timeline) => lookAtData(timeline, dated(options))),
  'picture.saveData': ({ options }, sender) => withTimeline(sender, (timeline) => saveData(timeline, dated(options), sender)),
  'picture.copy': ({ options }, sender) => withTimeline(sender, (timeline) => copy(timeline, dated(options))),
  'picture.cancel': (_, sender) => withDrawer(sender, ({ stop }) => stop()),
  'picture.letGo': (_, sender) => withDrawer(sender, ({ letGo }) => letGo()),
  'picture.reveal': ({ path }, sender) => withGrantedPath(sender, path, reveal),
  'seals.save': ({ code }, sender) => withTimeline(sender, (timeline) => saveSeal(timeline, code, sender)),
  'seals.check': ({ code }, sender) => withTimeline(sender, (timeline) => checkSeal(timeline, code)),
  'seals.checkFile': (_, sender) => withTimeline(sender, (timeline) => checkSealFile(timeline, sender)),
} satisfies Partial<Handlers>;

/** A picture of a program whose day is fixed is one of that day. */
function dated<O extends { readonly today: string | null }>(options: O): O {
  return { ...options, today: options.today ?? fixedToday() };
}

/** Where no timeline is shown any more, there is none to stop drawing. */
function withDrawer(sender: WebContents, tell: (drawer: Drawer) => void): Result<null> {
  const timeline = timelineOf(sender);
  if (timeline !== undefined) tell(drawerFor(timeline));
  return ok(null);
}
