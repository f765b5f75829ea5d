import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Offer } from '../../../shared/files';
import type { ErrorCode } from '../../../shared/result';
import { toWallClock } from '../../../shared/time/zone';
import { bridge } from '../../client';
import { useHomeZone } from '../../state/hooks';
import { ask } from '../../state/messages';
import { strings as stateStrings } from '../../state/strings';
import { timelineState } from '../../state/timeline-state';
import { viewState } from '../../state/view-state';
import { fileState } from '../../state/window-state';
import { Banner, BannerButton } from '../../ui/Banner';
import { clockWords } from '../../ui/time-words';
import { strings } from './strings';

const text = strings.files;

/** Lines under the toolbar: what keeps edits from being saved, and what is unusual about the file's place. */
export function FileBanners() {
  const condition = useStore(fileState, (state) => state.condition);
  const lost = useStore(timelineState, (state) => (state.phase === 'ready' ? state.lost : null));
  const zone = useHomeZone();
  if (lost !== null) {
    return (
      <Banner tone="trouble">
        {strings.files.lost(lost)} <OfferButton offer="try-again">{text.openAgain}</OfferButton>
      </Banner>
    );
  }
  if (condition === null) return null;
  const { trouble, readOnly, kept, flaw, missing, moment, shared, conflictedCopies, backup } = condition;
  // Looking through the file finds again what its opening found; that line leads to recovering it.
  const isToldAsFlaw = readOnly === 'flawed' && trouble?.code === 'damaged';
  return (
    <>
      {trouble !== null && !isToldAsFlaw && (
        <Banner tone="trouble">
          {text.conditions.notSaving} {trouble.message}{' '}
          {isElsewhere(trouble.code) && <OfferButton offer="save-new">{stateStrings.files.offers['save-new']}</OfferButton>}
          {trouble.code === 'damaged' && <OfferButton offer="recover">{stateStrings.files.offers.recover}</OfferButton>}
          {trouble.code !== 'disk-full' && (
            <OfferButton offer="try-again">{isOverwritten(trouble.code) ? text.showThere : text.openAgain}</OfferButton>
          )}
          {!isOverwritten(trouble.code) && <SaveCopy />}
          {(trouble.code === 'damaged' || trouble.code === 'beyond-rescue') && <Restore />}
        </Banner>
      )}
      {backup !== null && <BackupFailed reason={backup.message} isSaving={trouble === null} />}
      {readOnly === 'held' && (
        <Banner tone="calm">
          {text.conditions.held(clockWords(toWallClock(moment ?? Date.now(), zone)))}{' '}
          <OfferButton offer="try-again">{stateStrings.files.offers['try-again']}</OfferButton> <SaveCopy />
        </Banner>
      )}
      {readOnly === 'flawed' && (
        <Banner tone="trouble">
          {text.conditions.flawed} {flaw} <OfferButton offer="recover">{stateStrings.files.offers.recover}</OfferButton>
        </Banner>
      )}
      {readOnly === 'backup' && (
        <Banner tone="calm">
          {text.conditions.backup(kept?.of ?? null, whenWords(kept?.at ?? null, zone))}{' '}
          {kept !== null && kept.of !== null && <OfferButton offer="open-original">{text.openNamed(kept.of)}</OfferButton>}{' '}
          <OfferButton offer="save-new">{stateStrings.files.offers['save-new']}</OfferButton>
        </Banner>
      )}
      {readOnly !== null && readOnly !== 'held' && readOnly !== 'flawed' && readOnly !== 'backup' && (
        <Banner tone="calm">
          {text.conditions[readOnly]} <SaveCopy />
        </Banner>
      )}
      {missing !== null && (
        <Banner tone="trouble" dismissable={readOnly === null}>
          {missing}
        </Banner>
      )}
      {shared !== null && (
        <Banner tone="calm" dismissable>
          {text.conditions.shared(shared)}
        </Banner>
      )}
      {conflictedCopies.length > 0 && (
        <Banner tone="calm" dismissable>
          {text.conditions.conflicts(conflictedCopies)}
        </Banner>
      )}
    </>
  );
}

function whenWords(at: number | null, zone: string): string | null {
  return at === null ? null : clockWords(toWallClock(at, zone));
}

/** What is at the file's place is not what the window shows: the window's own comes first, for it is nowhere else. */
function isElsewhere(code: ErrorCode): boolean {
  return code === 'overwritten' || code === 'not-found';
}

/** A copy is offered as a new file then, or not at all where none can be made. */
function isOverwritten(code: ErrorCode): boolean {
  return code === 'overwritten' || code === 'beyond-rescue';
}

function OfferButton({ offer, children }: { readonly offer: Offer; readonly children: ReactNode }) {
  return <BannerButton onClick={() => void ask(() => bridge.window.choose({ offer }))}>{children}</BannerButton>;
}

function SaveCopy() {
  return <BannerButton onClick={() => void ask(() => bridge.files.saveCopy())}>{text.saveCopy}</BannerButton>;
}

/** Stays until a backup succeeds. */
function BackupFailed({ reason, isSaving }: { readonly reason: string; readonly isSaving: boolean }) {
  return (
    <Banner tone="trouble">
      {text.conditions.noBackup} {reason} {isSaving && text.conditions.savedAllTheSame}
      <BannerButton onClick={() => void ask(() => bridge.backups.make())}>{text.backups.again}</BannerButton>
      <BannerButton onClick={() => void ask(() => bridge.backups.chooseFolder())}>{text.backups.chooseFolder}</BannerButton>
    </Banner>
  );
}

function Restore() {
  return <BannerButton onClick={() => viewState.getState().open({ kind: 'backups' })}>{stateStrings.files.offers.restore}</BannerButton>;
}
