import type { EventPatch, EventView } from '../../../shared/event';
import { isUndated } from '../../../shared/time/undated';
import { bridge, write } from '../../client';
import { SavedDateField } from '../../fields/DateField';
import { PanelHead } from '../../fields/PanelHead';
import { SavedTextField } from '../../fields/TextField';
import { useAnswer } from '../../state/answers/use-answer';
import { useEvent, useSnapshot } from '../../state/hooks';
import { removeEvent } from '../../state/remove-event';
import { strings as stateStrings } from '../../state/strings';
import { eventGroup } from '../../state/typed/places';
import { viewState } from '../../state/view-state';
import { EventFields } from './EventFields';
import { trySave, valuesOf } from './form-values';
import { PlaceFields } from './PlaceFields';
import { strings } from './strings';

const text = strings.inspector;

/** A saved event. Each field saves by itself, as one action that can be undone. */
export function EventPanel({ id }: { readonly id: string }) {
  const event = useEvent(id);
  if (event === undefined) return <div className="panel-body" aria-busy="true" />;
  if (event === null) return <p className="panel-body quiet">{text.gone}</p>;
  return <LoadedEvent event={event} />;
}

function LoadedEvent({ event }: { readonly event: EventView }) {
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
          title={
            <SavedTextField
              heading
              label={stateStrings.event.fields.title}
              keepAs={`${group}/title`}
              saved={event.title}
              save={(title) => save({ title })}
            />
          }
          when={
            <>
              <SavedDateField
                label={stateStrings.event.fields.when}
                placeholder={text.placeholders.when}
                keepAs={`${group}/when`}
                saved={event.when}
                save={(when) => save({ when: when ?? '' })}
              />
              {isUndated(event.when) && <PlaceFields key={event.id} event={event} save={save} />}
            </>
          }
          summary={
            <SavedTextField
              multiline
              label={stateStrings.event.fields.summary}
              placeholder={text.placeholders.summary}
              keepAs={`${group}/summary`}
              saved={event.summary}
              save={(summary) => save({ summary })}
            />
          }
          learned={
            <SavedDateField
              optional
              quiet
              label={stateStrings.event.fields.learned}
              keepAs={`${group}/learned`}
              saved={event.learned ?? ''}
              save={(learned) => save({ learned })}
            />
          }
        />
      </div>
      <EventFoot event={event} />
    </>
  );
}

function EventFoot({ event }: { readonly event: EventView }) {
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
