import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { dayWords, shortDayWords } from '../../shared/reviews/days';
import { useDateContext } from '../state/hooks';
import { dropTyped, keepTyped, textAt } from '../state/typed/keeper';
import { readDay } from '../state/typed/typed-date';
import { useOnEnter } from '../ui/use-on-change';
import { strings } from './strings';

type DayFieldProps = Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange'> & {
  /** `YYYY-MM-DD` to start with, or empty. */
  readonly initial: string;
  /** The field's key in typed/keeper.ts, where what is typed outlives the form. */
  readonly keepAs?: string;
  /** Called with every change: the day that is meant, or '' while there is none. */
  readonly onDay: (day: string) => void;
};

/** One calendar day, typed as one speaks ("8 Jan 2026", "next Tuesday"); shows at once which day was understood. */
export function DayField({ initial, keepAs, onDay, description, ...rest }: DayFieldProps) {
  const context = useDateContext();
  const [start] = useState(initial === '' ? '' : dayWords(initial));
  const [kept] = useState(() => (keepAs === undefined ? null : textAt(keepAs)));
  const [text, setText] = useState(kept ?? start);
  const read = readDay(text, context);
  const understood = 'day' in read ? shortDayWords(read.day) : null;
  // The words say nothing new while the text is the day written out.
  const echo = 'day' in read && text !== dayWords(read.day) ? understood : null;
  const day = 'day' in read ? read.day : '';
  // What was kept is not what the form began with.
  useOnEnter(() => {
    if (kept !== null) onDay(day);
  });
  return (
    <TextInput
      size="xs"
      placeholder={strings.field.dayPlaceholder}
      autoComplete="off"
      spellCheck={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      {...rest}
      description={echo === null ? description : <span className="day-understood">{echo}</span>}
      value={text}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (keepAs !== undefined && typed !== start) keepTyped(keepAs, typed);
        else if (keepAs !== undefined) dropTyped(keepAs);
        const now = readDay(typed, context);
        onDay('day' in now ? now.day : '');
      }}
    />
  );
}
