import { Select } from '@mantine/core';

/** Which of several tables of sheets is looked at, and how another one is. */
export interface Among {
  readonly names: readonly string[];
  readonly at: number;
  show(at: number): void;
}

/** Chooses which of several tables of sheets is looked at; nothing where there is one. */
export function TableChoice({ among, label }: { readonly among: Among; readonly label: string }) {
  if (among.names.length < 2) return null;
  return (
    <Select
      size="xs"
      label={label}
      allowDeselect={false}
      data={among.names.map((one, index) => ({ value: String(index), label: one }))}
      value={String(among.at)}
      onChange={(chosen) => chosen !== null && among.show(Number(chosen))}
    />
  );
}
