import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import type { FullEvent } from '../../../shared/event';
import { dayWords } from '../../../shared/reviews/days';
import { countedDay, occurrenceAt } from '../../../shared/reviews/occurrences';
import { splitSeries } from '../../../shared/reviews/split';
import { type Series, type SeriesDraft, type SeriesPatch, seriesPatchSchema } from '../../../shared/series';
import { bridge, write } from '../../client';
import { useCanWrite, useSnapshot, useToday } from '../../state/hooks';
import { seriesGroup } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { Choice } from '../../ui/Choice';
import { FormDialog } from '../../ui/FormDialog';
import { KeptNote } from '../../ui/KeptNote';
import { useReturnFocus } from '../../ui/use-return-focus';
import { removeSeries } from './remove-series';
import { SeriesFields } from './SeriesFields';
import { SeriesPreview } from './SeriesPreview';
import { emptyForm, formOf, parseForm, recurrenceOf, repeatForm, type SeriesForm, seriesFormSchema } from './series-form';
import { strings } from './strings';
import './series-dialog.css';
import { GoneLine } from '../../fields/GoneLine';

const dialogForm = z.object({ scope: z.enum(['all', 'from']), form: seriesFormSchema });

interface SeriesDialogProps {
  /** null makes a new series. */
  readonly id: string | null;
  /** An occurrence from which on it may be changed apart. */
  readonly from: number | null;
  /** The event that a new series repeats. */
  readonly repeat: Pick<FullEvent, 'title' | 'when' | 'lane' | 'bounds'> | null;
  readonly onClose: () => void;
}

/** Makes, changes, splits, ends or deletes a recurring review, showing the dates that would come of it. */
export function SeriesDialog({ id, from, repeat, onClose }: SeriesDialogProps) {
  const series = useSnapshot().series.find((one) => one.id === id);
  useReturnFocus();
  return (
    <FormDialog title={strings.series.dialog} size={640} cancel={strings.series.cancel} onClose={onClose}>
      {id !== null && series === undefined ? (
        <GoneLine what="series" id={id} />
      ) : (
        <SeriesEditor series={series ?? null} from={from} repeat={repeat} onClose={onClose} />
      )}
    </FormDialog>
  );
}

type EditorProps = Omit<SeriesDialogProps, 'id'> & { readonly series: Series | null };

