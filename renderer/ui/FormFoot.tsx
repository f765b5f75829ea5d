import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormFootProps {
  readonly cancel: string;
  readonly onCancel: () => void;
  /** What the button says that sends the form. */
  readonly submit: string;
  readonly disabled?: boolean;
  /** Before the buttons. */
  readonly children?: ReactNode;
}

/** The foot of a form in a dialog: give it up, or send it. */
export function FormFoot({ cancel, onCancel, submit, disabled = false, children }: FormFootProps) {
  return (
    <div className="form-actions">
      {children}
      <Button size="xs" variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      <Button size="xs" type="submit" disabled={disabled}>
        {submit}
      </Button>
    </div>
  );
}
