import { Button, Loader, Modal, Progress } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ImportPreview } from '../../../shared/import';
import type { ImportOrigin } from '../../state/view-state';
import { Problem } from '../../ui/Problem';
import { useReturnFocus } from '../../ui/use-return-focus';
import type { Counted } from './again/use-taken-records';
import { ImportReview } from './ImportReview';
import { openQuestions } from './open-questions';
import { strings } from './strings';
import { type ImportFlow, type ReadStage, type Stage, useImport } from './use-import';
import './import-dialog.css';

const text = strings.import;

interface ImportDialogProps {
  readonly origin: ImportOrigin;
  readonly onClose: () => void;
}

/** Shows what a file would bring, or what is wrong with it, before anything is changed. */
export function ImportDialog({ origin, onClose }: ImportDialogProps) {
  useReturnFocus();
  const flow = useImport(origin, onClose);
  return (
    <Modal opened onClose={flow.close} title={text.dialog} size={1180} closeButtonProps={{ 'aria-label': text.close }}>
      <div className="import-dialog">
        <StageHead stage={flow.stage} onChoose={flow.choose} />
        <StageBody flow={flow} />
        <StageFoot flow={flow} />
      </div>
    </Modal>
  );
}

function StageHead({ stage, onChoose }: { readonly stage: Stage; readonly onChoose: () => void }) {
  if (stage.kind === 'choosing') return null;
  return (
    <div className="import-head">
      <strong className="import-name">{stage.name}</strong>
      {(stage.kind === 'read' || stage.kind === 'importing') && <span className="quiet">{kindOf(stage.preview)}</span>}
      <span className="spring" />
      {(stage.kind === 'read' || stage.kind === 'reading') && (
        <Button size="xs" variant="subtle" onClick={onChoose}>
          {text.chooseOther}
        </Button>
      )}
    </div>
  );
}

function kindOf({ sheets, format }: ImportPreview): string {
  return sheets?.kind === 'file' ? text.file.count(sheets.names.length) : text.formats[format];
}

function StageBody({ flow }: { readonly flow: ImportFlow }) {
  const { stage } = flow;
  switch (stage.kind) {
    case 'choosing':
      return (
        <div className="import-blank">
          <p>{text.choosing}</p>
          <p className="quiet">{text.accepted}</p>
        </div>
      );
    case 'reading':
      return (
        <div className="import-blank" role="status">
          <Loader size="sm" />
          <p>{text.reading}</p>
        </div>
      );
    case 'refused':
      return (
        <div className="import-blank" role="alert">
          <p>{stage.message}</p>
          <p className="quiet">{text.nothing}</p>
        </div>
      );
    case 'importing':
      return <Running {...stage} />;
    case 'read':
      return (
        <>
          <ImportReview flow={flow} stage={stage} />
          <Problem message={stage.told} />
        </>
      );
  }
}

function Running({ counted: { events }, done, cancelling }: Extract<Stage, { kind: 'importing' }>) {
  const share = events === 0 ? 100 : (done / events) * 100;
  return (
    <div className="import-running">
      <Progress value={share} aria-label={text.progress} animated />
      <p role="status">{cancelling ? text.cancelling : done > 0 && done === events ? text.settling : text.done(done, events)}</p>
      <p className="quiet">{text.allOrNothing}</p>
    </div>
  );
}

function StageFoot({ flow }: { readonly flow: ImportFlow }) {
  const { stage } = flow;
  return (
    <div className="dialog-foot">
      {stage.kind === 'read' && (
        <span className="import-status" role="status">
          {hindranceOf(flow, stage)}
        </span>
      )}
      <span className="spring" />
      {stage.kind === 'read' && (
        <Button size="xs" variant="default" loading={stage.again} onClick={flow.readAgain}>
          {text.readAgain}
        </Button>
      )}
      <Button size="xs" variant="default" disabled={stage.kind === 'importing' && stage.cancelling} onClick={flow.close}>
        {stage.kind === 'refused' ? text.close : text.cancel}
      </Button>
      {(stage.kind === 'choosing' || stage.kind === 'refused') && (
        <Button size="xs" data-autofocus onClick={flow.choose}>
          {text.choose}
        </Button>
      )}
      {stage.kind === 'read' && <ImportButton flow={flow} stage={stage} />}
    </div>
  );
}

/** What is to be done before anything of the file can be taken; null where nothing is. */
function hindranceOf(flow: ImportFlow, { preview }: ReadStage): string | null {
  const { taking } = flow;
  const questions = openQuestions(preview).length;
  const { refused } = preview.counts;
  if (questions > 0) return text.hindered.questions(questions);
  if (preview.fault !== null) return text.hindered.fault;
  if (taking.take === 'all' && refused > 0) return text.hindered.all(refused);
  const { events, series, changes } = countedOf(flow, preview);
  return preview.again?.wasRead === true && events + series + changes === 0 ? text.hindered.nothing : null;
}

/** What would come in, by what is chosen. */
function countedOf({ counted }: ImportFlow, { events, series }: ImportPreview): Counted {
  return counted ?? { events, series, changes: 0 };
}

/** Takes what is shown. Where something is to be answered first it says so, and the first question has the focus. */
function ImportButton({ flow, stage }: { readonly flow: ImportFlow; readonly stage: ReadStage }) {
  const { preview, again } = stage;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const dialog = button.current?.closest('[role="dialog"]');
    const first = dialog?.querySelector<HTMLElement>('[data-import-first]');
    (first ?? button.current)?.focus();
    // Whole and by itself, with what it asks: the foot of the dialog would lie upon it where the window is low.
    first?.closest('.import-question')?.scrollIntoView({ block: 'center' });
  }, []);
  const { events, series, changes } = countedOf(flow, preview);
  const count = preview.sampledBytes === null ? text.counted(events, series, changes) : text.allOfIt;
  return (
    <Button
      ref={button}
      size="xs"
      disabled={again || hindranceOf(flow, stage) !== null || events + series + changes === 0}
      onClick={flow.run}
    >
      {text.import(count)}
    </Button>
  );
}
