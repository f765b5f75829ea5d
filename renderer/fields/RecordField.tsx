import { Autocomplete, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useMemo } from 'react';
import { z } from 'zod';
import { useSnapshot } from '../state/hooks';
import { choicesFor } from '../state/value-words';
import { SELECTED } from '../ui/focus-opened';
import { DayField } from './DayField';
import type { PlainField } from './record-form';

export interface RecordFieldProps {
  readonly name: string;
  readonly field: PlainField;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly size: 'xs' | 'sm';
  readonly error?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Where a day is kept as typed. */
  readonly keepAs?: string | undefined;
  /** The dialog begins here. */
  readonly first?: boolean;
  /** With all of it selected. */
  readonly selects?: boolean | undefined;
}

/** One field of a form in a dialog: the control follows from the kind of the field, its limits from its schema. */
export function RecordField(props: RecordFieldProps) {
  const { name, field, value, onChange, hint, placeholder, keepAs, first } = props;
  const common = {
    size: props.size,
    label: props.label,
    error: props.error ?? null,
    description: hint,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(first === true ? { 'data-autofocus': props.selects === true ? SELECTED : true } : {}),
  };
  const below = { ...common, inputWrapperOrder: [...BELOW] };
  const text = typeof value === 'string' ? value : '';
  const typed = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(event.currentTarget.value);
  switch (field.kind) {
    case 'line':
      return <TextInput {...below} value={text} onChange={typed} />;
    case 'color':
      return <TextInput {...below} value={text} spellCheck={false} onChange={typed} />;
    case 'prose':
      return <Textarea {...below} autosize minRows={2} maxRows={6} value={text} onChange={typed} />;
    case 'day':
      return <DayField {...common} initial={text} {...(keepAs === undefined ? {} : { keepAs })} onDay={onChange} />;
    case 'number':
      return (
        <NumberInput
          {...below}
          {...limitsOf(field.schema)}
          clampBehavior="none"
          value={typeof value === 'number' ? value : text}
          onChange={onChange}
        />
      );
    case 'zone':
      return <ZoneInput {...below} value={text} onChange={onChange} />;
    case 'lane':
      return <LaneSelect {...below} value={text} onChange={onChange} />;
    case 'choice':
      return <Select {...below} {...LIST} data={[...choicesFor(name)]} value={text} onChange={onChange} />;
    case 'flag':
      return <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  }
}

/** What a field is about stands below it, where it does not part the field from its label. */
const BELOW = ['label', 'input', 'description', 'error'] as const;
const LIST = { allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } } as const;

/** Of a number what the schema says of it, so that what cannot be is not typed. */
function limitsOf(schema: z.ZodType): { min?: number; max?: number; allowDecimal: boolean; allowNegative: boolean } {
  if (!(schema instanceof z.ZodNumber)) return { allowDecimal: true, allowNegative: true };
  const { minValue, maxValue, isInt } = schema;
  return {
    ...(minValue === null ? {} : { min: minValue }),
    ...(maxValue === null ? {} : { max: maxValue }),
    allowDecimal: !isInt,
    allowNegative: minValue === null || minValue < 0,
  };
}

interface ListProps {
  readonly size: 'xs' | 'sm';
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: unknown) => void;
}

function ZoneInput(props: ListProps) {
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone')], []);
  return <Autocomplete {...props} data={zones} limit={30} spellCheck={false} comboboxProps={LIST.comboboxProps} />;
}

function LaneSelect({ value, ...props }: ListProps) {
  const { lanes } = useSnapshot();
  const data = lanes.map((lane) => ({ value: lane.id, label: lane.title }));
  return <Select {...props} {...LIST} data={data} value={value === '' ? null : value} />;
}
