import { Fragment, type ReactNode } from 'react';
import type { EventDate } from '../../fields/SourceClaim';
import type { TypedField } from '../../state/drafts/form-fields';
import { isTyped } from '../../state/drafts/form-fields';
import { ChosenField } from './ChosenField';
import { formRows } from './form-rows';
import type { FormValues, Save } from './form-values';

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
  readonly typed: (field: TypedField) => ReactNode;
}

/** All fields of an event in their order, for the saved one and for the draft. */
export function EventFields({ typed, ...chosen }: EventFieldsProps) {
  return formRows().map((row) => {
    const fields = row.map((field) => (
      <Fragment key={field}>{isTyped(field) ? typed(field) : <ChosenField field={field} {...chosen} />}</Fragment>
    ));
    return row.length === 1 ? (
      fields
    ) : (
      <div key={row.join()} className="field-pair">
        {fields}
      </div>
    );
  });
}
