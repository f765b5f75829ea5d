import { EVENT_FIELDS, type EventPatch, type FullEvent } from '../../../shared/event';
import { isOfKind } from '../../../shared/fields/field';
import { isUndated } from '../../../shared/time/undated';
import { bridge, write } from '../../client';
import { SavedDateField } from '../../fields/DateField';
import { GoneLine } from '../../fields/GoneLine';
import { PanelHead } from '../../fields/PanelHead';
import { SavedTextField } from '../../fields/TextField';
import { useAnswer } from '../../state/answers/use-answer';
import { isDate, mayBeAbsent, type TypedField } from '../../state/drafts/form-fields';
import { useEvent, useSnapshot } from '../../state/hooks';
import { removeEvent } from '../../state/remove-event';
import { eventGroup } from '../../state/typed/places';
import { viewState } from '../../state/view-state';
import { EventFields } from './EventFields';
import { patchOf, type Save, trySave, valuesOf } from './form-values';
import { labelOf, PLACEHOLDERS } from './form-words';
import { LinksField } from './links/LinksField';
import { PlaceFields } from './PlaceFields';
import { strings } from './strings';

const text = strings.inspector;

/** A saved event. Each field saves by itself, as one action that can be undone. */
export function EventPanel({ id }: { readonly id: string }) {
  const event = useEvent(id);
  if (event === undefined) return <div className="panel-body" aria-busy="true" />;
  if (event === null) return <GoneLine what="event" id={id} />;
  return <LoadedEvent event={event} />;
}

function LoadedEvent({ event }: { readonly event: FullEvent }) {
  const { lanes } = useSnapshot();
  const group = eventGroup(event.id);
  const lane = lanes.find((one) => one.id === event.lane);
  const save = (patch: EventPatch) => trySave(patch, (checked) => write(() => bridge.events.edit({ id: event.id, patch: checked })));
  return (
    <>
      <PanelHead kind={text.kind.event} lane={lane} />
      <div className="panel-body">
        <EventFields
          values={valuesOf(event)}
          keepAs={group}
          save={save}
          date={{ when: event.when, adopt: (when) => void save({ when }) }}
          typed={(field) => <SavedField field={field} event={event} save={save} />}
        />
        <LinksField event={event} />
      </div>
      <EventFoot event={event} />
    </>
  );
}

interface SavedFieldProps {
  readonly field: TypedField;
  readonly event: FullEvent;
  readonly save: Save;
}

/** A field that is typed, saved when it is left. */
function SavedField({ field, event, save }: SavedFieldProps) {
  const common = { label: labelOf(field), keepAs: `${eventGroup(event.id)}/${field}`, saved: event[field] ?? '' };
  if (isDate(field)) {
    // Only what may be absent can be emptied.
    const look = mayBeAbsent(field) ? { optional: true, quiet: true } : { placeholder: PLACEHOLDERS[field] ?? '' };
    return (
      <>
        <SavedDateField {...common} {...look} save={(date) => save(patchOf(field, mayBeAbsent(field) ? date : (date ?? '')))} />
        {field === 'when' && isUndated(event.when) && <PlaceFields key={event.id} event={event} save={save} />}
      </>
    );
  }
  const look =
    field === 'title' ? { heading: true } : { multiline: isOfKind(EVENT_FIELDS, field, 'prose'), placeholder: PLACEHOLDERS[field] ?? '' };
  return <SavedTextField {...common} {...look} save={(text) => save(patchOf(field, text === '' && mayBeAbsent(field) ? null : text))} />;
}

function EventFoot({ event }: { readonly event: FullEvent }) {
  const versions = useVersions(event.id);
  return (
    <footer className="panel-foot">
      <span>
        {versions !== null && `${versions} · `}
        <button type="button" className="text-button" onClick={() => viewState.getState().showHistoryOf(event.id)}>
          {text.history}
        </button>
      </span>
      <button type="button" className="text-button" onClick={() => viewState.getState().open({ kind: 'series', id: null, repeat: event })}>
        {text.repeat}
      </button>
      <button type="button" className="text-button danger" onClick={() => void removeEvent(event.id)}>
        {text.remove}
      </button>
      <button
        type="button"
        className="text-button danger"
        aria-label={text.eraseOf(event.title)}
        onClick={() => viewState.getState().open({ kind: 'erase', id: event.id, title: event.title })}
      >
        {text.erase}
      </button>
    </footer>
  );
}

const MOST_COUNTED = 100;

/** "2 versions", from the history; null until it is known. */
function useVersions(id: string): string | null {
  const { value } = useAnswer(bridge.history.list, { eventId: id, limit: MOST_COUNTED });
  return value === undefined ? null : text.versions(value.length, value.length === MOST_COUNTED);
}
