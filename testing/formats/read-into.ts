import { exportData } from '../../main/formats/export';
import { readImport } from '../../main/formats/import';
import { type Difference, differenceOf } from '../../main/intake/again/difference';
import { keyBefore } from '../../main/intake/again/sources';
import { changedRecords } from '../../main/intake/again/view';
import { type ImportPlan, isEmptyPlan, planImport } from '../../main/intake/import-plan';
import type { Imported } from '../../main/intake/imported';
import { answeredBy, knownFor, runImport } from '../../main/store/import-run';
import type { TimelineStore } from '../../main/store/timeline-store';
import type { DataFormat } from '../../shared/data-export';
import { dataOptionsSchema } from '../../shared/data-export';
import type { ImportFormat } from '../../shared/import';
import { type Taken, takenSchema } from '../../shared/reading-again';
import { NOW, value } from '../store/workbench';
import { CONTEXT } from './arbitrary-timelines';

export interface ReadAs {
  readonly name?: string;
  readonly format?: ImportFormat;
  readonly key?: readonly string[];
  readonly asNew?: boolean;
  readonly today?: string;
  readonly taken?: Partial<Taken>;
}

export interface Reading {
  readonly imported: Imported;
  readonly difference: Difference;
  readonly plan: ImportPlan;
  /** New, same, changed, removed, conflicts, gone. */
  readonly counts: Difference['counts'];
  /** What changed, as `title field: last > file | here`. */
  readonly changed: readonly string[];
}

/** Holds a file against a timeline, changing nothing. */
export function heldAgainst(store: TimelineStore, text: string | Uint8Array, how: ReadAs = {}): Reading {
  const { name = 'list.csv', format = 'csv', key, asNew, today, taken = {} } = how;
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  const before = keyBefore(value(store.ask('store.readSources')), name);
  const imported = readImport(bytes, format, { ...CONTEXT, ...(today === undefined ? {} : { today }), key, keyBefore: before });
  if (imported.problems[0] !== undefined) throw new Error(imported.problems[0].message);
  const difference = value(answeredBy(store, differenceOf(imported, { name, asNew })));
  const known = value(knownFor(imported, store));
  const plan = value(planImport(imported, known, difference, 'all', takenSchema.parse(taken)));
  const changed = changedRecords(difference, 0, 1000).flatMap(({ title, fields }) =>
    fields.map(({ field, last, file, here }) => `${title} ${field}: ${last} > ${file} | ${here}`),
  );
  return { imported, difference, plan, counts: difference.counts, changed };
}

/** Reads a file into a timeline, as one action. */
export function readInto(store: TimelineStore, text: string | Uint8Array, how: ReadAs = {}): Reading {
  const reading = heldAgainst(store, text, how);
  if (!isEmptyPlan(reading.plan)) value(runImport(store, reading.plan));
  return reading;
}

/** What Annals writes of a timeline. */
export function written(store: TimelineStore, format: DataFormat): Uint8Array {
  const options = dataOptionsSchema.parse({ format, today: CONTEXT.today, maxSensitivity: 3 });
  return value(exportData(value(store.ask('store.pictureInput')), options, NOW)).bytes;
}
