import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { EVENT_FIELDS, type EventPatch } from '../../../shared/event';
import { isOfKind } from '../../../shared/fields/field';
import { impliedStatus } from '../../../shared/implied-status';
import { shortWords } from '../../../shared/time/words';
import { bridge, write } from '../../client';
import { DateBox } from '../../fields/DateField';
import { PanelHead } from '../../fields/PanelHead';
import { strings as fieldStrings } from '../../fields/strings';
import { TextBox } from '../../fields/TextField';
import { unfinishedSources } from '../../fields/unfinished-sources';
import type { Attempt } from '../../fields/use-saved-field';
import { isDraftWritten } from '../../state/drafts/begin-draft';
import { draftSaved, draftState, dropDraft } from '../../state/drafts/draft-state';
import { type DraftFields, isDate, type TypedField } from '../../state/drafts/form-fields';
import { laneForNew } from '../../state/drafts/lane-for-new';
import { useDateContext, useSnapshot, useToday } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { discardTyped, tellKept } from '../../state/typed/discard';
import { groupsOf, typedIn, typedState } from '../../state/typed/keeper';
import { placeOf } from '../../state/typed/places';
import { editableText } from '../../state/typed/typed-date';
import { type Selection, viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { isTextField } from '../../ui/focus';
import { leaveField } from '../../ui/focus-home';
import { type DraftDates, dateErrors, datesIn, edtfOf, edtfsOf } from './draft-dates';
import { EventFields } from './EventFields';
import { finishedDraft } from './form-values';
import { labelOf, OTHERWISE, PLACEHOLDERS } from './form-words';
import { strings } from './strings';
import '../../ui/kept-note.css';

const text = strings.inspector;
type DraftSelection = Extract<Selection, { kind: 'draft' }>;
const TITLE_ID = 'draft-title';
const WHEN_ID = 'draft-when';

/** A new event. Nothing is stored before "Save event", and nothing is lost by looking elsewhere meanwhile. */
export function DraftPanel({ selection }: { readonly selection: DraftSelection }) {
  const { group } = selection;
  const { fields, errors, change } = useStore(draftState);
  const { lanes } = useSnapshot();
  const { now } = useToday();
  const context = useDateContext();
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useBeginning(selection);

  const dates = datesIn(fields, context);
  const { when } = dates;
  const implied = impliedStatus(when.kind === 'understood' ? when.when.bounds.startMin : null, now);
  const status = fields.status ?? implied;
  const lane = lanes.find((one) => one.id === fields.lane);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (saving) return;
    // A name that is typed and not finished becomes one when its field is left.
    if (isTextField(document.activeElement)) leaveField(document.activeElement);
    const { fields: written } = draftState.getState();
    const wrong = Object.assign({}, dateErrors(dates), sourceError(group));
    const finished = finishedDraft(written, edtfsOf(dates), status);
    const all = { ...(finished.ok ? {} : finished.errors), ...wrong };
    if (!finished.ok || Object.keys(all).length > 0) {
      draftState.getState().fail(all);
      // Once the messages are there: the first field that needs attention.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setSaving(true);
    const result = await write(() => bridge.events.add({ draft: finished.draft }));
    setSaving(false);
    // By now another draft may be in the form.
    const isShown = draftState.getState().group === group;
    if (!result.ok) {
      if (isShown) draftState.getState().fail({ [result.error.field ?? 'title']: result.error.message });
      return;
    }
    draftSaved(group, written, result.value.createdId);
    announce(stateStrings.edits.added(finished.draft.title, when.kind === 'understood' ? shortWords(when.when) : '', lane?.title ?? ''));
    if (isShown && result.value.createdId !== undefined) viewState.getState().select({ kind: 'event', id: result.value.createdId });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave(group);
    }
  }

  return (
    <form ref={form} className="panel-form" noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <PanelHead kind={text.kind.draft} lane={lane} />
      <div className="panel-body">
        <OtherDrafts group={group} />
        <EventFields
          values={{ ...fields, status }}
          keepAs={group}
          errors={errors}
          statusHint={fields.status === null && implied === 'planned' ? text.plannedHint : undefined}
          save={(patch) => keep(patch)}
          date={{ when: edtfOf(when), adopt: (edtf) => change({ when: editableText(edtf, context) }) }}
          typed={(field) => (
            <DraftField
              field={field}
              text={fields[field]}
              dates={dates}
              error={errors[field] ?? null}
              submit={() => form.current?.requestSubmit()}
            />
          )}
        />
      </div>
      <footer className="panel-foot">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            discardTyped(...typedIn(typedState.getState().entries, group).map(([key]) => key));
            dropDraft(group);
            viewState.getState().select({ kind: 'none' });
          }}
        >
          {text.discard}
        </button>
        <Button type="submit" size="xs" loading={saving}>
          {text.save}
        </Button>
      </footer>
    </form>
  );
}

