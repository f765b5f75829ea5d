import type { Stretch } from './proposal';

/** A stretch of an article as a source names it, such as `120-240`: UTF-16 units, the end is not in it. */
export function passageOf({ start, end }: Stretch): string {
  return `${start}-${end}`;
}

/** The stretch that a source names; null where it names none, or none that a text of this length has. */
export function passageIn(passage: string | undefined, length: number): Stretch | null {
  const [start, end] = (passage ?? '').split('-').map(Number);
  return start !== undefined && end !== undefined && start < end && end <= length ? { start, end } : null;
}