function SeriesEditor({ series, from, repeat, onClose }: EditorProps) {
  const words = strings.series;
  const { lanes } = useSnapshot();
  const { day: today } = useToday();
  const canWrite = useCanWrite();
  const split = series === null || from === null ? null : splitSeries(series, from);
  const group = seriesGroup(series?.id ?? null, from);
  /** What stands in the dialog before anything is typed. */
  const first = split?.ok === true ? split.value.continued : series;
  const [empty] = useState(() => {
    if (first !== null) return formOf(first);
    return repeat === null ? emptyForm(likelyLane(lanes), today) : repeatForm(repeat);
  });
  const typed = useTypedForm<z.infer<typeof dialogForm>>(
    `${group}/form`,
    { scope: split?.ok === true ? 'from' : 'all', form: empty },
    dialogForm,
  );
  const { scope, form } = typed.value;
  /** Counts what begins the fields anew: the day fields keep what is typed to themselves. */
  const [round, setRound] = useState(0);
  /** What the form started from and is saved against: the series itself, or what goes on from the occurrence. */
  const base = scope === 'from' && split?.ok === true ? split.value.continued : series;
  const [showErrors, setShowErrors] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { draft, errors } = parseForm(form);

  const set = (patch: Partial<SeriesForm>) => {
    typed.set((now) => ({ form: { ...now.form, ...patch } }));
    setFailure(null);
  };
  const choose = (chosen: 'all' | 'from') => {
    const start = chosen === 'from' && split?.ok === true ? split.value.continued : series;
    typed.done();
    typed.set({ scope: chosen, ...(start === null ? {} : { form: formOf(start) }) });
    setRound(round + 1);
  };

  const save = (whole: SeriesDraft) => {
    if (series === null || base === null) return write(() => bridge.series.add({ draft: whole }));
    const patch = changesOf(base, whole);
    if (scope === 'from' && from !== null) return write(() => bridge.series.split({ id: series.id, n: from, patch }));
    return Object.keys(patch).length === 0 ? null : write(() => bridge.series.edit({ id: series.id, patch }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft === null) return setShowErrors(true);
    setBusy(true);
    const result = await save(draft);
    setBusy(false);
    if (result === null || result.ok) finish();
    else setFailure(result.error.message);
  };
  const remove = async (existing: Series) => {
    setBusy(true);
    const problem = await removeSeries(existing);
    setBusy(false);
    if (problem === null) finish();
    else setFailure(problem);
  };

  function finish(): void {
    typed.done();
    onClose();
  }
  function fill(act: () => void): void {
    act();
    setRound(round + 1);
    setFailure(null);
  }

  return (
    <form className="series-dialog" onSubmit={(event) => void submit(event)} noValidate>
      <KeptNote form={{ ...typed, discard: () => fill(typed.discard), takeBack: () => fill(typed.takeBack) }} />
      {series !== null && from !== null && split?.ok === true && (
        <Choice
          label={words.scope}
          hint={scope === 'all' ? words.scopeHints.all : words.scopeHints.from(from)}
          options={{
            from: words.scopes.from(from, dayWords(occurrenceAt(series, from, today)?.date ?? series.anchor)),
            all: words.scopes.all,
          }}
          value={scope}
          onChange={choose}
        />
      )}
      <SeriesFields key={round} {...{ form, errors, showErrors, group, set }} selects={series !== null && !typed.wasKept} />
      <SeriesPreview recurrence={recurrenceOf(form, base)} today={today} />
      {scope === 'from' && split?.ok === true && !split.value.continues && series !== null && from !== null && (
        <p className="dialog-warning">{words.splitDrifts(dayWords(countedDay(series, from - 1)?.day ?? series.anchor))}</p>
      )}
      {failure !== null && (
        <p className="dialog-failure" role="alert">
          {failure}
        </p>
      )}
      <div className="dialog-foot">
        {series !== null && (
          <>
            <Button size="xs" variant="subtle" color="red" disabled={!canWrite || busy} onClick={() => void remove(series)}>
              {words.remove}
            </Button>
            <EndButton form={form} today={today} set={set} />
          </>
        )}
        <span className="spring" />
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            typed.discard();
            onClose();
          }}
        >
          {words.cancel}
        </Button>
        <Button size="xs" type="submit" disabled={!canWrite} loading={busy}>
          {series === null ? words.add : words.save}
        </Button>
      </div>
    </form>
  );
}

interface EndButtonProps {
  readonly form: SeriesForm;
  readonly today: string;
  readonly set: (patch: Partial<SeriesForm>) => void;
}

/** Ends the series with what lies behind; the preview shows it before it is saved. */
function EndButton({ form, today, set }: EndButtonProps) {
  if (form.ends === 'until') return null;
  return (
    <Button size="xs" variant="subtle" color="gray" onClick={() => set({ ends: 'until', endsDate: today })}>
      {strings.series.endNow}
    </Button>
  );
}

/** Reviews usually have a lane of their own. */
function likelyLane(lanes: readonly { readonly id: string; readonly title: string }[]): string | null {
  return (lanes.find((lane) => /review/i.test(lane.title)) ?? lanes[0])?.id ?? null;
}

/** The fields that differ from what is saved. */
function changesOf(series: Series, draft: SeriesDraft): SeriesPatch {
  const changed = Object.entries(draft).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(series[field as keyof Series]));
  return seriesPatchSchema.parse(Object.fromEntries(changed));
}
