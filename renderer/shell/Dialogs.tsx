import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { ArticleDialog } from '../features/article/ArticleDialog';
import { SourceTextDialog } from '../features/article/SourceTextDialog';
import { BulkEditDialog } from '../features/bulk-edit/BulkEditDialog';
import { ShiftDialog } from '../features/bulk-edit/ShiftDialog';
import { ExportDialog } from '../features/export-dialog/ExportDialog';
import { BackupsDialog } from '../features/files/BackupsDialog';
import { RecentDialog } from '../features/files/RecentDialog';
import { ImportDialog } from '../features/import-dialog/ImportDialog';
import { LaneAwayDialog } from '../features/lanes/LaneAwayDialog';
import { LaneDialog } from '../features/lanes/LaneDialog';
import { PassphraseDialog } from '../features/lock/PassphraseDialog';
import { AddLinesDialog } from '../features/quick-add/AddLinesDialog';
import { SeriesDialog } from '../features/reviews/SeriesDialog';
import { GoToDialog } from '../features/timeline/around/GoToDialog';
import { TimelineDialog } from '../features/timeline-settings/TimelineDialog';
import { CheckSealDialog } from '../features/trust/CheckSealDialog';
import { EraseDialog } from '../features/trust/EraseDialog';
import { SealDialog } from '../features/trust/SealDialog';
import { goToTyped } from '../features/unfinished/go-to-typed';
import { UnfinishedDialog } from '../features/unfinished/UnfinishedDialog';
import { SaveViewDialog } from '../features/views/SaveViewDialog';
import { ViewsDialog } from '../features/views/ViewsDialog';
import { ownIn } from '../state/typed/aside';
import { tellKept } from '../state/typed/discard';
import { groupOfDialog } from '../state/typed/places';
import { type Dialog, viewState } from '../state/view-state';
import { FaultBoundary } from '../ui/faults/FaultBoundary';
import { KeysDialog } from './KeysDialog';
import { strings } from './strings';

/** The dialog that is open, if one is. Mantine gives the focus back to where it was. */
export function Dialogs() {
  const dialog = useStore(viewState, (state) => state.dialog);
  /** Escape, a click beside the dialog or its cross keep what is typed in it, and say so; its own buttons save or discard first. */
  const close = () => {
    viewState.getState().open(null);
    const group = dialog === null ? null : groupOfDialog(dialog);
    if (group !== null && ownIn(group).length > 0) tellKept(group, () => goToTyped(group));
  };
  if (dialog === null) return null;
  return (
    <FaultBoundary key={dialog.kind} part={strings.parts.dialog} frame={(said) => <FaultDialog onClose={close}>{said}</FaultDialog>}>
      <OpenDialog dialog={dialog} close={close} />
    </FaultBoundary>
  );
}

/** In the place of one that could not be shown. */
function FaultDialog({ onClose, children }: { readonly onClose: () => void; readonly children: ReactNode }) {
  return (
    <Modal opened onClose={onClose} title={strings.app.fault} size="md" closeButtonProps={{ 'aria-label': strings.app.close }}>
      {children}
    </Modal>
  );
}

function OpenDialog({ dialog, close }: { readonly dialog: Dialog; readonly close: () => void }) {
  switch (dialog.kind) {
    case 'export':
      return <ExportDialog onClose={close} />;
    case 'import':
      return <ImportDialog origin={dialog.origin} onClose={close} />;
    case 'article':
      return <ArticleDialog origin={dialog.origin} onClose={close} />;
    case 'source-text':
      return <SourceTextDialog source={dialog.source} onClose={close} />;
    case 'series':
      return <SeriesDialog id={dialog.id} from={dialog.from ?? null} repeat={dialog.repeat ?? null} onClose={close} />;
    case 'lane':
      return <LaneDialog id={dialog.id} onClose={close} />;
    case 'lane-away':
      return <LaneAwayDialog id={dialog.id} how={dialog.how} onClose={close} />;
    case 'timeline':
      return <TimelineDialog onClose={close} />;
    case 'add-lines':
      return <AddLinesDialog lines={dialog.lines} onClose={close} />;
    case 'save-view':
      return <SaveViewDialog onClose={close} />;
    case 'views':
      return <ViewsDialog onClose={close} />;
    case 'recent':
      return <RecentDialog onClose={close} />;
    case 'backups':
      return <BackupsDialog onClose={close} />;
    case 'unfinished':
      return <UnfinishedDialog onClose={close} />;
    case 'passphrase':
      return <PassphraseDialog task={dialog.task} onClose={close} />;
    case 'go-to':
      return <GoToDialog onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'erase':
      return <EraseDialog id={dialog.id} title={dialog.title} onClose={close} />;
    case 'seal':
      return <SealDialog onClose={close} />;
    case 'check-seal':
      return <CheckSealDialog onClose={close} />;
    case 'shift':
      return <ShiftDialog rows={dialog.rows} onClose={close} />;
    case 'bulk-edit':
      return <BulkEditDialog rows={dialog.rows} onClose={close} />;
  }
}
