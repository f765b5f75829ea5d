import { Button } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EventDraft, EventPatch } from '../../shared/event';
import { shortWords } from '../../shared/time/words';
import { bridge, write } from '../client';
import { laneForNew } from '../quick-add/lane-for-new';
import { announce } from '../shell/announce';
import { isTextField } from '../shell/focus';
import { useDateContext, useSnapshot, useToday } from '../state/hooks';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { discardTyped, tellKept } from '../typed/discard';
import { typedIn, typedState } from '../typed/keeper';
import { DateBox } from './DateField';
import { asked, DRAFT, type DraftFields, draftState, isUntouched } from './draft-state';
import { EventFields } from './EventFields';
import { finishedDraft, impliedStatus } from './form-values';
import { PanelHead } from './PanelHead';
import { TextBox } from './TextField';
import { editableText, readTyped, type TypedDate } from './typed-date';
import { unfinishedSources } from './unfinished-sources';
import type { Attempt } from './use-saved-field';

const text = strings.inspector;
const TITLE_ID = 'draft-title';
const WHEN_ID = 'draft-when';

/** A new event. Nothing is stored before "Save event", and nothing is lost by looking elsewhere meanwhile. */
export function DraftPanel({ request }: { readonly request: Partial<EventDraft> }) {
  const { fields, errors, change } = useStore(draftState);
  const { lanes } = useSnapshot();
  const { now } = useToday();
  const context = useDateContext();
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useRequest(request);

  const when = readTyped(fields.when, context);
  const learned = readTyped(fields.learned, context);
  const implied = impliedStatus(when.kind === 'understood' ? when.when.bounds.startMin : null, now);
  const status = fields.status ?? implied;
  const lane = lanes.find((one) => one.id === fields.lane);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (saving) return;
    // A name that is typed and not finished becomes one when its field is left.
    if (isTextField(document.activeElement)) document.activeElement.blur();
    const { fields: written } = draftState.getState();
    const wrong = { ...dateError('when', when, true), ...dateError('learned', learned, false), ...sourceError() };
    const finished = finishedDraft(written, { when: edtfOf(when) ?? '', learned: edtfOf(learned) }, status);
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
    if (!result.ok) {
      draftState.getState().fail({ [result.error.field ?? 'title']: result.error.message });
      return;
    }
    draftState.getState().discard();
    announce(strings.quickAdd.added(finished.draft.title, when.kind === 'understood' ? shortWords(when.when) : '', lane?.title ?? ''));
    if (result.value.createdId !== undefined) viewState.getState().select({ kind: 'event', id: result.value.createdId });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      leave();
    }
  }

  return (
    <form ref={form} className="panel-form" noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <PanelHead kind={text.kind.draft} lane={lane} />
      <div className="panel-body">
        <EventFields
          values={{ ...fields, status }}
          keepAs={DRAFT}
          errors={errors}
          statusHint={fields.status === null && implied === 'planned' ? text.plannedHint : undefined}
          save={(patch) => keep(patch)}
          date={{ when: edtfOf(when), adopt: (edtf) => change({ when: editableText(edtf, context) }) }}
          title={
            <TextBox
              heading
              id={TITLE_ID}
              label={text.fields.title}
              placeholder={text.placeholders.title}
              text={fields.title}
              error={errors['title'] ?? null}
              onChange={(title) => change({ title })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey) return;
                event.preventDefault();
                form.current?.requestSubmit();
              }}
            />
          }
          when={
            <DateBox
              id={WHEN_ID}
              label={text.fields.when}
              placeholder={text.placeholders.when}
              text={fields.when}
              typed={when}
              clocks
              error={errors['when'] ?? null}
              onChange={(typed) => change({ when: typed })}
              onChoose={(typed) => change({ when: typed })}
            />
          }
          summary={
            <TextBox
              multiline
              label={text.fields.summary}
              placeholder={text.placeholders.summary}
              text={fields.summary}
              error={errors['summary'] ?? null}
              onChange={(summary) => change({ summary })}
            />
          }
          learned={
            <DateBox
              label={text.fields.learned}
              placeholder={text.placeholders.learned}
              text={fields.learned}
              typed={learned}
              error={errors['learned'] ?? null}
              onChange={(typed) => change({ learned: typed })}
              onChoose={(typed) => change({ learned: typed })}
            />
          }
        />
      </div>
      <footer className="panel-foot">
        <button
          type="button"
          className="text-button"
          onClick={() => {
            discardTyped(...typedIn(typedState.getState().entries, DRAFT).map(([key]) => key));
            draftState.getState().discard();
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

/** Takes over what the request says, chooses a lane, and puts the cursor where the person goes on. */
function useRequest(request: Partial<EventDraft>): void {
  const context = useDateContext();
  const latest = useRef(context);
  latest.current = context;
  useEffect(() => {
    const given = asked(request);
    // Dates arrive as EDTF and are shown as people write them.
    const when = given.when === undefined ? {} : { when: editableText(given.when, latest.current) };
    draftState.getState().change({ ...given, ...when });
    const { title, when: date, lane } = draftState.getState().fields;
    document.getElementById(title !== '' && date === '' ? WHEN_ID : TITLE_ID)?.focus();
    if (lane !== '') return;
    void laneForNew().then((found) => {
      if (found !== null && draftState.getState().fields.lane === '') draftState.getState().change({ lane: found });
    });
  }, [request]);
}

/** Closes the pane; what has been written stays for the next "Add event". */
function leave(): void {
  if (isUntouched(draftState.getState().fields) && unfinishedSources.of(DRAFT) === null) draftState.getState().discard();
  else tellKept(() => viewState.getState().select({ kind: 'draft', draft: {} }));
  viewState.getState().select({ kind: 'none' });
}

function keep(patch: EventPatch): Promise<Attempt> {
  // The form's chosen fields; the typed ones are kept by their own boxes.
  const { learned: _learned, links: _links, ...chosen } = patch;
  draftState.getState().change(chosen as Partial<DraftFields>);
  return Promise.resolve({ kind: 'saved' });
}

/** A source form that is still open would be left behind. */
function sourceError(): Record<string, string> {
  return unfinishedSources.of(DRAFT) === null ? {} : { sources: text.source.unfinished };
}

function edtfOf(typed: TypedDate): string | null {
  return typed.kind === 'understood' ? typed.when.edtf : null;
}

function dateError(field: string, typed: TypedDate, needed: boolean): Record<string, string> {
  if (typed.kind === 'unknown') return { [field]: typed.message };
  return typed.kind === 'empty' && needed ? { [field]: text.needsWhen } : {};
}
