import { RecordField, type RecordFieldProps } from './RecordField';
import type { Errors, FormOf, PlainFields } from './record-form';

type Texts = Readonly<Record<string, string>>;

export interface RecordFieldsProps<T extends PlainFields> extends Pick<RecordFieldProps, 'size'> {
  readonly table: T;
  /** Those of the table that stand here, in this order. */
  readonly names: readonly string[];
  readonly form: FormOf<T>;
  readonly errors: Errors;
  readonly labels: Texts;
  readonly hints?: Texts;
  readonly placeholders?: Texts;
  /** Group in typed/keeper.ts under which days are kept as typed. */
  readonly group?: string;
  /** The one with which the dialog begins. */
  readonly first?: string;
  /** With all of that one selected. */
  readonly selects?: boolean;
  readonly set: (patch: Partial<FormOf<T>>) => void;
}

/** Fields of a form in a dialog, each with the control of its kind. */
export function RecordFields<T extends PlainFields>(props: RecordFieldsProps<T>) {
  const { table, names, form, errors, labels, hints = {}, placeholders = {}, group, first, selects, size, set } = props;
  const held: Readonly<Record<string, unknown>> = form;
  return names.map((name) => {
    const field = table[name];
    if (field === undefined) return null;
    return (
      <RecordField
        key={name}
        {...{ name, field, size }}
        label={labels[name] ?? name}
        value={held[name]}
        error={errors[name]}
        hint={hints[name]}
        placeholder={placeholders[name]}
        keepAs={group === undefined ? undefined : `${group}/${name}Text`}
        first={name === first}
        selects={selects}
        onChange={(value) => set({ [name]: value } as Partial<FormOf<T>>)}
      />
    );
  });
}

/** The fields of a table that have no place of their own in a form, in their order. */
export function namesBut(table: PlainFields, ...placed: readonly string[]): readonly string[] {
  return Object.keys(table).filter((name) => !placed.includes(name));
}
