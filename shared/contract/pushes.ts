import { z } from 'zod';
import { isWindowCommand, MENU_IDS, type WindowCommand } from '../commands/menu';
import { messageSchema } from '../files';
import { broadcastSchema } from './broadcast';

/** Commands that the program's menu hands to the window. */
export const MENU_COMMANDS: readonly WindowCommand[] = MENU_IDS.filter(isWindowCommand);
export const menuCommandSchema = z.enum(MENU_COMMANDS);

/** What main sends without being asked. */
export const pushes = {
  changes: broadcastSchema,
  menu: menuCommandSchema,
  /** The store process ended by itself; the window shows the message and stops offering edits. */
  storeLost: z.object({ message: z.string() }),
  /** What the window shows is another file, a problem, or in another condition: ask `window.state`. */
  window: z.object({ reload: z.boolean() }),
  message: messageSchema,
  /** The window or its timeline is about to go: save what parses, and answer with `window.finished`. */
  finish: z.object({}),
  /** How many events of a running import are in so far. */
  importProgress: z.object({ done: z.number().int(), total: z.number().int() }),
  /** How much of an article is read, 0 to 1; only of those that take more than a moment. */
  articleProgress: z.object({ share: z.number() }),
  /** How much of what was known on a day is put together, 0 to 1. */
  lookingBack: z.object({ share: z.number() }),
  /** How much of the timeline has been looked through behind the window, 0 to 1; null when all of it. Only where that takes more than a moment. */
  checking: z.object({ share: z.number().nullable() }),
  /** How much of the picture being saved is done, 0 to 1. */
  picture: z.object({ done: z.number() }),
} as const;
export type Pushes = typeof pushes;
export type Push = keyof Pushes;
/** A table of literals has its keys and no others. */
export const PUSHES = Object.keys(pushes) as readonly Push[];

export type PushPayload<P extends Push> = z.output<Pushes[P]>;
