import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/contract';
import type { HoldingCopyInfo } from '../../../shared/files';
import { toWallClock } from '../../../shared/time/zone';
import { bridge } from '../../client';
import { useHomeZone } from '../../state/hooks';
import { announce } from '../../ui/announce';
import { clockWords } from '../../ui/time-words';
import { lostWords, whyLeft } from './left-copies';
import { strings } from './strings';

const text = strings.erase;

interface ErasedReportProps {
  readonly id: string;
  readonly erased: Output<'events.erase'>;
  readonly onClose: () => void;
}

/** What was erased, what still speaks of it, and each file that still holds it with a choice to remove that. */
export function ErasedReport({ id, erased, onClose }: ErasedReportProps) {
  const [copies, setCopies] = useState(erased.copies);
  const removed = (key: string): void => setCopies((all) => all?.filter((copy) => copy.key !== key) ?? null);
  return (
    <div className="dialog-form trust">
      <p role="status">
        <strong>{text.done}</strong> {text.entries(erased.changes)}
      </p>
      {erased.readings.map((title) => (
        <p key={title}>{text.readingGivenUp(title)}</p>
      ))}
      {erased.texts.map((title) => (
        <p key={title}>{text.textStays(title)}</p>
      ))}
      {erased.mentions.length > 0 && (
        <section aria-label={text.mentions}>
          <p>{text.mentions}</p>
          <ul className="trust-list">
            {erased.mentions.map((mention) => (
              <li key={mention}>{mention}</li>
            ))}
          </ul>
        </section>
      )}
      {copies === null && <p role="alert">{text.copiesUnknown}</p>}
      {GROUPS.map(({ holds, heading }) => (
        <Copies key={holds} id={id} heading={heading} copies={(copies ?? []).filter((copy) => copy.holds === holds)} onRemoved={removed} />
      ))}
      <p className="quiet">{copies?.length === 0 ? text.noCopies : text.elsewhere}</p>
      <div className="form-actions">
        <Button size="xs" autoFocus onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </div>
  );
}

const GROUPS = [
  { holds: 'yes', heading: text.copies },
  { holds: 'unknown', heading: text.copiesMay },
] as const;

interface CopiesProps {
  readonly id: string;
  readonly heading: string;
  readonly copies: readonly HoldingCopyInfo[];
  readonly onRemoved: (key: string) => void;
}

function Copies({ id, heading, copies, onRemoved }: CopiesProps) {
  if (copies.length === 0) return null;
  return (
    <section aria-label={heading}>
      <p>{heading}</p>
      <ul className="trust-list trust-copies">
        {copies.map((copy) => (
          <CopyRow key={copy.key} id={id} copy={copy} onRemoved={() => onRemoved(copy.key)} />
        ))}
      </ul>
    </section>
  );
}

interface CopyRowProps {
  readonly id: string;
  readonly copy: HoldingCopyInfo;
  readonly onRemoved: () => void;
}

/** Removing asks once more, in its place. */
function CopyRow({ id, copy, onRemoved }: CopyRowProps) {
  const { key, name, place, at } = copy;
  const zone = useHomeZone();
  const alone = whyLeft(copy);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function remove(): Promise<void> {
    const removed = await bridge.events.removeCopy({ id, key });
    if (!removed.ok) return setProblem(removed.error.message);
    announce(text.removed(name));
    onRemoved();
  }

  return (
    <li>
      <span className="trust-copy">
        <strong>{name}</strong>
        <span className="file-detail">
          {text.places[place]} · {text.changed(clockWords(toWallClock(at, zone)))}
        </span>
        {alone !== null && <span className="file-detail">{alone}</span>}
        {asking && <span className="file-detail">{lostWords(copy, zone)}</span>}
        {problem !== null && (
          <span className="field-error" role="alert">
            {problem}
          </span>
        )}
      </span>
      {alone !== null ? null : asking ? (
        <>
          <Button size="compact-xs" variant="default" autoFocus onClick={() => setAsking(false)}>
            {text.keep}
          </Button>
          <Button size="compact-xs" color="red.9" className="danger-button" aria-label={text.removeOf(name)} onClick={() => void remove()}>
            {text.removeNow}
          </Button>
        </>
      ) : (
        <Button size="compact-xs" variant="default" aria-label={text.askRemoveOf(name)} onClick={() => setAsking(true)}>
          {text.askRemove}
        </Button>
      )}
    </li>
  );
}
