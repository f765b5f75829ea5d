import type { HoldingCopyInfo } from '../../../shared/files';
import { toWallClock } from '../../../shared/time/zone';
import { clockWords } from '../../ui/time-words';
import { strings } from './strings';

const text = strings.erase;

/** Why a file is only named; null for one that can be removed. */
export function whyLeft({ is, open, contents }: Pick<HoldingCopyInfo, 'is' | 'open' | 'contents'>): string | null {
  if (is === 'other') return text.notKnown.other(contents?.title ?? null);
  if (is !== 'copy') return text.notKnown[is];
  return open ? text.open : null;
}

/** What goes with a file that is removed. */
export function lostWords({ contents }: Pick<HoldingCopyInfo, 'contents'>, zone: string): string {
  if (contents === null) return text.askUnknown;
  const { title, events, changedAt, isBackup } = contents;
  const what = text.lost(title, events, clockWords(toWallClock(changedAt, zone)));
  return `${what} ${isBackup ? text.lostBackup : text.lostOther}`;
}
