import { TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { parseWhen, type When } from '../../shared/time/edtf';
import { longWords, shortWords } from '../../shared/time/words';
import { useDateContext } from '../state/hooks';
import { clocksOf, editableText, readEdtf, readTyped, type TypedDate } from '../state/typed/typed-date';
import { DatePicker } from '../ui/date-picker/DatePicker';
import { strings as uiStrings } from '../ui/strings';
import { commitKeys } from './commit-keys';
import { dateAttempt } from './date-attempt';
import { strings } from './strings';
import { type Attempt, useSavedText } from './use-saved-field';
import './dates.css';

interface SavedDateFieldProps {
  readonly label: string;
  /** EDTF; empty when there is no date. */
  readonly saved: string;
  readonly keepAs: string;
  readonly placeholder?: string;
  /** Whether the field may be emptied; `save` then gets null. */
  readonly optional?: boolean;
  /** Says what it understood only while somebody types: for a date that is mostly a plain day. */
  readonly quiet?: boolean;
  readonly id?: string;
  readonly save: (edtf: string | null) => Promise<Attempt>;
}

/** A date in the words of the person. Saves only what it understood, as EDTF; everything else stays, with the reason. */
export function SavedDateField({ label, saved, keepAs, placeholder, optional, quiet, id, save }: SavedDateFieldProps) {
  const context = useDateContext();
  const savedText = saved === '' ? '' : editableText(saved, context);
  const field = useSavedText({
    saved: savedText,
    keepAs,
    save: async (text) => {
      const attempt = dateAttempt(text, saved, optional === true, context);
      return attempt.kind === 'save' ? save(attempt.edtf) : attempt;
    },
  });
  const typed: TypedDate = field.dirty
    ? readTyped(field.text, context)
    : quiet === true
      ? { kind: 'empty' }
      : readEdtf(saved, context.zone);
  return (
    <DateBox
      label={label}
      text={field.text}
      savedText={field.saved}
      savedEdtf={saved}
      typed={typed}
      error={field.error}
      clocks={quiet !== true}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(id === undefined ? {} : { id })}
      onChange={field.change}
      onChoose={field.commit}
      onBlur={() => field.commit()}
      onKeyDown={commitKeys(field)}
    />
  );
}

interface DateBoxProps {
  readonly label: string;
  readonly text: string;
  readonly typed: TypedDate;
  readonly error: string | null;
  /** Shows an instant on the home zone's clock and in UTC. */
  readonly clocks?: boolean;
  readonly savedText?: string;
  /** What the calendar starts from when nothing is being said under the box. */
  readonly savedEdtf?: string;
  readonly placeholder?: string;
  readonly id?: string;
  /** Has the keyboard when the dialog that it is in opens. */
  readonly first?: boolean;
  readonly onChange: (text: string) => void;
  /** One of the other meanings was chosen; the text is its EDTF. */
  readonly onChoose: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** The box with what it understood under it. */
export function DateBox({
  label,
  text,
  typed,
  error,
  clocks,
  savedText,
  savedEdtf,
  placeholder,
  id,
  first,
  onChange,
  onChoose,
  onBlur,
  onKeyDown,
}: DateBoxProps) {
  const context = useDateContext();
  const { zone } = context;
  const shown = savedEdtf === undefined ? null : parseWhen(savedEdtf, zone);
  return (
    <div className="date-field">
      <TextInput
        size="xs"
        label={label}
        value={text}
        autoComplete="off"
        spellCheck={false}
        {...(id === undefined ? {} : { id })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(first === true ? { 'data-autofocus': true } : {})}
        {...(savedText === undefined ? {} : { 'data-saved': savedText })}
        error={error}
        // Why it is refused says more than that it is; both would say it twice.
        description={error !== null && typed.kind === 'unknown' ? null : <Understanding typed={typed} text={text} />}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rightSection={
          <DatePicker
            label={label}
            context={context}
            when={typed.kind === 'understood' ? typed.when : shown?.ok === true ? shown.value : null}
            onChoose={onChoose}
          />
        }
        onChange={(event) => onChange(event.currentTarget.value)}
        {...(onBlur === undefined ? {} : { onBlur })}
        {...(onKeyDown === undefined ? {} : { onKeyDown })}
      />
      {typed.kind === 'understood' && <Alternatives whens={typed.alternatives} onChoose={onChoose} />}
      {clocks === true && typed.kind === 'understood' && <ClockLines edtf={typed.when.edtf} zone={zone} />}
    </div>
  );
}

function Understanding({ typed, text }: { readonly typed: TypedDate; readonly text: string }) {
  if (typed.kind === 'empty') return null;
  if (typed.kind === 'unknown') return <span className="date-unknown">{strings.field.notUnderstood}</span>;
  const words = longWords(typed.when);
  // What stands in the field need not be said again.
  return (
    <span className="date-understood">
      {text.trim() === typed.when.edtf ? words : uiStrings.datePicker.understood(words, typed.when.edtf)}
    </span>
  );
}

function Alternatives({ whens, onChoose }: { readonly whens: readonly When[]; readonly onChoose: (text: string) => void }) {
  if (whens.length === 0) return null;
  return (
    <p className="date-alternatives">
      {strings.field.orDidYouMean}{' '}
      {whens.map((when) => (
        // Keeps the focus in the field: leaving it would save the first meaning before the other is chosen.
        <button
          key={when.edtf}
          type="button"
          className="chip"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(when.edtf)}
        >
          {shortWords(when)}
        </button>
      ))}
    </p>
  );
}

/** Home-zone and UTC time side by side, for a date that is an instant. */
function ClockLines({ edtf, zone }: { readonly edtf: string; readonly zone: string }) {
  const clocks = clocksOf(edtf, zone);
  if (clocks === null) return null;
  return (
    <dl className="clocks">
      <div>
        <dt>{zone}</dt>
        <dd>{clocks.home}</dd>
      </div>
      <div>
        <dt>{strings.field.clocks.utc}</dt>
        <dd>{clocks.utc}</dd>
      </div>
    </dl>
  );
}
