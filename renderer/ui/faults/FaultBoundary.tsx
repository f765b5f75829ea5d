import { Button } from '@mantine/core';
import { Component, type ReactNode, useEffect, useRef } from 'react';
import { focusIfLost } from '../focus-home';
import { strings } from '../strings';
import { CopyFault } from './CopyFault';
import { faultWords } from './words';
import './fault.css';

const text = strings.fault;

interface FaultBoundaryProps {
  /** What it is called in a sentence, such as "The table". */
  readonly part: string;
  /** Puts what is said in the part's place into a frame, such as a dialog's. */
  readonly frame?: (said: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

interface FaultBoundaryState {
  /** What was thrown, in words for a report; null while all is well. */
  readonly fault: string | null;
}

/**
 * Keeps the rest of the window alive when a part of it throws while it is drawn or begins: the part's place says what happened, what was kept
 * and what to do. Fields that go with the part hand what is typed to the one who keeps it, as whenever they go. With another `key` it
 * begins anew. A class, since React has no function for this.
 */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { fault: null };

  static getDerivedStateFromError(thrown: unknown): FaultBoundaryState {
    return { fault: faultWords(thrown) };
  }

  override render(): ReactNode {
    const { part, frame = (said) => said, children } = this.props;
    const { fault } = this.state;
    if (fault === null) return children;
    return frame(<Fault part={part} fault={fault} onTryAgain={() => this.setState({ fault: null })} />);
  }
}

interface FaultProps {
  readonly part: string;
  readonly fault: string;
  readonly onTryAgain: () => void;
}

function Fault({ part, fault, onTryAgain }: FaultProps) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => focusIfLost(message.current), []);
  return (
    <div className="fault" role="alert">
      <p ref={message} tabIndex={-1} data-autofocus>
        <strong>{text.what(part)}</strong> {text.kept}
      </p>
      <p className="quiet">{text.todo}</p>
      <div className="fault-actions">
        <Button size="xs" onClick={onTryAgain}>
          {text.again}
        </Button>
        <CopyFault said={text.what(part)} faults={() => [fault]} />
      </div>
    </div>
  );
}
