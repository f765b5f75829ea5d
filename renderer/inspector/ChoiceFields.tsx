import { Checkbox, Select, TagsInput } from '@mantine/core';
import { useSnapshot } from '../state/hooks';
import { type Attempt, usePendingValue } from './use-saved-field';

interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly saved: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly save: (value: T) => Promise<Attempt>;
}

/** One of a few; saved as soon as it is chosen. */
export function ChoiceField<T extends string>({ label, saved, choices, error, hint, save }: ChoiceFieldProps<T>) {
  const field = usePendingValue(saved, save);
  return (
    <Select
      size="xs"
      label={label}
      data={[...choices]}
      value={field.value}
      error={field.error ?? error}
      {...(hint === undefined ? {} : { description: hint, inputWrapperOrder: ['label', 'input', 'description', 'error'] })}
      allowDeselect={false}
      checkIconPosition="right"
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'md' }}
      onChange={(value) => {
        const choice = choices.find((one) => one.value === value);
        if (choice !== undefined && choice.value !== field.value) field.choose(choice.value);
      }}
    />
  );
}

interface LaneFieldProps {
  readonly label: string;
  readonly saved: string;
  readonly error?: string | undefined;
  readonly save: (lane: string) => Promise<Attempt>;
}

export function LaneField({ label, saved, error, save }: LaneFieldProps) {
  const { lanes } = useSnapshot();
  const field = usePendingValue(saved, save);
  const colorOf = (id: string) => lanes.find((lane) => lane.id === id)?.color;
  return (
    <Select
      size="xs"
      label={label}
      data={lanes.map((lane) => ({ value: lane.id, label: lane.title }))}
      value={field.value === '' ? null : field.value}
      error={field.error ?? error}
      allowDeselect={false}
      searchable={lanes.length > 12}
      checkIconPosition="right"
      leftSection={<span className="lane-dot" style={{ background: colorOf(field.value) }} />}
      leftSectionPointerEvents="none"
      leftSectionWidth={26}
      renderOption={({ option }) => (
        <span className="lane-option">
          <span className="lane-dot" style={{ background: colorOf(option.value) }} />
          {option.label}
        </span>
      )}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'md' }}
      onChange={(value) => {
        if (value !== null && value !== field.value) field.choose(value);
      }}
    />
  );
}

interface NamesFieldProps {
  readonly label: string;
  readonly saved: readonly string[];
  readonly placeholder: string;
  readonly error?: string | undefined;
  readonly save: (names: readonly string[]) => Promise<Attempt>;
}

/** Names and tags: Enter or a comma finishes one, Backspace takes the last away. */
export function NamesField({ label, saved, placeholder, error, save }: NamesFieldProps) {
  const field = usePendingValue(saved, save);
  return (
    <TagsInput
      size="xs"
      label={label}
      value={[...field.value]}
      placeholder={field.value.length === 0 ? placeholder : ''}
      error={field.error ?? error}
      splitChars={[',', ';']}
      comboboxProps={{ disabled: true }}
      onChange={(names) => field.choose(names.map((name) => name.trim()).filter((name) => name !== ''))}
    />
  );
}

interface SwitchFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly saved: boolean;
  readonly save: (on: boolean) => Promise<Attempt>;
}

export function SwitchField({ label, hint, saved, save }: SwitchFieldProps) {
  const field = usePendingValue(saved, save);
  return (
    <Checkbox
      size="xs"
      label={label}
      description={hint}
      checked={field.value}
      error={field.error}
      onChange={(event) => field.choose(event.currentTarget.checked)}
    />
  );
}