interface DraftFieldProps {
  readonly field: TypedField;
  readonly text: string;
  readonly dates: DraftDates;
  readonly error: string | null;
  readonly submit: () => void;
}

/** A field that is typed, kept as it is typed. */
function DraftField({ field, text: typed, dates, error, submit }: DraftFieldProps) {
  const common = {
    label: labelOf(field),
    text: typed,
    error,
    placeholder: PLACEHOLDERS[field] ?? OTHERWISE[field] ?? '',
    onChange: (now: string) => draftState.getState().change({ [field]: now }),
  };
  if (isDate(field)) {
    const look = field === 'when' ? { id: WHEN_ID, clocks: true } : {};
    return <DateBox {...common} {...look} typed={dates[field]} onChoose={common.onChange} />;
  }
  if (field !== 'title') return <TextBox {...common} multiline={isOfKind(EVENT_FIELDS, field, 'prose')} />;
  return (
    <TextBox
      {...common}
      heading
      id={TITLE_ID}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey) return;
        event.preventDefault();
        submit();
      }}
    />
  );
}

/** Puts the cursor where the person goes on, and chooses a lane. */
function useBeginning(selection: DraftSelection): void {
  useEffect(() => {
    const { title, when: date, lane } = draftState.getState().fields;
    document.getElementById(title !== '' && date === '' ? WHEN_ID : TITLE_ID)?.focus();
    if (lane !== '') return;
    void laneForNew().then((found) => {
      const { group, fields, change } = draftState.getState();
      if (found !== null && group === selection.group && fields.lane === '') change({ lane: found });
    });
  }, [selection]);
}

/** An empty form is no sign that what was written before is gone: says where it is. */
function OtherDrafts({ group }: { readonly group: string }) {
  const entries = useStore(typedState, (state) => state.entries);
  const others = groupsOf(entries).filter((one) => one !== group && placeOf(one)?.kind === 'draft').length;
  if (others === 0) return null;
  return (
    <p className="kept-note">
      {strings.inspector.otherDrafts(others)}{' '}
      <button type="button" className="text-button" onClick={() => viewState.getState().open({ kind: 'unfinished' })}>
        {stateStrings.typed.show}
      </button>
    </p>
  );
}

/** Closes the pane; what has been written stays among the unfinished entries. */
function leave(group: string): void {
  if (isDraftWritten(group)) tellKept(group, () => viewState.getState().select({ kind: 'draft', group }));
  else dropDraft(group);
  viewState.getState().select({ kind: 'none' });
}

function keep(patch: EventPatch): Promise<Attempt> {
  // The form's chosen fields; the typed ones are kept by their own boxes.
  const { learned: _learned, links: _links, ...chosen } = patch;
  draftState.getState().change(chosen as Partial<DraftFields>);
  return Promise.resolve({ kind: 'saved' });
}

/** A source form that is still open would be left behind. */
function sourceError(group: string): Record<string, string> {
  return unfinishedSources.of(group) === null ? {} : { sources: fieldStrings.source.unfinished };
}
