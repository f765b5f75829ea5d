import type { ReactNode } from 'react';
import { SENSITIVITIES, STATUSES } from '../../../shared/event';
import type { EventDate } from '../../fields/SourceClaim';
import { SourcesField } from '../../fields/SourcesField';
import { strings as stateStrings } from '../../state/strings';
import { ChoiceField, LaneField, NamesField, SwitchField } from './ChoiceFields';
import type { FormValues, Save } from './form-values';
import { strings } from './strings';

const text = stateStrings.event;
const STATUS_CHOICES = STATUSES.map((value) => ({ value, label: text.statuses[value] }));
const SENSITIVITY_CHOICES = SENSITIVITIES.map((value) => ({ value, label: text.sensitivities[value] }));

interface EventFieldsProps {
  readonly values: FormValues;
  /** Group of the event or draft in typed/keeper.ts, under which unfinished text is kept. */
  readonly keepAs: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly statusHint?: string | undefined;
  readonly save: Save;
  /** The date as far as it is understood, and how a source's date is taken over. */
  readonly date: EventDate;
  /** The fields that are typed differ between an event (saved when left) and a draft (kept as typed). */
  readonly title: ReactNode;
  readonly when: ReactNode;
  readonly summary: ReactNode;
  readonly learned: ReactNode;
}

/** All fields of an event in their order, for the saved one and for the draft. */
export function EventFields({ values, keepAs, errors = {}, statusHint, save, date, title, when, summary, learned }: EventFieldsProps) {
  return (
    <>
      {title}
      {when}
      <div className="field-pair">
        <ChoiceField
          label={text.fields.status}
          saved={values.status}
          choices={STATUS_CHOICES}
          error={errors['status']}
          hint={statusHint}
          save={(status) => save({ status })}
        />
        <LaneField label={text.fields.lane} saved={values.lane} error={errors['lane']} save={(lane) => save({ lane })} />
      </div>
      {summary}
      <NamesField
        label={text.fields.actors}
        keepAs={`${keepAs}/actors`}
        saved={values.actors}
        placeholder={strings.inspector.placeholders.names}
        error={errors['actors']}
        save={(actors) => save({ actors: [...actors] })}
      />
      <NamesField
        label={text.fields.places}
        keepAs={`${keepAs}/places`}
        saved={values.places}
        placeholder={strings.inspector.placeholders.names}
        error={errors['places']}
        save={(places) => save({ places: [...places] })}
      />
      <SourcesField
        keepAs={keepAs}
        date={date}
        saved={values.sources}
        error={errors['sources']}
        save={(sources) => save({ sources: [...sources] })}
      />
      <div className="field-pair">
        {learned}
        <ChoiceField
          label={text.fields.sensitivity}
          saved={SENSITIVITIES[values.sensitivity]}
          choices={SENSITIVITY_CHOICES}
          error={errors['sensitivity']}
          save={(level) => save({ sensitivity: sensitivityOf(level) })}
        />
      </div>
      <NamesField
        label={text.fields.tags}
        keepAs={`${keepAs}/tags`}
        saved={values.tags}
        placeholder={strings.inspector.placeholders.names}
        error={errors['tags']}
        save={(tags) => save({ tags: [...tags] })}
      />
      <SwitchField
        label={text.fields.pinned}
        hint={strings.inspector.pinnedHint}
        saved={values.pinned}
        save={(pinned) => save({ pinned })}
      />
    </>
  );
}

function sensitivityOf(level: (typeof SENSITIVITIES)[number]): FormValues['sensitivity'] {
  return ({ public: 0, internal: 1, restricted: 2, secret: 3 } as const)[level];
}
