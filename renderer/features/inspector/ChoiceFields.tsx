import { Checkbox, Select, TagsInput } from '@mantine/core';
import { useMemo } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import { strings } from '../../fields/strings';
import { type Attempt, usePendingValue } from '../../fields/use-saved-field';
import { useSnapshot } from '../../state/hooks';
import { isGoing } from '../../state/typed/going';
import { dropTyped, keepTyped, reasonOf, typedAt, typedState } from '../../state/typed/keeper';

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
        if (choice !== undefined && choice.value !== field.value) void field.choose(choice.value);
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
      selectFirstOptionOnChange={lanes.length > 12}
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
        if (value !== null && value !== field.value) void field.choose(value);
      }}
    />
  );
}

interface NamesFieldProps {
  readonly label: string;
  readonly saved: readonly string[];
  /** The field's key in typed/keeper.ts. */
  readonly keepAs: string;
  readonly placeholder: string;
  readonly error?: string | undefined;
  readonly save: (names: readonly string[]) => Promise<Attempt>;
}

/** Names and tags: Enter or a comma finishes one, Backspace takes the last away. */
export function NamesField({ label, saved, keepAs, placeholder, error, save }: NamesFieldProps) {
  const field = usePendingValue(saved, save);
  const entry = useStore(typedState, (state) => state.entries.get(keepAs));
  const kept = useMemo(() => readNames(entry?.value), [entry]);
  const names = kept.names ?? field.value;

  function keep({ names: list, search }: KeptNames, problem: string | null = null): void {
    if (list === null && search === '') dropTyped(keepAs);
    else keepTyped(keepAs, { names: list, search }, problem);
  }

  async function choose(list: readonly string[]): Promise<void> {
    const cleaned = list.map((name) => name.trim()).filter((name) => name !== '');
    keep({ names: null, search: readNames(typedAt(keepAs)?.value).search });
    const attempt = await field.choose(cleaned);
    if (attempt.kind === 'refused') keep({ names: cleaned, search: readNames(typedAt(keepAs)?.value).search }, attempt.message);
  }

  return (
    <TagsInput
      size="xs"
      label={label}
      value={[...names]}
      searchValue={kept.search}
      placeholder={names.length === 0 ? placeholder : ''}
      error={(entry && reasonOf(entry)) ?? (entry?.restored === true ? strings.field.notSaved : (field.error ?? error))}
      splitChars={[',', ';']}
      comboboxProps={{ disabled: true }}
      onSearchChange={(search) => keep({ names: kept.names, search }, kept.names === null ? null : (entry?.problem ?? null))}
      acceptValueOnBlur={false}
      onBlur={() => {
        const half = readNames(typedAt(keepAs)?.value);
        // A name in the middle of which the page goes is none yet: it is kept as it stands, and no tag.
        if (half.search.trim() !== '') {
          if (isGoing()) return;
          keep({ names: half.names, search: '' });
          void choose([...names, half.search]);
          return;
        }
        // Refused before: leaving the field tries again, as leaving any other does.
        if (half.names !== null) void choose(half.names);
      }}
      onChange={(list) => void choose(list)}
    />
  );
}

interface KeptNames {
  /** Names that were refused; null when all are saved. */
  readonly names: readonly string[] | null;
  /** The one that is being typed. */
  readonly search: string;
}

const keptNames = z.object({ names: z.array(z.string()).nullable(), search: z.string() });

function readNames(value: unknown): KeptNames {
  const parsed = keptNames.safeParse(value);
  return parsed.success ? parsed.data : { names: null, search: '' };
}

interface SwitchFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly saved: boolean;
  readonly save: (on: boolean) => Promise<Attempt>;
}

export function SwitchField({ label, hint, error, saved, save }: SwitchFieldProps) {
  const field = usePendingValue(saved, save);
  return (
    <Checkbox
      size="xs"
      label={label}
      description={hint}
      checked={field.value}
      error={field.error ?? error}
      onChange={(event) => void field.choose(event.currentTarget.checked)}
    />
  );
}
