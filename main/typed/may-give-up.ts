import { type BrowserWindow, dialog } from 'electron';
import type { ErrorCode } from '../../shared/result';
import type { Rounds } from '../backups/backup-rounds';
import { namesOf } from '../disk/file-names';
import type { OpenTimeline } from '../timelines/timelines';
import { within } from '../timelines/within';
import { saveCopyWith } from './ask-about-typed';

/*
 * When another program wrote over a file or took it away, what was shown as saved is in the store alone, and in the backup that is made of it
 * then. A store that is given up takes it along, so nobody gives it up without that backup or the person's word.
 */

/** Trouble after which the file's place does not hold what the window shows. */
const ELSEWHERE: ReadonlySet<ErrorCode> = new Set(['overwritten', 'not-found']);

/** How long a store may take to tell; one that does not answer has nothing that could be waited for. */
const LOOK_WITHIN_MS = 3000;

/** Looks now. */
export async function isElsewhere(timeline: OpenTimeline): Promise<boolean> {
  await within(timeline.look(), LOOK_WITHIN_MS, undefined);
  return ELSEWHERE.has(timeline.trouble()?.code ?? 'internal');
}

export interface Kept {
  readonly window: BrowserWindow;
  readonly timeline: OpenTimeline;
  /** Null for a file that another program backs up. */
  readonly rounds: Rounds | null;
  /** What is typed and not saved, which goes into a copy, too; undefined where the store has it already. */
  readonly typed: string | undefined;
}

const COPY = 'Save a Copy…';
const STAY = 'Keep Window Open';
const LOSE = 'Give It Up';

/** Before a window's store is given up. False: it is to stay, since nothing else holds what it has. */
export async function mayGiveUp({ window, timeline, rounds, typed }: Kept): Promise<boolean> {
  // Restoring, for one, gives it up first and then has the window open what is there.
  if (timeline.isClosing() || !(await isElsewhere(timeline))) return true;
  const made = await rounds?.now();
  if (made === undefined || made.ok) return true;
  const buttons = [COPY, STAY, LOSE];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: `What was saved in “${namesOf(timeline.path).name}” is only in this window now.`,
    detail: `${timeline.trouble()?.message ?? ''} No backup could be made of it either. ${made.error.message} A copy in another place keeps everything that was shown as saved.`,
    buttons,
    defaultId: buttons.indexOf(STAY),
    cancelId: buttons.indexOf(STAY),
    noLink: true,
  });
  if (buttons[response] === COPY) return saveCopyWith(window, timeline, typed);
  return buttons[response] === LOSE;
}
