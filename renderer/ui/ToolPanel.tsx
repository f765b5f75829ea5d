import type { ReactNode } from 'react';
import { hasOwnEscape } from './own-escape';
import './tool-panel.css';

interface ToolPanelProps {
  readonly label: string;
  readonly className?: string;
  /** Also by Escape in it, once nothing in it has use for that key. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is tried out on the chart, over the details. */
export function ToolPanel({ label, className = '', onClose, children }: ToolPanelProps) {
  return (
    <section
      className={`tool-panel ${className}`}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || hasOwnEscape(event.target)) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </section>
  );
}
