import type { FieldChange } from './field-change';
import { strings } from './strings';

interface FieldChangesProps {
  readonly fields: readonly FieldChange[];
  /** Whether both sides are told, or only what there is. */
  readonly both: boolean;
}

/** Fields of a change in words, one under the other. */
export function FieldChanges({ fields, both }: FieldChangesProps) {
  const words = strings.history;
  if (fields.length === 0) return null;
  return (
    <dl>
      {fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {both ? (
              <>
                <span className={before === null ? 'quiet' : 'history-before'}>{before ?? words.nothing}</span>
                <span aria-hidden="true"> → </span>
                <span className="visually-hidden"> {words.to} </span>
                <span>{after ?? words.nothing}</span>
              </>
            ) : (
              (after ?? before)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
