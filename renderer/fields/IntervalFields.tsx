import { Autocomplete, NumberInput, Select } from '@mantine/core';
import { CADENCE_UNITS } from '../../shared/series';
import { strings as stateStrings } from '../state/strings';
import { type IntervalTyped, whenDaysTyped, whenUnitChosen } from './interval-typed';
import { strings } from './strings';

interface IntervalFieldsProps {
  readonly typed: IntervalTyped;
  readonly errors?: { readonly count?: string | null; readonly on?: string | null };
  readonly onTyped: (typed: IntervalTyped) => void;
}

const words = strings.interval;

/** How often something recurs: a number, its unit and, where it is not any day, which days; side by side in what is around them. */
export function IntervalFields({ typed, errors = {}, onTyped }: IntervalFieldsProps) {
  const { count, unit, on } = typed;
  return (
    <>
      <NumberInput
        size="xs"
        label={words.every}
        min={1}
        max={10_000}
        clampBehavior="none"
        allowDecimal={false}
        allowNegative={false}
        value={count}
        onChange={(value) => onTyped({ ...typed, count: value })}
        error={errors.count}
      />
      <Select
        size="xs"
        label={words.unit}
        data={CADENCE_UNITS.map((one) => ({ value: one, label: stateStrings.series.units[one][count === 1 ? 0 : 1] }))}
        value={unit}
        onChange={(chosen) => onTyped(whenUnitChosen(typed, CADENCE_UNITS.find((one) => one === chosen) ?? unit))}
        allowDeselect={false}
      />
      <Autocomplete
        size="xs"
        className="interval-days"
        label={words.on}
        placeholder={words.onHint}
        data={[...words.suggested[unit]]}
        // Once something else is typed, suggestions would only stand over what is wrong with it.
        filter={({ options, search }) =>
          options.filter((option) => 'value' in option && option.value.toLowerCase().includes(search.trim().toLowerCase()))
        }
        value={on}
        onChange={(value) => onTyped(whenDaysTyped(typed, value))}
        error={errors.on}
      />
    </>
  );
}
