import { z } from 'zod';
import type { When } from '../../../shared/time/edtf';
import { splitQuickAdd } from '../../../shared/time/quick-add';
import type { DateContext } from '../../../shared/time/typed-date';

/** One line, and what it would become. */
export interface ReadLine {
  readonly text: string;
  /** Whether the person wants it. */
  readonly wanted: boolean;
  readonly when: When | null;
  readonly title: string;
}

/** Of what is kept, which may come from anybody's file. */
export const linesSchema: z.ZodType<LinesForm> = z.object({ lines: z.array(z.string()), left: z.array(z.number().int()) });

export interface LinesForm {
  readonly lines: readonly string[];
  /** Places of those that are left out. */
  readonly left: readonly number[];
}

export function readLines({ lines, left }: LinesForm, context: DateContext): ReadLine[] {
  return lines.map((text, at) => ({ text, wanted: !left.includes(at), ...splitQuickAdd(text, context) }));
}

/** Whether a line says when and what. */
export function isReady(line: ReadLine): line is ReadLine & { readonly when: When } {
  return line.when !== null && line.title !== '';
}
