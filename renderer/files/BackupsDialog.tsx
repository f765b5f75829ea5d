import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackupInfo } from '../../shared/files';
import { toWallClock } from '../../shared/time/zone';
import { bridge } from '../client';
import { agoWords, clockWords } from '../history/time-words';
import { useHomeZone, useReturnFocus } from '../state/hooks';
import { strings } from '../strings';
import { ask } from './messages';
import { sizeWords } from './size-words';
import './files.css';

const text = strings.files.backups;

/** Backups of the window's file with what each holds; the chosen one takes the file's place, and the present state is kept. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const [backups, setBackups] = useState<readonly BackupInfo[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function load(): Promise<void> {
    const answer = await bridge.backups.list();
    if (answer.ok) setBackups(answer.value);
    else setFailed(answer.error.message);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => void load(), []);

  async function restore(): Promise<void> {
    if (chosen === null) return;
    setBusy(true);
    const restored = await ask(() => bridge.backups.restore({ name: chosen }));
    setBusy(false);
    if (restored) onClose();
  }

  return (
    <Modal opened onClose={onClose} title={text.dialog} size="lg" closeButtonProps={{ 'aria-label': text.cancel }}>
      <p className="quiet dialog-hint">{text.hint}</p>
      {failed !== null && (
        <p className="field-error" role="alert">
          {text.failed} {failed}
        </p>
      )}
      {backups?.length === 0 && <p>{text.none}</p>}
      <fieldset className="file-list backup-list" aria-label={text.list} aria-busy={backups === null && failed === null}>
        {backups?.map((backup) => (
          <BackupRow key={backup.name} backup={backup} checked={chosen === backup.name} onChoose={() => setChosen(backup.name)} />
        ))}
      </fieldset>
      <div className="form-actions">
        <Button size="xs" variant="subtle" onClick={() => void ask(() => bridge.backups.reveal())}>
          {text.reveal}
        </Button>
        <Button size="xs" variant="default" onClick={() => void ask(() => bridge.backups.make()).then(() => load())}>
          {text.make}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
        <Button size="xs" disabled={chosen === null} loading={busy} onClick={() => void restore()}>
          {text.restore}
        </Button>
      </div>
    </Modal>
  );
}

interface BackupRowProps {
  readonly backup: BackupInfo;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function BackupRow({ backup: { name, at, bytes, events, lastChange }, checked, onChoose }: BackupRowProps) {
  const zone = useHomeZone();
  const wall = toWallClock(at, zone);
  const readable = events !== null;
  return (
    <label className="file-row backup-row" data-missing={!readable} data-checked={checked}>
      <input type="radio" name="backup" value={name} checked={checked} disabled={!readable} onChange={onChoose} />
      <span className="backup-when">
        <strong>{clockWords(wall)}</strong> <span className="file-detail">{agoWords(wall, toWallClock(Date.now(), zone))}</span>
      </span>
      <span className="backup-size">
        {readable ? text.events(events) : text.unreadable} · {sizeWords(bytes)}
      </span>
      {lastChange !== null && <span className="file-detail backup-last">{text.lastChange(lastChange.label)}</span>}
    </label>
  );
}
