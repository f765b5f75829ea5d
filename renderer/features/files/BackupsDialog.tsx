import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../shared/result';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { askAgain, useAnswerOnce } from '../../state/answers/use-answer';
import { ask } from '../../state/messages';
import { dropWhatIf } from '../../state/what-if-state';
import { useReturnFocus } from '../../ui/use-return-focus';
import { BackupPassphrase } from './BackupPassphrase';
import { BackupRow } from './BackupRow';
import { isOutOfTime } from './backup-order';
import { strings } from './strings';
import './files.css';
import { Problem } from '../../ui/Problem';

const text = strings.files.backups;

/** Backups of the window's file with what each holds; the chosen one takes the file's place, and the present state is kept. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const listed = useAnswerOnce(bridge.backups.list);
  const backups = listed.value;
  const folder = useAnswerOnce(bridge.backups.folder).value;
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<AppError | null>(null);
  const [meant, setMeant] = useState<Meant>(AS_USUAL);
  const [busy, setBusy] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const arrived = backups !== undefined;
  useEffect(() => {
    if (arrived) list.current?.querySelector<HTMLElement>('input:enabled')?.focus();
  }, [arrived]);
  const isLocked = backups?.find(({ name }) => name === chosen)?.locked === true;

  async function restore(wanted: Meant): Promise<void> {
    if (chosen === null) return;
    setBusy(true);
    setMeant(wanted);
    const result = await bridge.backups.restore({ name: chosen, ...wanted, ...(isLocked ? { passphrase } : {}) });
    setBusy(false);
    if (!result.ok && (result.error.code === 'other-timeline' || result.error.code === 'erased')) setAsked(result.error);
    else if (!result.ok && result.error.code === 'wrong-passphrase') setWrong(result.error.message);
    else if (await ask(async () => result)) {
      // A plan that is tried out is of the timeline as it was.
      dropWhatIf();
      onClose();
    }
  }

  function choose(name: string): void {
    setChosen(name);
    setAsked(null);
    setPassphrase('');
    setWrong(null);
  }

  return (
    <Modal opened onClose={onClose} title={text.dialog} size="lg" closeButtonProps={{ 'aria-label': text.cancel }}>
      <p className="quiet dialog-hint">{text.hint}</p>
      <Problem message={listed.error === null ? null : `${text.failed} ${listed.error.message}`} />
      {backups?.length === 0 && <p>{text.none}</p>}
      <fieldset
        ref={list}
        className="file-list backup-list"
        aria-label={text.list}
        aria-busy={listed.value === undefined && listed.pending}
      >
        {backups?.map((backup) => (
          <BackupRow key={backup.name} backup={backup} checked={chosen === backup.name} onChoose={() => choose(backup.name)} />
        ))}
      </fieldset>
      {isOutOfTime(backups ?? []) && <p className="quiet">{text.outOfTime}</p>}
      {isLocked && (
        <BackupPassphrase
          value={passphrase}
          error={wrong}
          onChange={(typed) => {
            setPassphrase(typed);
            setWrong(null);
          }}
          onEnter={() => void restore(AS_USUAL)}
        />
      )}
      {folder !== undefined && (
        <p className="quiet backup-where">
          {text.where} <span className="backup-folder">{shownText(folder.path)}</span>{' '}
          <button type="button" className="text-button" onClick={() => void ask(() => bridge.backups.reveal())}>
            {text.reveal}
          </button>{' '}
          <button type="button" className="text-button" onClick={() => void ask(() => bridge.backups.chooseFolder()).then(lookAgain)}>
            {text.chooseFolder}
          </button>
        </p>
      )}
      {asked === null ? (
        <div className="form-actions">
          <Button size="xs" variant="default" onClick={() => void ask(() => bridge.backups.make()).then(lookAgain)}>
            {text.make}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            size="xs"
            disabled={chosen === null || (isLocked && passphrase === '')}
            loading={busy}
            onClick={() => void restore(AS_USUAL)}
          >
            {text.restore}
          </Button>
        </div>
      ) : (
        <AskedAgain
          key={asked.code}
          message={asked.message}
          busy={busy}
          onLeave={() => setAsked(null)}
          onReplace={() => void restore({ ...meant, [asked.code === 'erased' ? 'erased' : 'other']: true })}
        />
      )}
    </Modal>
  );
}

function lookAgain(): void {
  askAgain(bridge.backups.list);
  askAgain(bridge.backups.folder);
}

/** What is not done unless it is meant: another timeline's backup, one that brings erased events back. */
interface Meant {
  readonly other: boolean;
  readonly erased: boolean;
}

const AS_USUAL: Meant = { other: false, erased: false };

interface AskedAgainProps {
  readonly message: string;
  readonly busy: boolean;
  readonly onLeave: () => void;
  readonly onReplace: () => void;
}

/** Asks before another timeline takes the place of the window's, or an erased event comes back; what is safe has the focus. */
function AskedAgain({ message, busy, onLeave, onReplace }: AskedAgainProps) {
  return (
    <div className="backup-asked" role="alert">
      <p>
        {message} {text.replaceAsked}
      </p>
      <div className="form-actions">
        <Button size="xs" variant="default" autoFocus onClick={onLeave}>
          {text.leave}
        </Button>
        <Button size="xs" variant="default" loading={busy} onClick={onReplace}>
          {text.replace}
        </Button>
      </div>
    </div>
  );
}
