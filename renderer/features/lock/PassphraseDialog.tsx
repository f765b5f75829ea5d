import { Button, Modal, NumberInput, PasswordInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { bridge } from '../../client';
import { preferencesState, setPreferences } from '../../state/preferences-state';
import { strings as stateStrings } from '../../state/strings';
import { CapsLockHint, useCapsLock } from '../../ui/CapsLockHint';
import { Problem } from '../../ui/Problem';
import { Tick } from '../../ui/Tick';
import { useReturnFocus } from '../../ui/use-return-focus';
import { flawOf } from './passphrase-fields';
import { strings } from './strings';
import './lock.css';

const text = strings.lock;

/** What is done: a new timeline with one, a first passphrase, another one, or none from now on. */
export type PassphraseTask = 'new' | 'lock' | 'change' | 'remove';

export function PassphraseDialog({ task, onClose }: { readonly task: PassphraseTask; readonly onClose: () => void }) {
  useReturnFocus();
  const [busy, setBusy] = useState(false);
  return (
    <Modal
      opened
      onClose={() => busy || onClose()}
      title={text.titles[task]}
      size="md"
      closeButtonProps={{ 'aria-label': text.cancel }}
      closeOnClickOutside={!busy}
    >
      <PassphraseForm task={task} busy={busy} setBusy={setBusy} onClose={onClose} />
    </Modal>
  );
}

interface FormProps {
  readonly task: PassphraseTask;
  readonly busy: boolean;
  readonly setBusy: (busy: boolean) => void;
  readonly onClose: () => void;
}

function PassphraseForm({ task, busy, setBusy, onClose }: FormProps) {
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [copies, setCopies] = useState(true);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [lockAfter, setLockAfter] = useState(preferencesState.getState().preferences.lockAfter);
  const [visible, setVisible] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const caps = useCapsLock();
  const asksPresent = task === 'change' || task === 'remove';
  const asksNext = task !== 'remove';

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const flaws = asksNext ? flawOf(next, again) : {};
    fail(flaws);
    if (Object.keys(flaws).length > 0 || busy) return;
    setBusy(true);
    const result =
      task === 'new'
        ? await bridge.lock.create({ passphrase: next })
        : await bridge.lock.change({ present: asksPresent ? present : null, next: asksNext ? next : null, copies });
    setBusy(false);
    if (!result.ok) return fail({ [result.error.field ?? 'form']: result.error.message });
    // Whoever thought better of the place has still typed a passphrase.
    if (result.value === false) return;
    if (asksNext && lockAfter !== preferencesState.getState().preferences.lockAfter) setPreferences({ lockAfter });
    onClose();
  }

  /** Says what is wrong, and goes to the first field that is. */
  function fail(found: Readonly<Record<string, string>>): void {
    setErrors(found);
    const [name] = Object.keys(found);
    const field = name === undefined ? null : form.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    field?.focus();
    field?.select();
  }

  const field = (name: string, label: string, value: string, set: (value: string) => void, first: boolean) => (
    <PasswordInput
      {...(first ? { 'data-autofocus': true } : {})}
      size="sm"
      name={name}
      label={label}
      value={value}
      error={errors[name]}
      autoComplete="off"
      spellCheck={false}
      visible={visible}
      onVisibilityChange={setVisible}
      // Not between the fields: who types on after Tab would press it with every space. The box below does the same by keyboard.
      visibilityToggleButtonProps={{ 'aria-label': stateStrings.lock.showOne(label), tabIndex: -1 }}
      onChange={(event) => set(event.currentTarget.value)}
      {...caps.listeners}
    />
  );

  return (
    <form ref={form} className="dialog-form" noValidate onSubmit={(event) => void submit(event)}>
      <p className="quiet dialog-hint">{text.hints[task]}</p>
      {asksPresent && field('present', text.present, present, setPresent, true)}
      {asksNext && field('next', task === 'change' ? text.next : text.passphrase, next, setNext, !asksPresent)}
      {asksNext && field('again', text.again, again, setAgain, false)}
      <CapsLockHint on={caps.on} />
      <Tick label={text.showAll} checked={visible} onChange={setVisible} />
      {(task === 'lock' || task === 'change') && <Tick label={text.copies} checked={copies} onChange={setCopies} />}
      {asksNext && <LockAfter minutes={lockAfter} onChange={setLockAfter} />}
      <Problem message={errors['form']} />
      <div className="form-actions">
        <Button size="xs" variant="default" disabled={busy} onClick={onClose}>
          {text.cancel}
        </Button>
        <Button size="xs" type="submit" loading={busy}>
          {text.actions[task]}
        </Button>
      </div>
    </form>
  );
}

/** A preference of the person's, not of the timeline: it holds for all timelines with a passphrase. Kept with the rest of the dialog only. */
function LockAfter({ minutes, onChange }: { readonly minutes: number; readonly onChange: (minutes: number) => void }) {
  return (
    <NumberInput
      size="xs"
      label={text.lockAfter}
      description={text.lockAfterHint}
      value={minutes}
      min={0}
      max={1440}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={(typed) => typeof typed === 'number' && onChange(typed)}
    />
  );
}
