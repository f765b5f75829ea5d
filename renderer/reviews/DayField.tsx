import { TextInput, type TextInputProps } from '@mantine/core';
import { daySchema } from '../../shared/series';

type DayFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** Called with a day that exists, or '' while there is none. */
  readonly onChange: (day: string) => void;
};

/** One calendar day. The system's own date field: it knows the person's order of day and month, and refuses days that do not exist. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  return (
    <TextInput
      size="xs"
      {...rest}
      type="date"
      max="9999-12-31"
      value={value}
      onChange={(event) => {
        const day = event.currentTarget.value;
        onChange(daySchema.safeParse(day).success ? day : '');
      }}
    />
  );
}
