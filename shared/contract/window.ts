import { z } from 'zod';
import { lookingTextSchema, offerSchema, unsavedTextSchema, windowStateSchema } from '../files';
import { ERROR_CODES } from '../result';
import type { Rows } from './row';
import { nothing } from './row';

export const windowRows = {
  /** Whether the window shows a timeline or a problem; asked at start and after each `window` push. */
  'window.state': { by: 'main', does: 'read', input: nothing, output: windowStateSchema },
  /** Carries out one of the problem's offers. */
  'window.choose': { by: 'main', does: 'read', input: z.object({ offer: offerSchema }), output: z.null() },
  /** The window could not read its timeline after all: it is given up, and the window becomes a problem with offers. */
  'window.giveUp': {
    by: 'main',
    does: 'read',
    input: z.object({ code: z.enum(ERROR_CODES), message: z.string().max(2000) }),
    output: z.null(),
  },
  /** Shows the timeline as it was known at the end of a day (EDTF), with edits off; null goes back to now. */
  'window.lookBack': {
    by: 'main',
    does: 'read',
    input: z.object({ day: z.string().max(100).nullable() }),
    /** First day on which anything of that was known. */
    output: z.object({ earliest: z.string().nullable() }),
  },
  /**
   * Keeps what is typed and not saved, in the timeline's file; an empty text forgets it. An error says why the file cannot take it: main
   * then keeps it as long as the window is open.
   */
  'window.keepUnsaved': { by: 'main', does: 'write', input: z.object({ text: unsavedTextSchema }), output: z.null() },
  /** What was kept, by this window before it was lost or by one of an earlier day; else empty. */
  'window.unsaved': { by: 'main', does: 'read', input: nothing, output: unsavedTextSchema },
  /** The answer to `finish`: everything that parses is saved, and this is the rest, in so many entries. */
  'window.finished': {
    by: 'main',
    does: 'write',
    input: z.object({ text: unsavedTextSchema, entries: z.number().int().min(0) }),
    output: z.null(),
  },
  /** Keeps what the window is searched and filtered for, as long as it is open and shows its timeline: for a page that is lost. */
  'window.keepLooking': { by: 'main', does: 'read', input: z.object({ text: lookingTextSchema }), output: z.null() },
  'window.looking': { by: 'main', does: 'read', input: nothing, output: lookingTextSchema },
} as const satisfies Rows<'window'>;
