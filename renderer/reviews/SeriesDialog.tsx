import { Button, Modal, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CADENCE_UNITS, type Series, type SeriesDraft, type SeriesPatch, seriesPatchSchema } from '../../shared/series';
import { bridge, write } from '../client';
import { useCanWrite, useReturnFocus, useSnapshot, useToday } from '../state/hooks';
import { strings } from '../strings';
import { DayField } from './DayField';
import { removeSeries } from './remove-series';
import { SeriesPreview } from './SeriesPreview';
import { emptyForm, formOf, parseForm, type SeriesField, type SeriesForm } from './series-form';
import './reviews.css';

interface SeriesDialogProps {
  /** null makes a new series. */
  readonly id: string | null;
  readonly onClose: () => void;
}

/** Makes, changes or deletes a recurring review, showing the dates that would come of it. */
export function SeriesDialog({ id, onClose }: SeriesDialogProps) {
  const series = useSnapshot().series.find((one) => one.id === id);
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} title={strings.series.dialog} size={640} closeButtonProps={{ 'aria-label': strings.series.cancel }}>
      {id !== null && series === undefined ? <p>{strings.series.gone}</p> : <SeriesFields series={series ?? null} onClose={onClose} />}
    </Modal>
  );
}

function SeriesFields({ series, onClose }: { readonly series: Series | null; readonly onClose: () => void }) {
  const words = strings.series;
  const { lanes } = useSnapshot();
  const { day: today } = useToday();
  const canWrite = useCanWrite();
  const [form, setForm] = useState<SeriesForm>(() => (series === null ? emptyForm(likelyLane(lanes), today) : formOf(series)));
  const [showErrors, setShowErrors] = useState(false);
  const [failure, setFailure] = useState<{ readonly field: string | undefined; readonly message: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const { draft, errors } = parseForm(form);

  const set = (patch: Partial<SeriesForm>) => {
    setForm((before) => ({ ...before, ...patch }));
    setFailure(null);
  };
  /** Numbers and days are wrong only once somebody tried to save; what is typed wrongly shows at once. */
  const errorOf = (field: SeriesField) => (showErrors || (field !== 'title' && field !== 'lane') ? errors[field] : undefined) ?? null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft === null) {
      setShowErrors(true);
      return;
    }
    const patch = series === null ? null : changesOf(series, draft);
    if (patch !== null && Object.keys(patch).length === 0) return onClose();
    setBusy(true);
    const result = await write(() =>
      series === null || patch === null ? bridge.series.add({ draft }) : bridge.series.edit({ id: series.id, patch }),
    );
    setBusy(false);
    if (result.ok) onClose();
    else setFailure({ field: result.error.field, message: result.error.message });
  };

  const remove = async (existing: Series) => {
    setBusy(true);
    const problem = await removeSeries(existing);
    setBusy(false);
    if (problem === null) onClose();
    else setFailure({ field: undefined, message: problem });
  };

  return (
    <form className="series-dialog" onSubmit={(event) => void submit(event)} noValidate>
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
          data={CADENCE_UNITS.map((unit) => ({ value: unit, label: words.units[unit][form.count === 1 ? 0 : 1] }))}
          value={form.unit}
          onChange={(unit) => unit !== null && set({ unit: unit as SeriesForm['unit'] })}
          allowDeselect={false}
        />
        <DayField
          label={words.anchor}
          description={words.anchorHint}
          initial={form.anchor}
          onDay={(anchor) => set({ anchor })}
          error={errorOf('anchor')}
        />
      </div>
      <Choice
        label={words.mode}
        hint={words.modeHints[form.mode]}
        options={words.modes}
        value={form.mode}
        onChange={(mode) => set({ mode })}
      />
      <div className="series-row series-row-ends">
        <Select
          size="xs"
          label={words.ends}
          data={options(words.endKinds)}
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
          <DayField label={words.endsUntil} initial={form.endsDate} onDay={(endsDate) => set({ endsDate })} error={errorOf('endsDate')} />
        )}
        <Select
          size="xs"
          label={words.weekend}
          data={options(words.weekends)}
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
      <SeriesPreview recurrence={recurrenceOf(form, series)} today={today} />
      {failure !== null && (
        <p className="dialog-failure" role="alert">
          {failure.message}
        </p>
      )}
      <div className="dialog-foot">
        {series !== null && (
          <Button size="xs" variant="subtle" color="red" disabled={!canWrite || busy} onClick={() => void remove(series)}>
            {words.remove}
          </Button>
        )}
        <span className="spring" />
        <Button size="xs" variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={!canWrite} loading={busy}>
          {series === null ? words.add : words.save}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, hint, options: labels, value, onChange }: ChoiceProps<T>) {
  return (
    <div className="dialog-choice">
      <span className="dialog-label">{label}</span>
      <SegmentedControl size="xs" aria-label={label} data={options(labels)} value={value} onChange={(chosen) => onChange(chosen as T)} />
      <span className="dialog-hint">{hint}</span>
    </div>
  );
}

function options<T extends string>(labels: Readonly<Record<T, string>>): { value: T; label: string }[] {
  return (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
}

/** Reviews usually have a lane of their own. */
function likelyLane(lanes: readonly { readonly id: string; readonly title: string }[]): string | null {
  return (lanes.find((lane) => /review/i.test(lane.title)) ?? lanes[0])?.id ?? null;
}

/** What the preview counts from: everything that decides dates, whether or not the rest is filled in. */
function recurrenceOf(form: SeriesForm, series: Series | null) {
  // Title and lane do not decide dates: stand-ins let the preview go on while they are missing.
  const { draft } = parseForm({
    ...form,
    title: 'x',
    lane: series?.lane ?? '00000000-0000-4000-8000-000000000000',
    leadDays: 0,
    notes: '',
  });
  if (draft === null) return null;
  const { every, anchor } = draft;
  return {
    every,
    anchor,
    mode: form.mode,
    ends: draft.ends ?? { kind: 'never' as const },
    weekend: form.weekend,
    outcomes: series?.outcomes ?? {},
  };
}

/** The fields that differ from what is saved. */
function changesOf(series: Series, draft: SeriesDraft): SeriesPatch {
  const changed = Object.entries(draft).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(series[field as keyof Series]));
  return seriesPatchSchema.parse(Object.fromEntries(changed));
}
