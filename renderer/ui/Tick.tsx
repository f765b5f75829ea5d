import { Checkbox } from '@mantine/core';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Has the focus first where a dialog looks for what is to be done. */
  readonly isFirst?: boolean;
}

/** Something that is so or not, in a dialog or panel. */
export function Tick({ label, checked, onChange, isFirst = false }: TickProps) {
  return (
    <Checkbox
      size="xs"
      label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
      {...(isFirst ? { 'data-import-first': true } : {})}
    />
  );
}
