import { SegmentedControl, Select } from '@mantine/core';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: { value: T; label: string; disabled?: boolean }[];
  readonly onChange: (value: T) => void;
}

/** A few ways, side by side. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  return (
    <div>
      <span className="export-label">{label}</span>
      <SegmentedControl fullWidth size="xs" aria-label={label} data={options} value={value} onChange={(chosen) => onChange(chosen as T)} />
    </div>
  );
}

interface ChoiceProps<T extends string> extends SegmentsProps<T> {
  readonly disabled?: boolean;
  readonly error?: string | undefined;
}

/** One of a list. */
export function Choice<T extends string>({ label, value, options, onChange, disabled = false, error }: ChoiceProps<T>) {
  return (
    <Select
      size="xs"
      label={label}
      data={options}
      value={value}
      disabled={disabled}
      error={error ?? null}
      onChange={(chosen) => chosen !== null && onChange(chosen as T)}
      allowDeselect={false}
    />
  );
}
