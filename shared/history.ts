import { z } from 'zod';

export const ENTITIES = ['event', 'lane', 'series', 'timeline'] as const;
export const entitySchema = z.enum(ENTITIES);
export type Entity = z.infer<typeof entitySchema>;

const fields = z.record(z.string(), z.unknown());

/** One append-only row of the file. `before` and `after` hold only the fields that changed; a create holds all. */
export const changeSchema = z.object({
  seq: z.number().int(),
  id: z.uuid(),
  entity: entitySchema,
  entityId: z.string(),
  /** Title of the entity after the change (or before, when it was removed), for people. */
  entityTitle: z.string(),
  op: z.enum(['create', 'update', 'delete', 'restore', 'merge', 'erase']),
  before: fields.nullable(),
  after: fields.nullable(),
  /** What it said was erased, or a mention of an erased event was taken out of it; of an `erase` change, that it did so. */
  erased: z.boolean().optional(),
});
export type Change = z.infer<typeof changeSchema>;

/** The changes of one user step: the unit of undo. */
export const actionSchema = z.object({
  seq: z.number().int(),
  id: z.uuid(),
  kind: z.enum(['do', 'undo', 'redo']),
  /** In words: "Add “Gwadar unit operational”". */
  label: z.string(),
  /** UTC milliseconds. */
  at: z.number(),
  who: z.string(),
  /** Id of the action taken back or done again. */
  undoes: z.uuid().nullable(),
  changes: z.array(changeSchema),
});
export type Action = z.infer<typeof actionSchema>;

/** What Undo and Redo would do next; null when there is nothing. */
export const undoStateSchema = z.object({ undo: z.string().nullable(), redo: z.string().nullable() });
export type UndoState = z.infer<typeof undoStateSchema>;
