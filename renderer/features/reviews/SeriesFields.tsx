import { NumberInput, Select } from '@mantine/core';
import { DayField } from '../../fields/DayField';
import { IntervalFields } from '../../fields/IntervalFields';
import { namesBut, RecordFields } from '../../fields/RecordFields';
import type { Errors } from '../../fields/record-form';
import { FIELD_WORDS } from '../../state/field-words';
import { strings as stateStrings } from '../../state/strings';
import { Choice, choicesOf } from '../../ui/Choice';
import { SERIES_FORM, type SeriesForm } from './series-form';
import { strings } from './strings';

interface SeriesFieldsProps {
  readonly form: SeriesForm;
  readonly errors: Errors;
  /** Also those of fields that are only empty yet: somebody tried to save. */
  readonly showErrors: boolean;
  /** Group in typed/keeper.ts under which days are kept as typed. */
  readonly group: string;
  /** It begins with its title selected. */
  readonly selects: boolean;
  readonly set: (patch: Partial<SeriesForm>) => void;
}

const words = strings.series;

/** Fields in their rows; those that have no place of their own follow. */
const [NAMES, REST, NOTES] = [['title', 'lane'], ['weekend', 'leadDays'], ['notes']];
const OTHERS = namesBut(SERIES_FORM, ...NAMES, 'anchor', 'mode', ...REST, ...NOTES);

/** All that a series is made of. */
export function SeriesFields({ form, errors: all, showErrors, group, selects, set }: SeriesFieldsProps) {
  /** A title and a lane are missing only once somebody tried to save; what is typed wrongly shows at once. */
  const errors = showErrors ? all : Object.fromEntries(Object.entries(all).filter(([field]) => !NAMES.includes(field)));
  const errorOf = (field: string) => errors[field] ?? null;
  const fields = {
    ...{ size: 'xs' as const, table: SERIES_FORM, form, errors, group, set },
    ...{
      labels: FIELD_WORDS.series,
      hints: form.on.trim() === '' ? words.hints : { ...words.hints, anchor: words.anchorOfDays },
      placeholders: words.placeholders,
      first: 'title',
      selects,
    },
  };
  return (
    <>
      <div className="series-row series-row-two">
        <RecordFields {...fields} names={NAMES} />
      </div>
      <div className="series-row series-row-cadence">
        <IntervalFields
          typed={{ count: form.count, unit: form.unit, on: form.on }}
          errors={{ count: errorOf('count'), on: errorOf('on') }}
          onTyped={set}
        />
        <RecordFields {...fields} names={['anchor']} />
      </div>
      <Choice
        label={FIELD_WORDS.series.mode}
        hint={words.modeHints[form.mode]}
        options={stateStrings.series.modes}
        value={form.mode}
        onChange={(mode) => set({ mode })}
      />
      <div className="series-row series-row-ends">
        <Select
          size="xs"
          label={FIELD_WORDS.series.ends}
          data={choicesOf(stateStrings.series.endKinds)}
          value={form.ends}
          onChange={(ends) => ends !== null && set({ ends: ends as SeriesForm['ends'] })}
          allowDeselect={false}
        />
        {form.ends === 'after' && (
          <NumberInput
            size="xs"
            label={words.endsAfter}
            min={1}
            max={5000}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            value={form.endsCount}
            onChange={(endsCount) => set({ endsCount })}
            error={errorOf('endsCount')}
          />
        )}
        {form.ends === 'until' && (
          <DayField
            label={words.endsUntil}
            initial={form.endsDate}
            keepAs={`${group}/endsDateText`}
            onDay={(endsDate) => set({ endsDate })}
            error={errorOf('endsDate')}
          />
        )}
        <RecordFields {...fields} names={REST} />
      </div>
      <RecordFields {...fields} names={[...NOTES, ...OTHERS]} />
    </>
  );
}
