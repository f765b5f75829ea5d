import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Source } from '../../shared/event';
import { parseWhen } from '../../shared/time/edtf';
import { longWords } from '../../shared/time/words';
import { useSnapshot } from '../state/hooks';
import { strings } from '../strings';
import { SourceForm } from './SourceForm';
import { type Attempt, usePendingValue } from './use-saved-field';

const text = strings.inspector.source;

interface SourcesFieldProps {
  readonly saved: readonly Source[];
  readonly error?: string | undefined;
  readonly save: (sources: readonly Source[]) => Promise<Attempt>;
}

/** Which source is open in a form; `new` is one that is not in the list yet. */
type Editing = { readonly at: number | 'new'; readonly focus: 'title' | 'grade' } | null;

export function SourcesField({ saved, error, save }: SourcesFieldProps) {
  const field = usePendingValue(saved, save);
  const [editing, setEditing] = useState<Editing>(null);
  const headingId = useId();
  const close = () => setEditing(null);

  return (
    <section className="sources" aria-labelledby={headingId}>
      <div className="sources-head">
        <h3 id={headingId} className="field-label">
          {strings.inspector.fields.sources}
        </h3>
        <button type="button" className="text-button" onClick={() => setEditing({ at: 'new', focus: 'title' })}>
          <IconPlus size={13} stroke={1.8} aria-hidden="true" />
          {text.add}
        </button>
      </div>
      {field.value.length === 0 && editing === null && <p className="quiet">{text.none}</p>}
      <ul className="source-list">
        {field.value.map((source, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source has no id of its own, and its place is what is edited
          <li key={position}>
            {editing?.at === position ? (
              <SourceForm
                source={source}
                focus={editing.focus}
                onCancel={close}
                onSave={(changed) => {
                  field.choose(field.value.map((one, at) => (at === position ? changed : one)));
                  close();
                }}
                onRemove={() => {
                  field.choose(field.value.filter((_, at) => at !== position));
                  close();
                }}
              />
            ) : (
              <SourceCard source={source} onEdit={(focus) => setEditing({ at: position, focus })} />
            )}
          </li>
        ))}
        {editing?.at === 'new' && (
          <li>
            <SourceForm
              source={null}
              focus="title"
              onCancel={close}
              onSave={(added) => {
                field.choose([...field.value, added]);
                close();
              }}
            />
          </li>
        )}
      </ul>
      {(field.error ?? error) !== undefined && (field.error ?? error) !== null && (
        <p className="field-error" role="alert">
          {field.error ?? error}
        </p>
      )}
    </section>
  );
}

interface SourceCardProps {
  readonly source: Source;
  readonly onEdit: (focus: 'title' | 'grade') => void;
}

function SourceCard({ source, onEdit }: SourceCardProps) {
  const zone = useSnapshot().timeline.homeZone;
  const published = source.published === undefined ? null : dateText(source.published, zone);
  const { reliability, credibility } = source;
  const graded = reliability !== undefined || credibility !== undefined;
  return (
    <article className="source-card">
      <div className="source-line">
        <p className="source-head">
          {source.publisher !== undefined && source.publisher !== '' && <b>{source.publisher}</b>}
          {source.publisher !== undefined && source.publisher !== '' && published !== null && ', '}
          {published}
        </p>
        <span
          className={graded ? 'grade' : 'grade none'}
          {...(graded ? { title: text.graded(reliability ?? '–', credibility === undefined ? '–' : String(credibility)) } : {})}
        >
          {graded ? `${reliability ?? '–'}${credibility ?? '–'}` : text.notGraded}
        </span>
        <ActionIcon size={22} variant="subtle" color="gray" aria-label={text.edit(source.title)} onClick={() => onEdit('title')}>
          <IconPencil size={14} stroke={1.6} />
        </ActionIcon>
      </div>
      <p className="source-title">{source.title}</p>
      {source.url !== undefined && source.url !== '' && <p className="source-url">{source.url}</p>}
      {source.note !== undefined && source.note !== '' && <p className="source-note">{source.note}</p>}
      {source.when !== undefined && (
        <p className="source-note">
          {text.when}: {dateText(source.when, zone)}
        </p>
      )}
      {!graded && (
        <button type="button" className="text-button" onClick={() => onEdit('grade')}>
          {text.grade}
        </button>
      )}
    </article>
  );
}

function dateText(edtf: string, zone: string): string {
  const when = parseWhen(edtf, zone);
  return when.ok ? longWords(when.value) : edtf;
}
