import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormDialogProps {
  readonly title: string;
  readonly size: 'sm' | 'md' | 'lg' | number;
  /** What its closing button says. */
  readonly cancel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with a form in it. */
export function FormDialog({ title, size, cancel, onClose, children }: FormDialogProps) {
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': cancel }}>
      {children}
    </Modal>
  );
}
