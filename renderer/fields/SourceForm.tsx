import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { type Source, sourceSchema } from '../../shared/event';
import { IN_WORDS } from '../../shared/schema-words';
import { useDateContext } from '../state/hooks';
import { readTyped } from '../state/typed/typed-date';
import { focusOnce } from '../ui/focus';
import { DateBox } from './DateField';
import { finishedSource, type SourceTexts } from './source-texts';
import { strings } from './strings';

const text = strings.source;
const RELIABILITIES = (['A', 'B', 'C', 'D', 'E', 'F'] as const).map((value) => ({
  value: value as string,
  label: text.reliabilities[value],
}));
const CREDIBILITIES = ([1, 2, 3, 4, 5, 6] as const).map((value) => ({ value: String(value), label: text.credibilities[value] }));

interface SourceFormProps {
  readonly texts: SourceTexts;
  /** Where the cursor goes; null leaves it where it is. */
  readonly focus: 'title' | 'grade' | null;
  readonly onChange: (texts: SourceTexts) => void;
  readonly onSave: (source: Source) => void;
  readonly onCancel: () => void;
  readonly onRemove?: () => void;
}

/** One source, saved as a whole. The two grades are apart, and neither suggests the other. */
export function SourceForm({ texts, focus, onChange, onSave, onCancel, onRemove }: SourceFormProps) {
  const context = useDateContext();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const set = (patch: Partial<SourceTexts>) => onChange({ ...texts, ...patch });

  function submit(): void {
    const finished = finishedSource(texts, context);
    const checked = finished.ok ? sourceSchema.safeParse(finished.source, IN_WORDS) : null;
    if (!finished.ok) setErrors(finished.errors);
    else if (checked?.success === true) onSave(checked.data);
    else setErrors(Object.fromEntries((checked?.error.issues ?? []).map((issue) => [String(issue.path[0] ?? 'title'), issue.message])));
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey)) {
      // An open list uses Enter for itself.
      if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return;
      event.preventDefault();
      event.stopPropagation();
      submit();
    }
  }

  const grade = {
    size: 'xs',
    clearable: true,
    placeholder: text.none1,
    comboboxProps: { transitionProps: { duration: 0 }, shadow: 'md' },
  } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within, caught on their way up; a form cannot stand in the draft's form
    <div className="source-form" onKeyDown={onKeyDown}>
      <TextInput
        size="xs"
        label={text.title}
        value={texts.title}
        error={errors['title']}
        ref={focus === 'title' ? focusOnce : null}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={text.publisher}
        value={texts.publisher}
        error={errors['publisher']}
        onChange={(event) => set({ publisher: event.currentTarget.value })}
      />
      <DateBox
        label={text.published}
        text={texts.published}
        typed={readTyped(texts.published, context)}
        error={errors['published'] ?? null}
        onChange={(published) => set({ published })}
        onChoose={(published) => set({ published })}
      />
      <TextInput
        size="xs"
        label={text.url}
        value={texts.url}
        error={errors['url']}
        spellCheck={false}
        onChange={(event) => set({ url: event.currentTarget.value })}
      />
      <Select
        {...grade}
        label={text.reliability}
        data={RELIABILITIES}
        value={texts.reliability === '' ? null : texts.reliability}
        ref={focus === 'grade' ? focusOnce : null}
        onChange={(value) => set({ reliability: value ?? '' })}
      />
      <Select
        {...grade}
        label={text.credibility}
        data={CREDIBILITIES}
        value={texts.credibility === '' ? null : texts.credibility}
        onChange={(value) => set({ credibility: value ?? '' })}
      />
      <DateBox
        label={text.when}
        text={texts.when}
        typed={readTyped(texts.when, context)}
        error={errors['when'] ?? null}
        onChange={(when) => set({ when })}
        onChoose={(when) => set({ when })}
      />
      <Textarea
        size="xs"
        label={text.note}
        autosize
        minRows={2}
        maxRows={8}
        value={texts.note}
        error={errors['note']}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <div className="form-actions">
        {onRemove !== undefined && (
          <button type="button" className="text-button danger" onClick={onRemove}>
            {text.remove}
          </button>
        )}
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {text.cancel}
        </Button>
        <Button size="compact-sm" onClick={submit}>
          {text.save}
        </Button>
      </div>
    </div>
  );
}
