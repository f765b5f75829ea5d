import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { dayWords, shortDayWords } from '../../shared/reviews/days';
import { readDay } from '../inspector/typed-date';
import { useDateContext } from '../state/hooks';
import { strings } from '../strings';

type DayFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** `YYYY-MM-DD` to start with, or empty. */
  readonly initial: string;
  /** Called with every change: the day that is meant, or '' while there is none. */
  readonly onDay: (day: string) => void;
};

/** One calendar day, typed as one speaks ("8 Jan 2026", "next Tuesday"); shows at once which day was understood. */
export function DayField({ initial, onDay, description, ...rest }: DayFieldProps) {
  const context = useDateContext();
  const [text, setText] = useState(initial === '' ? '' : dayWords(initial));
  const read = readDay(text, context);
  const understood = 'day' in read ? shortDayWords(read.day) : null;
  // The words say nothing new while the text is the day written out.
  const echo = 'day' in read && text !== dayWords(read.day) ? understood : null;
  return (
    <TextInput
      size="xs"
      placeholder={strings.reviews.dayPlaceholder}
      autoComplete="off"
      spellCheck={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...rest}
      description={echo === null ? description : <span className="day-understood">{echo}</span>}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        const now = readDay(typed, context);
        onDay('day' in now ? now.day : '');
      }}
    />
  );
}
