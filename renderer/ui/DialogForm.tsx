import type { FormEvent, ReactNode } from 'react';
import { FormFoot } from './FormFoot';
import { type KeptForm, KeptNote } from './KeptNote';
import { Problem } from './Problem';

interface DialogFormProps {
  /** What is typed in it, where that is kept. */
  readonly form?: KeptForm;
  /** Why it was not taken, when no field is to blame. */
  readonly problem?: string | null | undefined;
  readonly cancel: string;
  readonly submit: string;
  readonly disabled?: boolean;
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  /** Before the buttons. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/** The form of a dialog: its fields, what is wrong, and the way out with what was typed or without. */
export function DialogForm({ form, problem, cancel, submit, disabled = false, onSubmit, onClose, foot, children }: DialogFormProps) {
  const send = (event: FormEvent) => {
    event.preventDefault();
    void onSubmit();
  };
  const giveUp = () => {
    form?.discard();
    onClose();
  };
  return (
    <form className="dialog-form" noValidate onSubmit={send}>
      {form !== undefined && <KeptNote form={form} />}
      {children}
      <Problem message={problem} />
      <FormFoot cancel={cancel} onCancel={giveUp} submit={submit} disabled={disabled}>
        {foot}
      </FormFoot>
    </form>
  );
}
