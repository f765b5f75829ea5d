import { PasswordInput } from '@mantine/core';
import { strings as stateStrings } from '../../state/strings';
import { CapsLockHint, useCapsLock } from '../../ui/CapsLockHint';
import { strings } from './strings';
import './files.css';

const text = strings.files;

interface BackupPassphraseProps {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (typed: string) => void;
  readonly onEnter: () => void;
}

/** Asks for the passphrase of a backup that has another one than the timeline. */
export function BackupPassphrase({ value, error, onChange, onEnter }: BackupPassphraseProps) {
  const caps = useCapsLock();
  return (
    <form
      className="dialog-form backup-passphrase"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== '') onEnter();
      }}
    >
      <PasswordInput
        size="sm"
        label={text.backupPassphrase}
        value={value}
        error={error}
        autoComplete="off"
        spellCheck={false}
        visibilityToggleButtonProps={{ 'aria-label': stateStrings.lock.showOne(text.backupPassphrase), tabIndex: 0 }}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...caps.listeners}
      />
      <CapsLockHint on={caps.on} />
    </form>
  );
}
