import { EVENT_FIELDS, SENSITIVITIES } from '../../../shared/event';
import { isOfKind } from '../../../shared/fields/field';
import type { EventDate } from '../../fields/SourceClaim';
import { SourcesField } from '../../fields/SourcesField';
import type { FormField, TypedField } from '../../state/drafts/form-fields';
import { strings as stateStrings } from '../../state/strings';
import { ChoiceField, LaneField, NamesField, SwitchField } from './ChoiceFields';
import { type FormValues, patchOf, type Save } from './form-values';
import { HINTS, labelOf } from './form-words';
import { strings } from './strings';

const text = strings.inspector;

interface ChosenFieldProps {
  readonly field: Exclude<FormField, TypedField>;
  readonly values: FormValues;
  readonly keepAs: string;
  readonly errors?: Readonly<Record<string, string>>;
  readonly statusHint?: string | undefined;
  readonly save: Save;
  readonly date: EventDate;
}

/** A field in which something is chosen or put together, not typed: the control follows from its kind. */
export function ChosenField({ field, values, keepAs, errors = {}, statusHint, save: send, date }: ChosenFieldProps) {
  const own = { label: labelOf(field), error: errors[field] };
  const save = (value: unknown) => send(patchOf(field, value));
  if (isOfKind(EVENT_FIELDS, field, 'choice')) {
    const hint = field === 'status' ? statusHint : undefined;
    return <ChoiceField {...own} saved={values[field]} choices={choicesOf(field)} hint={hint} save={save} />;
  }
  if (isOfKind(EVENT_FIELDS, field, 'level')) {
    const level = SENSITIVITIES[values[field]];
    return <ChoiceField {...own} saved={level} choices={LEVELS} save={(chosen) => save(SENSITIVITIES.indexOf(chosen))} />;
  }
  if (isOfKind(EVENT_FIELDS, field, 'lane')) return <LaneField {...own} saved={values[field]} save={save} />;
  if (isOfKind(EVENT_FIELDS, field, 'flag')) return <SwitchField {...own} hint={HINTS[field]} saved={values[field]} save={save} />;
  if (isOfKind(EVENT_FIELDS, field, 'names')) {
    return (
      <NamesField
        {...own}
        keepAs={`${keepAs}/${field}`}
        saved={values[field]}
        placeholder={text.placeholders.names}
        save={(names) => save([...names])}
      />
    );
  }
  return <SourcesField keepAs={keepAs} date={date} saved={values[field]} error={own.error} save={(sources) => save([...sources])} />;
}

const LEVELS = SENSITIVITIES.map((value) => ({ value, label: stateStrings.event.sensitivities[value] }));

function choicesOf(field: 'status') {
  return EVENT_FIELDS[field].schema.options.map((value) => ({ value, label: stateStrings.event.statuses[value] }));
}
