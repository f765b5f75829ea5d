import { Checkbox } from '@mantine/core';
import type { ChangedRecordView, FieldChange } from '../../../../shared/reading-again';
import { FIELD_WORDS } from '../../../state/field-words';
import type { ImportFlow } from '../use-import';
import { excerptsOf } from './excerpts';
import { strings } from './strings';
import { holdsFor, withOne } from './taken-records';

const text = strings.again;

interface ChangedRecordProps {
  readonly flow: ImportFlow;
  readonly record: ChangedRecordView;
  /** Values are shown whole, however long. */
  readonly isWhole: boolean;
}

/** One record with its fields, as rows of a table. */
export function ChangedRecord({ flow, record, isWhole }: ChangedRecordProps) {
  const { n, row, title, when, entity, fields } = record;
  const { changed, overwrite } = flow.records;
  const isTaken = holdsFor(changed, n);
  const overwrites = isTaken && holdsFor(overwrite, n);
  const isConflict = fields.some(({ edited }) => edited);
  const words: Readonly<Record<string, string>> = FIELD_WORDS[entity];
  return (
    <>
      <tr className="again-record">
        <td>
          <Checkbox
            size="xs"
            aria-label={text.take(title, row)}
            checked={isTaken}
            onChange={(event) => flow.takeRecords({ changed: withOne(changed, n, event.currentTarget.checked) })}
          />
        </td>
        <th scope="rowgroup" colSpan={4}>
          <bdi>{title}</bdi>
          <span className="quiet">
            {when} · {text.place(row)}
          </span>
          {isConflict && (
            <Checkbox
              size="xs"
              className="again-overwrite"
              label={text.overwriteShort}
              aria-label={text.overwriteOne(title, row)}
              disabled={!isTaken}
              checked={overwrites}
              onChange={(event) => flow.takeRecords({ overwrite: withOne(overwrite, n, event.currentTarget.checked) })}
            />
          )}
        </th>
      </tr>
      {fields.map((change) => (
        <FieldRow
          key={change.field}
          name={words[change.field] ?? change.field}
          change={change}
          isTaken={isTaken && (overwrites || !change.edited)}
          isWhole={isWhole}
        />
      ))}
    </>
  );
}

interface FieldRowProps {
  readonly name: string;
  readonly change: FieldChange;
  /** What the file says will stand; else what stands here. */
  readonly isTaken: boolean;
  readonly isWhole: boolean;
}

function FieldRow({ name, change: { last, file, here, edited }, isTaken, isWhole }: FieldRowProps) {
  const values = [last ?? '', file, here];
  const [lastShown = '', fileShown = '', hereShown = ''] = isWhole ? values : excerptsOf(values);
  return (
    <tr className="again-field">
      <td />
      <th scope="row">{name}</th>
      <td>{last === null ? <span className="quiet">{text.unknown}</span> : <Value shown={lastShown} />}</td>
      <td data-stands={isTaken}>
        <Value shown={fileShown} />
      </td>
      <td data-stands={!isTaken}>
        <Value shown={hereShown} />
        {edited && <em className="import-doubt">{text.edited}</em>}
      </td>
    </tr>
  );
}

function Value({ shown }: { readonly shown: string }) {
  return shown === '' ? <span className="quiet">{text.nothing}</span> : <bdi>{shown}</bdi>;
}
