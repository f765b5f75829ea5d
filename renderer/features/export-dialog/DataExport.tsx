import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { DATA_ENDINGS, type DataOptions } from '../../../shared/data-export';
import { SENSITIVITIES } from '../../../shared/event';
import { holdsWords } from '../../../shared/holds';
import { shownText } from '../../../shared/shown-text';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { filterState } from '../../state/filter/filter-state';
import { useSnapshot } from '../../state/hooks';
import { markedState } from '../../state/marked-state';
import { strings as stateStrings } from '../../state/strings';
import { sizeWords } from '../../ui/size-words';
import { type DataForm, type DataPart, dataOptionsOf, firstDataForm, viewOf } from './data-form';
import { Choice, Segments } from './export-controls';
import { strings } from './strings';

const words = strings.export;
/** Typing a filter should not ask for each letter. */
const QUIET_MS = 250;

/** What was chosen in this session, by timeline: filters are content and kept in memory only. */
const chosen = new Map<string, DataForm>();

type Outcome = { readonly failed: boolean; readonly message: string; readonly path: string | null } | null;

/** Saves the data of the timeline, or of a part of it, as the command line does; says beforehand what goes into the file and what does not. */
export function DataExport({ onClose }: { readonly onClose: () => void }) {
  const { timeline } = useSnapshot();
  const marked = useStore(markedState, (state) => state.rows);
  const [form, setForm] = useState<DataForm>(() => chosen.get(timeline.id) ?? firstDataForm(filterState.getState().applied?.query ?? ''));
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => () => void bridge.picture.letGo(), []);
  const part = form.part === 'marked' && marked.size === 0 ? 'whole' : form.part;
  const { options, error } = dataOptionsOf({ ...form, part }, timeline.views, [...marked]);

  const change = (patch: Partial<DataForm>): void => {
    const next = { ...form, ...patch };
    chosen.set(timeline.id, next);
    setForm(next);
    setOutcome(null);
  };

  async function save(what: DataOptions): Promise<void> {
    setBusy(true);
    const saved = await bridge.picture.saveData({ options: what });
    setBusy(false);
    if (!saved.ok) setOutcome({ failed: true, message: saved.error.message, path: null });
    else if (saved.value !== null)
      setOutcome({
        failed: false,
        message: words.saved(shownText(saved.value.path), sizeWords(saved.value.bytes)),
        path: saved.value.path,
      });
  }

  return (
    <>
      <div className="export-fields export-data">
        <Segments
          label={words.format}
          value={form.format}
          options={DATA_ENDINGS.map((value) => ({ value, label: words.data.formats[value] }))}
          onChange={(format) => change({ format })}
        />
        <Segments<DataPart>
          label={words.data.part}
          value={part}
          options={(['whole', 'filter', 'view', 'marked'] as const).map((value) => ({
            value,
            label: value === 'marked' ? words.data.marked(marked.size) : words.data.parts[value],
            disabled: (value === 'view' && timeline.views.length === 0) || (value === 'marked' && marked.size === 0),
          }))}
          onChange={(next) => change({ part: next })}
        />
        {part === 'view' && (
          <Choice
            label={words.view}
            value={viewOf(form, timeline.views)?.id ?? ''}
            options={timeline.views.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(viewId) => change({ viewId })}
            error={error ?? undefined}
          />
        )}
        {part === 'filter' && (
          <TextInput
            size="xs"
            label={words.filter}
            placeholder={words.filterPlaceholder}
            value={form.filter}
            onChange={(event) => change({ filter: event.currentTarget.value })}
            error={error}
          />
        )}
        <Choice
          label={words.sensitivity}
          value={String(form.maxSensitivity)}
          options={SENSITIVITIES.map((name, level) => ({ value: String(level), label: stateStrings.event.sensitivities[name] }))}
          onChange={(level) => change({ maxSensitivity: Number(level) })}
        />
        <InTheFile options={options} />
      </div>
      <p aria-live="polite" className={outcome?.failed === true ? 'export-error' : 'export-done'}>
        {outcome?.message}
        {outcome?.path != null && <Reveal path={outcome.path} />}
      </p>
      <div className="dialog-foot">
        <span className="spring" />
        <Button size="xs" variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="xs" disabled={options === null} loading={busy} onClick={() => options !== null && void save(options)}>
          {words.data.save}
        </Button>
      </div>
    </>
  );
}

function Reveal({ path }: { readonly path: string }) {
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => void bridge.picture.reveal({ path })}>
      {words.showInFolder}
    </Button>
  );
}

/** What goes into the file, what is left out of it, and what of it is not public. */
function InTheFile({ options }: { readonly options: DataOptions | null }) {
  const [settled] = useDebouncedValue(JSON.stringify(options), QUIET_MS);
  const { value, error } = useAnswer(
    bridge.picture.lookAtData,
    settled === 'null' ? null : { options: JSON.parse(settled) as DataOptions },
  );
  const look = useLast(value);
  if (error !== null) return <p className="export-error">{error.message}</p>;
  if (look === undefined) return <p className="quiet">{words.data.looking}</p>;
  const held = holdsWords(look.holds);
  return (
    <div role="status" className="export-look">
      <p>
        <strong>{words.data.inFile}</strong> {look.completeness}.
      </p>
      {held !== '' && <p>{words.data.holds(held)}</p>}
      {look.warnings.map((warning) => (
        <p key={warning} className="warn">
          {warning}
        </p>
      ))}
    </div>
  );
}
