import { ok } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { withTimeline } from '../windows/with-timeline';
import {
  changedInImport,
  chooseImport,
  dropImport,
  forgetImport,
  listedInImport,
  pasteImport,
  readImport,
  runImport,
  saveImportReport,
  saveMapping,
  saveRefused,
  takeOfImport,
} from './imports';

export const importMethods = {
  'imports.choose': (_, sender) => chooseImport(sender),
  'imports.drop': ({ paths }, sender) => dropImport(paths, sender),
  'imports.paste': ({ text }, sender) => ok(pasteImport(text, sender)),
  'imports.read': (how, sender) => withTimeline(sender, (timeline) => readImport(timeline, how, sender)),
  'imports.changed': (page, sender) => changedInImport(page, sender),
  'imports.listed': (page, sender) => listedInImport(page, sender),
  'imports.take': (taken, sender) => takeOfImport(taken, sender),
  'imports.run': ({ take }, sender) => withTimeline(sender, (timeline) => runImport(timeline, take, sender)),
  'imports.cancel': (_, sender) => {
    forgetImport(sender);
    return ok(null);
  },
  'imports.saveRefused': ({ format }, sender) => withTimeline(sender, (timeline) => saveRefused(timeline, format, sender)),
  'imports.saveMapping': (which, sender) => withTimeline(sender, (timeline) => saveMapping(timeline, which, sender)),
  'imports.saveReport': (_, sender) => withTimeline(sender, (timeline) => saveImportReport(timeline, sender)),
} satisfies Partial<Handlers>;
