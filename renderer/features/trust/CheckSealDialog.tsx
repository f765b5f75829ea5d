import { Button, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Result } from '../../../shared/result';
import type { CheckedSeal } from '../../../shared/seal';
import { bridge } from '../../client';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';
import './trust.css';

const text = strings.seal;

/** Compares the history with a code that was written down or a seal file, after a check of the whole file. */
export function CheckSealDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [checked, setChecked] = useState<CheckedSeal | null>(null);

  async function check(ask: () => Promise<Result<CheckedSeal | null>>): Promise<void> {
    setBusy(true);
    setProblem(null);
    setChecked(null);
    const answer = await ask();
    setBusy(false);
    if (answer.ok) setChecked(answer.value);
    else setProblem(answer.error.message);
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (code.trim() !== '') void check(() => bridge.seals.check({ code }));
  }

  return (
    <Modal opened onClose={onClose} title={text.checkDialog} size="lg" closeButtonProps={{ 'aria-label': text.close }}>
      <form className="dialog-form trust" noValidate onSubmit={submit}>
        <p className="quiet">{text.checkHint}</p>
        <TextInput
          data-autofocus
          size="sm"
          label={text.code}
          placeholder={text.codePlaceholder}
          classNames={{ input: 'seal-input' }}
          maxLength={200}
          value={code}
          error={problem}
          onChange={(event) => {
            setCode(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <div role="status" aria-busy={busy}>
          {checked !== null && <Verdict checked={checked} />}
        </div>
        <div className="form-actions">
          <Button size="xs" variant="default" disabled={busy} onClick={() => void check(() => bridge.seals.checkFile())}>
            {text.chooseFile}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {text.close}
          </Button>
          <Button size="xs" type="submit" loading={busy} disabled={code.trim() === ''}>
            {text.check}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Verdict({ checked: { verdict, problems } }: { readonly checked: CheckedSeal }) {
  const isSound = problems.length === 0 && verdict.state === 'unchanged';
  return (
    <div className="seal-verdict" data-sound={isSound}>
      {problems.length > 0 && (
        <p>
          <strong>{text.notSound}</strong> {problems[0]}
        </p>
      )}
      <p>
        <strong>{verdict.headline}</strong>
      </p>
      {verdict.details.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </div>
  );
}
