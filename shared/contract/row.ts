import { z } from 'zod';

/**
 * One method that a window may call. From its row follow the function on the bridge, the check of what is sent, who is asked, and what
 * is refused while the past is shown.
 */
export interface Row {
  /** Who answers: the store process of the window's timeline, or the main process. */
  readonly by: 'store' | 'main';
  /**
   * Whether anything is changed that stays: the timeline, a file, a setting. What the store writes is one step of history, answered with an
   * `Ack` after COMMIT, and refused while the window shows the past.
   */
  readonly does: 'read' | 'write';
  /** Set where the store answers as of now also while the window shows the past, since it tells of the file and not of what is in it. */
  readonly asOf?: 'now';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** The rows of one group; a name stands in one group only, so that none can take another's place in the table. */
export type Rows<Group extends string> = Readonly<Record<`${Group}.${string}`, Row>>;

export const nothing = z.undefined();
export const id = z.uuid();
