import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Source } from '../../shared/event';
import { parseWhen } from '../../shared/time/edtf';
import { longWords } from '../../shared/time/words';
import { FIELD_WORDS } from '../state/field-words';
import { useDateContext, useSnapshot } from '../state/hooks';
import { discardTyped } from '../state/typed/discard';
import { reasonOf, typedState } from '../state/typed/keeper';
import { viewState } from '../state/view-state';
import { Problem } from '../ui/Problem';
import { ClaimsDiffer, type EventDate, SourceClaim } from './SourceClaim';
import { SourceForm } from './SourceForm';
import { emptySourceTexts, type SourceTexts, textsOf } from './source-texts';
import { strings } from './strings';
import { readSource, sourceKey, type UnfinishedSource, unfinishedSources } from './unfinished-sources';
import { type Attempt, usePendingValue } from './use-saved-field';
import './sources.css';

const text = strings.source;

interface SourcesFieldProps {
  readonly saved: readonly Source[];
  /** Group in typed/keeper.ts under which an open form is kept. */
  readonly keepAs: string;
  /** The event's date, which the sources' own dates are compared with. */
  readonly date: EventDate;
  readonly error?: string | undefined;
  readonly save: (sources: readonly Source[]) => Promise<Attempt>;
}

export function SourcesField({ saved, keepAs, date, error, save }: SourcesFieldProps) {
  const field = usePendingValue(saved, save);
  const context = useDateContext();
  const entry = useStore(typedState, (state) => state.entries.get(sourceKey(keepAs)));
  const kept = useMemo(() => readSource(entry?.value), [entry]);
  /** The form that is open without anything being typed in it; what is typed is kept apart and outlives this pane. */
  const [opened, setOpened] = useState<number | 'new' | null>(null);
  const open = kept ?? (opened === null ? null : { at: opened, texts: begunWith(opened) });
  const [focus, setFocus] = useState<'title' | 'grade' | null>(null);
  const headingId = useId();

  function edit(at: number | 'new', where: 'title' | 'grade'): void {
    setFocus(where);
    // One form is open at a time: what was typed in another can be brought back.
    if (kept !== null && kept.at !== at) discardTyped(sourceKey(keepAs));
    setOpened(at);
  }

  /** What the form of a source starts with. */
  function begunWith(at: number | 'new'): SourceTexts {
    const source = at === 'new' ? undefined : field.value[at];
    return source === undefined ? emptySourceTexts : textsOf(source, context);
  }

  function change(unfinished: UnfinishedSource): void {
    setOpened(unfinished.at);
    if (JSON.stringify(unfinished.texts) === JSON.stringify(begunWith(unfinished.at))) unfinishedSources.drop(keepAs);
    else unfinishedSources.keep(keepAs, unfinished);
  }

  function cancel(): void {
    discardTyped(sourceKey(keepAs));
    setOpened(null);
  }

  /** The form closes at once, and is there again with everything in it when the store refuses. */
  function close(sources: readonly Source[]): void {
    const written = open;
    unfinishedSources.drop(keepAs);
    setOpened(null);
    void field.choose(sources).then((attempt) => {
      if (attempt.kind === 'refused' && written !== null) unfinishedSources.keep(keepAs, written, attempt.message);
    });
  }

  const form = open !== null && (
    <SourceForm
      key={open.at}
      texts={open.texts}
      focus={focus}
      onChange={(texts) => change({ ...open, texts })}
      onCancel={cancel}
      onSave={(source) =>
        close(open.at === 'new' ? [...field.value, source] : field.value.map((one, at) => (at === open.at ? source : one)))
      }
      {...(open.at === 'new' ? {} : { onRemove: () => close(field.value.filter((_, at) => at !== open.at)) })}
    />
  );
  const problem = field.error ?? (entry && reasonOf(entry)) ?? error;
  return (
    <section className="sources" aria-labelledby={headingId}>
      <div className="sources-head">
        <h3 id={headingId} className="field-label">
          {FIELD_WORDS.event.sources}
        </h3>
        <button type="button" className="text-button" onClick={() => edit('new', 'title')}>
          <IconPlus size={13} stroke={1.8} aria-hidden="true" />
          {text.add}
        </button>
      </div>
      {field.value.length === 0 && open === null && <p className="quiet">{text.none}</p>}
      <ClaimsDiffer sources={field.value} zone={context.zone} />
      <ul className="source-list">
        {field.value.map((source, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a source has no id of its own, and its place is what is edited
          <li key={position}>
            {open?.at === position ? form : <SourceCard source={source} date={date} onEdit={(where) => edit(position, where)} />}
          </li>
        ))}
        {open?.at === 'new' && <li>{form}</li>}
      </ul>
      <Problem message={problem} />
    </section>
  );
}

interface SourceCardProps {
  readonly source: Source;
  readonly date: EventDate;
  readonly onEdit: (focus: 'title' | 'grade') => void;
}

function SourceCard({ source, date, onEdit }: SourceCardProps) {
  const zone = useSnapshot().timeline.homeZone;
  const published = source.published === undefined ? null : dateText(source.published, zone);
  const { reliability, credibility, textHash } = source;
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
      {source.quotation !== undefined && (
        <blockquote className="source-quotation" dir="auto">
          {source.quotation}
        </blockquote>
      )}
      {textHash !== undefined && (
        <div>
          <button
            type="button"
            className="text-button"
            aria-label={text.showTextOf(source.title)}
            onClick={() => viewState.getState().open({ kind: 'source-text', source: { ...source, textHash } })}
          >
            {text.showText}
          </button>
        </div>
      )}
      {source.url !== undefined && source.url !== '' && <p className="source-url">{source.url}</p>}
      {source.note !== undefined && source.note !== '' && <p className="source-note">{source.note}</p>}
      {source.when !== undefined && <SourceClaim claim={source.when} date={date} zone={zone} />}
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
