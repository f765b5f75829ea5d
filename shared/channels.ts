import type { Method, Push } from './contract';

/**
 * The names of the contract's methods and pushes, apart from their schemas: the preload needs only these, and a sandboxed
 * preload should not carry a schema library. The compiler holds the lists to the contract in both directions.
 */
export const METHODS = [
  'timeline.snapshot',
  'timeline.index',
  'timeline.edit',
  'events.get',
  'events.byRows',
  'events.page',
  'events.filter',
  'events.order',
  'events.search',
  'events.add',
  'events.edit',
  'events.editMany',
  'events.remove',
  'events.erase',
  'events.copies',
  'events.removeCopy',
  'views.add',
  'views.edit',
  'views.move',
  'views.remove',
  'lanes.add',
  'lanes.edit',
  'lanes.remove',
  'series.add',
  'series.edit',
  'series.remove',
  'series.settle',
  'series.settleAll',
  'series.split',
  'series.makeEvent',
  'series.export',
  'series.remind',
  'events.silences',
  'events.names',
  'seals.make',
  'seals.save',
  'seals.check',
  'seals.checkFile',
  'history.undo',
  'history.redo',
  'history.list',
  'history.people',
  'history.restoreEvent',
  'picture.preview',
  'picture.save',
  'picture.copy',
  'picture.cancel',
  'picture.reveal',
  'imports.choose',
  'imports.drop',
  'imports.read',
  'imports.run',
  'imports.cancel',
  'imports.saveReport',
  'window.state',
  'window.choose',
  'window.giveUp',
  'window.lookBack',
  'window.keepUnsaved',
  'window.unsaved',
  'window.finished',
  'files.create',
  'files.open',
  'files.recent',
  'files.forget',
  'files.duplicate',
  'files.saveCopy',
  'files.reveal',
  'files.close',
  'backups.list',
  'backups.folder',
  'backups.chooseFolder',
  'backups.make',
  'backups.restore',
  'backups.reveal',
  'preferences.get',
  'preferences.set',
  'app.info',
] as const satisfies readonly Method[];

export const PUSHES = [
  'changes',
  'menu',
  'storeLost',
  'window',
  'message',
  'finish',
  'importProgress',
  'picture',
] as const satisfies readonly Push[];

/** The channel a push travels on; methods travel on channels of their own name. */
export function pushChannel(push: Push): string {
  return `push.${push}`;
}

/** Compiles only while both sets of names are the same; the error message then shows the name that is missing. */
type Same<Whole, Listed> = [Exclude<Whole, Listed>] extends [never] ? true : Exclude<Whole, Listed>;
true satisfies Same<Method, (typeof METHODS)[number]>;
true satisfies Same<Push, (typeof PUSHES)[number]>;
