import { SegmentedControl } from '@mantine/core';

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A few ways to choose from, side by side, with a sentence about the chosen one. */
export function Choice<T extends string>({ label, hint, options, value, onChange }: ChoiceProps<T>) {
  return (
    <div className="dialog-choice">
      <span className="dialog-label">{label}</span>
      <SegmentedControl size="xs" aria-label={label} data={choicesOf(options)} value={value} onChange={(chosen) => onChange(chosen as T)} />
      <span className="dialog-hint">{hint}</span>
    </div>
  );
}

export function choicesOf<T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}
