import { ok } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { fixedToday } from '../settings/today';
import { withTimeline } from '../windows/with-timeline';
import { chooseImport, dropImport, forgetImport, readImport, runImport, saveImportReport } from './imports';

export const importMethods = {
  'imports.choose': (_, sender) => chooseImport(sender),
  'imports.drop': ({ path }, sender) => dropImport(path, sender),
  'imports.read': ({ order }, sender) => withTimeline(sender, (timeline) => readImport(timeline, order, fixedToday(), sender)),
  'imports.run': (_, sender) => withTimeline(sender, (timeline) => runImport(timeline, sender)),
  'imports.cancel': (_, sender) => {
    forgetImport(sender);
    return ok(null);
  },
  'imports.saveReport': (_, sender) => withTimeline(sender, (timeline) => saveImportReport(timeline, sender)),
} satisfies Partial<Handlers>;
