import type { Cursor } from './cursor';

/** Parts of a date that are said to be less sure than the rest. */
export interface PartMarks {
  readonly parts: readonly DatePartName[];
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const NAMES = ['year', 'month', 'day'] as const;
export type DatePartName = (typeof NAMES)[number];

/** ", year and month approximate", ", day uncertain and approximate": as the words of a date say it. */
export function readPartMarks(cursor: Cursor): PartMarks | null {
  cursor.take(',');
  const parts: DatePartName[] = [];
  do {
    const name = NAMES.find((one) => cursor.take(one));
    if (name === undefined) return null;
    parts.push(name);
  } while (cursor.take('and'));
  const uncertain = cursor.take('uncertain');
  const approximate = uncertain ? cursor.takePhrase('and approximate') : cursor.take('approximate');
  return uncertain || approximate ? { parts, approximate, uncertain } : null;
}

/** Year, month and day as EDTF, each with the sign of what is said of it. */
export function withPartMarks(fields: readonly string[], marks: readonly PartMarks[], whole: Omit<PartMarks, 'parts'>): string {
  return fields
    .map((field, index) => {
      const own = marks.filter(({ parts }) => parts.some((name) => name === NAMES[index]));
      const approximate = whole.approximate || own.some((one) => one.approximate);
      const uncertain = whole.uncertain || own.some((one) => one.uncertain);
      return `${approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : ''}${field}`;
    })
    .join('-');
}
