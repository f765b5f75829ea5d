import type { WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import { ok, type Result } from '../../shared/result';
import { forgetFile, recentFiles } from '../files/recent-files';
import { done, type Handlers } from '../page/answering';
import { grantPath, withGrantedPath } from '../page/granted-paths';
import { withTimeline } from '../windows/with-timeline';
import { closeWindow, createAnother, duplicate, openAnother, openRecent, revealFile, saveCopy } from './file-actions';
import { choose } from './problem-choices';

export const fileMethods = {
  'files.create': (_, sender) => done(createAnother(sender)),
  'files.open': ({ path }, sender) =>
    path === undefined ? done(openAnother(sender)) : withGrantedPath(sender, path, (given) => done(openRecent(given, sender))),
  'files.recent': (_, sender) => listRecent(sender),
  'files.forget': ({ path }, sender) =>
    withGrantedPath(sender, path, (given) => {
      forgetFile(given);
      return listRecent(sender);
    }),
  'files.duplicate': (_, sender) => withTimeline(sender, (timeline) => duplicate(timeline, sender)),
  'files.saveCopy': (_, sender) => withTimeline(sender, (timeline) => saveCopy(timeline, sender)),
  'files.reveal': (_, sender) => revealFile(sender),
  'files.close': (_, sender) => closeWindow(sender),
  'window.choose': ({ offer }, sender) => choose(offer, sender),
} satisfies Partial<Handlers>;

/** The list of recent files; each of them may then be opened from the window that saw it. */
async function listRecent(sender: WebContents): Promise<Result<Output<'files.recent'>>> {
  const files = await recentFiles();
  for (const { path } of files) grantPath(sender, path);
  return ok(files);
}
