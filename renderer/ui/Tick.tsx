import { Checkbox } from '@mantine/core';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Something that is so or not, in a dialog or panel. */
export function Tick({ label, checked, onChange }: TickProps) {
  return <Checkbox size="xs" label={label} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />;
}
