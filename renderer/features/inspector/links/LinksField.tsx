import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { FullEvent } from '../../../../shared/event';
import { goToEvent } from '../../../state/go-to-event';
import { useCanWrite, useSnapshot } from '../../../state/hooks';
import { removeLink } from '../../../state/links/edit-links';
import { Problem } from '../../../ui/Problem';
import { nameOf } from '../offered-events';
import { strings } from '../strings';
import { AddLink } from './AddLink';
import { type LinkLine, useLinkLines } from './ends';
import './links.css';

const text = strings.inspector.links;

/** What an event has to do with others: its own links and those that lead to it, each made and removed as one step. */
export function LinksField({ event }: { readonly event: FullEvent }) {
  const { lines, waiting } = useLinkLines(event);
  const canWrite = useCanWrite();
  const [error, setError] = useState<string | null>(null);
  const headingId = useId();
  const remove = async (line: LinkLine) => setError(await removeLink(line.link));
  return (
    <section className="links-field" aria-labelledby={headingId}>
      <h3 id={headingId} className="field-label">
        {text.label}
      </h3>
      {lines.length > 0 && (
        <ul className="link-lines">
          {lines.map((line) => (
            <Line
              key={`${line.link.from} ${line.link.type} ${line.link.to}`}
              line={line}
              remove={canWrite ? () => void remove(line) : null}
            />
          ))}
        </ul>
      )}
      {lines.length === 0 && !waiting && event.links.length === 0 && <p className="quiet">{text.none}</p>}
      {waiting && <p className="quiet">{text.looking}</p>}
      {canWrite && <AddLink key={event.id} from={event.id} onRefused={setError} />}
      <Problem message={error} />
    </section>
  );
}

interface LineProps {
  readonly line: LinkLine;
  /** Null where nothing can be edited. */
  readonly remove: (() => void) | null;
}

function Line({ line: { words, other, deleted }, remove }: LineProps) {
  const { homeZone } = useSnapshot().timeline;
  const name = other === null ? (deleted === null ? text.absent : text.deleted(deleted)) : nameOf(other, homeZone);
  return (
    <li className="link-line">
      <span className="link-words">{words}</span>
      {other === null ? (
        <span className="link-gone">{name}</span>
      ) : (
        <button type="button" className="link-other" aria-label={text.goTo(words, name)} title={name} onClick={() => goToEvent(other.id)}>
          {name}
        </button>
      )}
      {remove !== null && (
        <ActionIcon size={24} variant="subtle" color="gray" aria-label={text.remove(words, name)} onClick={remove}>
          <IconX size={12} stroke={2} aria-hidden="true" />
        </ActionIcon>
      )}
    </li>
  );
}
