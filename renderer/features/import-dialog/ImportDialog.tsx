import { Button, Loader, Modal, Progress } from '@mantine/core';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ImportOverview } from './ImportOverview';
import { ImportProblems } from './ImportProblems';
import { strings } from './strings';
import { type ImportFlow, type Stage, useImport } from './use-import';
import './import-dialog.css';
import { Problem } from '../../ui/Problem';

const text = strings.import;

interface ImportDialogProps {
  /** Dropped on the window; null asks which. */
  readonly file: File | null;
  readonly onClose: () => void;
}

/** Shows what a file would bring, or what is wrong with it, before anything is changed. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  useReturnFocus();
  const flow = useImport(file, onClose);
  return (
    <Modal opened onClose={flow.close} title={text.dialog} size={780} closeButtonProps={{ 'aria-label': text.close }}>
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
      {(stage.kind === 'read' || stage.kind === 'importing') && <span className="quiet">{text.formats[stage.preview.format]}</span>}
      <span className="spring" />
      {(stage.kind === 'read' || stage.kind === 'reading') && (
        <Button size="xs" variant="subtle" onClick={onChoose}>
          {text.chooseOther}
        </Button>
      )}
    </div>
  );
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
          {stage.preview.problemCount > 0 ? <ImportProblems preview={stage.preview} /> : <ImportOverview flow={flow} stage={stage} />}
          <Problem message={stage.failure} />
        </>
      );
  }
}

function Running({ preview, done, cancelling }: Extract<Stage, { kind: 'importing' }>) {
  const share = preview.events === 0 ? 100 : (done / preview.events) * 100;
  return (
    <div className="import-running">
      <Progress value={share} aria-label={text.progress} animated />
      <p role="status">
        {cancelling ? text.cancelling : done > 0 && done === preview.events ? text.settling : text.done(done, preview.events)}
      </p>
      <p className="quiet">{text.allOrNothing}</p>
    </div>
  );
}

function StageFoot({ flow }: { readonly flow: ImportFlow }) {
  const { stage } = flow;
  const isReady = stage.kind === 'read' && stage.preview.problemCount === 0;
  const isWrong = stage.kind === 'read' && stage.preview.problemCount > 0;
  return (
    <div className="dialog-foot">
      <span className="spring" />
      <Button size="xs" variant="default" disabled={stage.kind === 'importing' && stage.cancelling} onClick={flow.close}>
        {isWrong || stage.kind === 'refused' ? text.close : text.cancel}
      </Button>
      {(stage.kind === 'choosing' || stage.kind === 'refused') && (
        <Button size="xs" data-autofocus onClick={flow.choose}>
          {text.choose}
        </Button>
      )}
      {isWrong && (
        <Button size="xs" autoFocus loading={stage.again} onClick={() => flow.readAgain()}>
          {text.readAgain}
        </Button>
      )}
      {isReady && (
        <Button size="xs" autoFocus disabled={stage.again || stage.preview.events + stage.preview.series === 0} onClick={flow.run}>
          {text.import(text.counted(stage.preview.events, stage.preview.series))}
        </Button>
      )}
    </div>
  );
}
