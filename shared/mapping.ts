import { z } from 'zod';

/** Which column of a table is which field of an event, by its header. What it leaves out is known by the usual names. */
export const mappingSchema = z.object({ columns: z.record(z.string().max(40), z.string().max(1000)) });
