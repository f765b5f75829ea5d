import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { commitKeys } from './commit-keys';
import { type Attempt, useSavedText } from './use-saved-field';

interface LookProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Grows with its text; Enter then makes a new line, and Ctrl+Enter saves. */
  readonly multiline?: boolean;
  /** Large and without a frame, as the head of the pane; Enter saves. */
  readonly heading?: boolean;
  readonly id?: string;
}

interface SavedTextFieldProps extends LookProps {
  readonly saved: string;
  readonly keepAs: string;
  readonly save: (text: string) => Promise<Attempt>;
}

/** Text that is saved when the field is left or Enter is pressed; Escape puts back what was saved. */
export function SavedTextField({ saved, keepAs, save, ...look }: SavedTextFieldProps) {
  const field = useSavedText({ saved, keepAs, save });
  return (
    <TextBox
      {...look}
      text={field.text}
      savedText={field.saved}
      error={field.error}
      onChange={field.change}
      onBlur={() => field.commit()}
      onKeyDown={commitKeys(field, (event) => look.multiline !== true || event.ctrlKey || event.metaKey)}
    />
  );
}

interface TextBoxProps extends LookProps {
  readonly text: string;
  readonly savedText?: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/** The box itself, for fields that save and for drafts. */
export function TextBox({ label, placeholder, multiline, heading, id, text, savedText, error, onChange, onBlur, onKeyDown }: TextBoxProps) {
  const common = {
    size: 'xs',
    value: text,
    error,
    ...(id === undefined ? {} : { id }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(savedText === undefined ? {} : { 'data-saved': savedText }),
    ...(onBlur === undefined ? {} : { onBlur }),
    ...(onKeyDown === undefined ? {} : { onKeyDown }),
  } as const;
  if (heading === true) {
    return (
      <Textarea
        {...common}
        aria-label={label}
        className="heading-field"
        autosize
        minRows={1}
        onChange={(event) => onChange(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
    );
  }
  return multiline === true ? (
    <Textarea {...common} label={label} autosize minRows={3} maxRows={14} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} label={label} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
