import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import type { Article } from '../../../shared/article/article';
import { parseWhen } from '../../../shared/time/edtf';
import { longWords } from '../../../shared/time/words';
import { DateBox } from '../../fields/DateField';
import { useDateContext, useHomeZone } from '../../state/hooks';
import { editableText, readTyped } from '../../state/typed/typed-date';
import { useOnChange } from '../../ui/use-on-change';
import { strings } from './strings';

const text = strings.article.head;

/** Most characters, as a source has them. */
const LINES = { title: 500, publisher: 200, author: 200, url: 2000 } as const;
type Line = keyof typeof LINES;
const NAMES: readonly Line[] = ['title', 'publisher', 'author', 'url'];

/** Id of the field for the day of publication. */
export const PUBLISHED_FIELD = 'article-published';

interface ArticleHeadProps {
  readonly article: Article;
  /** With the line that was corrected. */
  readonly onChange: (said: Partial<Article>) => void;
  /** EDTF: everything relative is counted anew from it. */
  readonly onPublished: (published: string) => void;
  /** Whether the keyboard is in the fields, which have use for Escape. */
  readonly onCorrecting: (correcting: boolean) => void;
}

/** What the document says of itself, in two lines; to be corrected in fields that stand below them when that is wanted, or when the day of publication is missing. */
export function ArticleHead({ article, onChange, onPublished, onCorrecting }: ArticleHeadProps) {
  const [open, setOpen] = useState(article.published === null);
  const fields = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  /** While Escape takes the keyboard out of the fields: the one that is left must not take its day then. */
  const givingUp = useRef(false);

  /** Escape puts the fields away; a day that was not taken yet is given up with them. */
  function onKeyDown(event: KeyboardEvent): void {
    // The list of days of the date field has use for it first.
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    setOpen(false);
    // The fields are still there until the next render, so that the one in hand is left by this, in the same moment.
    givingUp.current = true;
    toggle.current?.focus();
    givingUp.current = false;
  }

  return (
    <section className="article-head" aria-label={text.region}>
      <div className="article-said">
        <div>
          <h3 dir="auto">{article.title ?? strings.article.untitled}</h3>
          <Imprint article={article} />
        </div>
        <Button ref={toggle} size="compact-xs" variant="subtle" aria-expanded={open} aria-controls={fields} onClick={() => setOpen(!open)}>
          {open ? text.done : text.correct}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, caught on their way up */}
      <div
        id={fields}
        hidden={!open}
        onKeyDown={onKeyDown}
        onFocus={() => onCorrecting(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onCorrecting(false);
        }}
      >
        {open && (
          <div className="article-fields">
            {NAMES.map((name) => (
              <TextInput
                key={name}
                size="xs"
                className={`article-field-${name}`}
                label={text[name]}
                maxLength={LINES[name]}
                dir="auto"
                spellCheck={false}
                value={article[name] ?? ''}
                onChange={(event) => onChange({ [name]: event.currentTarget.value === '' ? null : event.currentTarget.value })}
              />
            ))}
            <PublishedField published={article.published} givingUp={givingUp} onPublished={onPublished} />
          </div>
        )}
      </div>
      <Notes notes={article.notes} />
    </section>
  );
}

/** Who published it, when, where. */
function Imprint({ article: { publisher, author, published, url } }: { readonly article: Article }) {
  const zone = useHomeZone();
  if (published === null) return <p className="warn">{text.unpublished}</p>;
  const when = parseWhen(published, zone);
  const words = when.ok ? longWords(when.value) : published;
  const said = [publisher, author, `${text.published} ${words}`, url].filter((one) => one !== null && one !== '');
  return <p className="article-imprint">{said.join(' · ')}</p>;
}

interface PublishedFieldProps {
  readonly published: string | null;
  /** Whether it is being left without taking what was typed. */
  readonly givingUp: RefObject<boolean>;
  readonly onPublished: (published: string) => void;
}

/** The day of publication: taken once the field is left, since all dates are counted from it then. */
function PublishedField({ published, givingUp, onPublished }: PublishedFieldProps) {
  const context = useDateContext();
  const saved = published === null ? '' : editableText(published, context);
  const [typed, setTyped] = useState(saved);
  const [error, setError] = useState<string | null>(null);
  const read = readTyped(typed, context);
  useOnChange(published, () => setTyped(saved));

  function commit(as = typed): void {
    const meant = readTyped(as, context);
    const edtf = meant.kind === 'understood' && isMoment(meant.when.form, meant.when.precision) ? meant.when.edtf : null;
    setError(meant.kind === 'unknown' ? meant.message : edtf === null ? text.publishedNeeds : null);
    if (edtf !== null && edtf !== published) onPublished(edtf);
  }

  return (
    <DateBox
      id={PUBLISHED_FIELD}
      label={text.published}
      text={typed}
      savedText={saved}
      typed={read}
      error={error}
      clocks
      onChange={(next) => {
        setTyped(next);
        setError(null);
      }}
      onChoose={(next) => {
        setTyped(next);
        commit(next);
      }}
      onBlur={() => {
        if (typed !== saved && !givingUp.current) commit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        commit();
      }}
    />
  );
}

function isMoment(form: string, precision: string): boolean {
  return form === 'point' && ['day', 'hour', 'minute', 'second', 'millisecond'].includes(precision);
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <details className="article-notes">
      <summary>{text.notes(notes.length)}</summary>
      <ul>
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
