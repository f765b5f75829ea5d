import type { Condition, Offer } from '../../../shared/files';
import type { ErrorCode } from '../../../shared/result';
import { toWallClock } from '../../../shared/time/zone';
import { strings as stateStrings } from '../../state/strings';
import { clockWords } from '../../ui/time-words';
import { strings } from './strings';

const text = strings.files;

/** What can be done about a line, and what its button says: an offer of the file's window, or something else. */
export interface BannerChoice {
  readonly does: { readonly offer: Offer } | 'save-copy' | 'restore' | 'back-up' | 'choose-backup-folder';
  readonly says: string;
}

/** One line under the toolbar. */
export interface BannerLine {
  /** There is one of each. */
  readonly about: 'trouble' | 'backup' | 'read-only' | 'missing' | 'shared' | 'conflicts';
  readonly tone: 'trouble' | 'calm';
  readonly says: string;
  readonly choices: readonly BannerChoice[];
  readonly dismissable: boolean;
}

/**
 * What a person is told of the file that a window shows, the most urgent first.
 *
 * @param zone the timeline's home zone
 * @param now UTC milliseconds, where nothing says of which moment the file is shown
 */
export function bannersOf(condition: Condition, zone: string, now: number): readonly BannerLine[] {
  const { trouble, readOnly, missing, shared, conflictedCopies, backup } = condition;
  // Looking through the file finds again what its opening found; that line leads to recovering it.
  const isToldAsFlaw = readOnly === 'flawed' && trouble?.code === 'damaged';
  return [
    ...(trouble === null || isToldAsFlaw ? [] : [troubleLine(trouble)]),
    ...(backup === null ? [] : [backupLine(backup.message, trouble === null)]),
    ...(readOnly === null ? [] : [readOnlyLine(readOnly, condition, zone, now)]),
    ...(missing === null ? [] : [line('missing', 'trouble', missing, [], readOnly === null)]),
    ...(shared === null ? [] : [line('shared', 'calm', text.conditions.shared(shared), [], true)]),
    ...(conflictedCopies.length === 0 ? [] : [line('conflicts', 'calm', text.conditions.conflicts(conflictedCopies), [], true)]),
  ];
}

function line(
  about: BannerLine['about'],
  tone: BannerLine['tone'],
  says: string,
  choices: readonly BannerChoice[] = [],
  dismissable = false,
): BannerLine {
  return { about, tone, says, choices, dismissable };
}

function offered(offer: Offer, says: string = stateStrings.files.offers[offer]): BannerChoice {
  return { does: { offer }, says };
}

const SAVE_COPY: BannerChoice = { does: 'save-copy', says: text.saveCopy };
const RESTORE: BannerChoice = { does: 'restore', says: stateStrings.files.offers.restore };

/** What is at the file's place is not what the window shows: the window's own comes first, for it is nowhere else. */
const ELSEWHERE: ReadonlySet<ErrorCode> = new Set(['overwritten', 'not-found']);
/** A copy is offered as a new file then, or not at all where none can be made. */
const OVERWRITTEN: ReadonlySet<ErrorCode> = new Set(['overwritten', 'beyond-rescue']);
const LOST: ReadonlySet<ErrorCode> = new Set(['damaged', 'beyond-rescue']);

function troubleLine({ code, message }: NonNullable<Condition['trouble']>): BannerLine {
  const isOverwritten = OVERWRITTEN.has(code);
  return line('trouble', 'trouble', `${text.conditions.notSaving} ${message}`, [
    ...(ELSEWHERE.has(code) ? [offered('save-new')] : []),
    ...(code === 'damaged' ? [offered('recover')] : []),
    ...(code === 'disk-full' ? [] : [offered('try-again', isOverwritten ? text.showThere : text.openAgain)]),
    ...(isOverwritten ? [] : [SAVE_COPY]),
    ...(LOST.has(code) ? [RESTORE] : []),
  ]);
}

/** Stays until a backup succeeds. */
function backupLine(reason: string, isSaving: boolean): BannerLine {
  const { noBackup, savedAllTheSame } = text.conditions;
  return line('backup', 'trouble', [noBackup, reason, ...(isSaving ? [savedAllTheSame] : [])].join(' '), [
    { does: 'back-up', says: text.backups.again },
    { does: 'choose-backup-folder', says: text.backups.chooseFolder },
  ]);
}

function readOnlyLine(why: NonNullable<Condition['readOnly']>, { flaw, kept, moment }: Condition, zone: string, now: number): BannerLine {
  const words = (at: number): string => clockWords(toWallClock(at, zone));
  if (why === 'held') return line('read-only', 'calm', text.conditions.held(words(moment ?? now)), [offered('try-again'), SAVE_COPY]);
  if (why === 'flawed') {
    const says = flaw === null ? text.conditions.flawed : `${text.conditions.flawed} ${flaw}`;
    return line('read-only', 'trouble', says, [offered('recover')]);
  }
  if (why !== 'backup') return line('read-only', 'calm', text.conditions[why], [SAVE_COPY]);
  const of = kept?.of ?? null;
  const at = kept?.at ?? null;
  return line('read-only', 'calm', text.conditions.backup(of, at === null ? null : words(at)), [
    ...(of === null ? [] : [offered('open-original', text.openNamed(of))]),
    offered('save-new'),
  ]);
}
