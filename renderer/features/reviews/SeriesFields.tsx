import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { CADENCE_UNITS } from '../../../shared/series';
import { DayField } from '../../fields/DayField';
import { strings as stateStrings } from '../../state/strings';
import { Choice, choicesOf } from '../../ui/Choice';
import type { SeriesField, SeriesForm } from './series-form';
import { strings } from './strings';

interface SeriesFieldsProps {
  readonly form: SeriesForm;
  readonly errors: Readonly<Partial<Record<SeriesField, string>>>;
  /** Also those of fields that are only empty yet: somebody tried to save. */
  readonly showErrors: boolean;
  readonly lanes: readonly { readonly id: string; readonly title: string }[];
  /** Group in typed/keeper.ts under which days are kept as typed. */
  readonly group: string;
  readonly set: (patch: Partial<SeriesForm>) => void;
}

/** All that a series is made of. */
export function SeriesFields({ form, errors, showErrors, lanes, group, set }: SeriesFieldsProps) {
  const words = strings.series;
  /** Numbers and days are wrong only once somebody tried to save; what is typed wrongly shows at once. */
  const errorOf = (field: SeriesField) => (showErrors || (field !== 'title' && field !== 'lane') ? errors[field] : undefined) ?? null;
  return (
    <>
      <div className="series-row series-row-two">
        <TextInput
          size="xs"
          data-autofocus
          label={words.title}
          value={form.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={errorOf('title')}
        />
        <Select
          size="xs"
          label={words.lane}
          data={lanes.map((lane) => ({ value: lane.id, label: lane.title }))}
          value={form.lane}
          onChange={(lane) => set({ lane })}
          allowDeselect={false}
          error={errorOf('lane')}
        />
      </div>
      <div className="series-row series-row-cadence">
        <NumberInput
          size="xs"
          label={words.every}
          min={1}
          max={10_000}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={form.count}
          onChange={(count) => set({ count })}
          error={errorOf('count')}
        />
        <Select
          size="xs"
          label={words.unit}
          data={CADENCE_UNITS.map((unit) => ({ value: unit, label: stateStrings.series.units[unit][form.count === 1 ? 0 : 1] }))}
          value={form.unit}
          onChange={(unit) => unit !== null && set({ unit: unit as SeriesForm['unit'] })}
          allowDeselect={false}
        />
        <DayField
          label={words.anchor}
          description={words.anchorHint}
          initial={form.anchor}
          keepAs={`${group}/anchorText`}
          onDay={(anchor) => set({ anchor })}
          error={errorOf('anchor')}
        />
      </div>
      <Choice
        label={words.mode}
        hint={words.modeHints[form.mode]}
        options={stateStrings.series.modes}
        value={form.mode}
        onChange={(mode) => set({ mode })}
      />
      <div className="series-row series-row-ends">
        <Select
          size="xs"
          label={words.ends}
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
        <Select
          size="xs"
          label={words.weekend}
          data={choicesOf(stateStrings.series.weekends)}
          value={form.weekend}
          onChange={(weekend) => weekend !== null && set({ weekend: weekend as SeriesForm['weekend'] })}
          allowDeselect={false}
        />
        <NumberInput
          size="xs"
          label={words.leadDays}
          min={0}
          max={3650}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          value={form.leadDays}
          onChange={(leadDays) => set({ leadDays })}
          error={errorOf('leadDays')}
        />
      </div>
      <Textarea
        size="xs"
        label={words.notes}
        placeholder={words.notesPlaceholder}
        autosize
        minRows={2}
        maxRows={6}
        value={form.notes}
        onChange={(event) => set({ notes: event.currentTarget.value })}
        error={errorOf('notes')}
      />
    </>
  );
}
