import { type FocusEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { goBackAlong, type Trail, trailBesideDialogs } from './focus-home';
import { closedByEscape } from './own-escape';
import './tool-panel.css';

interface ToolPanelProps {
  readonly label: string;
  readonly className?: string;
  /** Also by Escape in it, once nothing in it has use for that key. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What is tried out on the chart, over the details. Closed while it has the keyboard, it gives that back to where it came from. */
export function ToolPanel({ label, className = '', onClose, children }: ToolPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const before = useRef<Trail>([]);
  // Before it is taken away: afterwards nobody knows that the keyboard was in it.
  useLayoutEffect(() => {
    const { current: section } = panel;
    return () => {
      if (section?.contains(document.activeElement) !== true) return;
      setTimeout(() => goBackAlong(before.current), 0);
    };
  }, []);
  // Not what the event says it comes from: a palette, which led here, goes at the same moment, and has the keyboard or no longer.
  const noteBefore = ({ currentTarget }: FocusEvent<HTMLElement>): void => {
    const trail = trailBesideDialogs();
    if (trail[0] !== undefined && !currentTarget.contains(trail[0].element)) before.current = trail;
  };
  return (
    <section ref={panel} onFocus={noteBefore} className={`tool-panel ${className}`} aria-label={label} onKeyDown={closedByEscape(onClose)}>
      {children}
    </section>
  );
}
