import type { WebContents } from 'electron';
import type { Offer } from '../../shared/files';
import { fail, ok, type Result } from '../../shared/result';
import { backupAbout } from '../backups/backup-about';
import { openStartTimeline } from '../starting/start';
import { pathOf } from '../windows/panes';
import { openInWindow } from '../windows/workspace';
import { askWhich, closeWindow, revealFile, saveAsNew } from './file-actions';
import { recoverInto } from './recover';

/** Carries out what a person chose to do about a file that does not open, or that fails while it is open. */
export async function choose(offer: Offer, contents: WebContents): Promise<Result<null>> {
  const path = pathOf(contents);
  if (path === undefined) return fail('not-found', 'This window shows no timeline.');
  const where = { into: contents };
  switch (offer) {
    case 'save-new':
      return saveAsNew(contents);
    case 'try-again':
      await openInWindow({ path }, where);
      return ok(null);
    case 'read-only':
      await openInWindow({ path, readOnly: true, newer: true }, where);
      return ok(null);
    case 'without-log':
    case 'set-log-aside':
      await openInWindow({ path, withoutLog: true }, where);
      return ok(null);
    case 'open-original': {
      const { original } = await backupAbout(path);
      if (original === null)
        return fail('not-found', 'The timeline that this is a backup of is not where it was. Open it from where it is now.');
      await openInWindow({ path: original }, where);
      return ok(null);
    }
    case 'choose': {
      const other = await askWhich(contents);
      if (other !== null) await openInWindow({ path: other }, where);
      return ok(null);
    }
    case 'start-timeline':
      await openStartTimeline(where);
      return ok(null);
    case 'recover':
      return recoverInto(path, contents);
    case 'reveal':
      return revealFile(contents);
    case 'close':
      return closeWindow(contents);
    case 'restore':
      // The window lists the backups and asks for one of them with `backups.restore`.
      return ok(null);
  }
}
