import { z } from 'zod';
import { SENSITIVITIES } from './event';

const LEVELS = SENSITIVITIES.filter((level) => level !== 'public');

/** How many events of each level above public something holds; levels without any are not named. */
export const holdsSchema = z.partialRecord(z.enum(LEVELS), z.int().min(1));
export type Holds = Readonly<z.infer<typeof holdsSchema>>;

export function holdsOf(events: Iterable<{ readonly sensitivity: number }>): Holds {
  const counts = [0, 0, 0, 0];
  for (const { sensitivity } of events) counts[sensitivity] = (counts[sensitivity] ?? 0) + 1;
  return Object.fromEntries(
    SENSITIVITIES.map((level, at) => [level, counts[at] ?? 0] as const).filter(([level, count]) => level !== 'public' && count > 0),
  );
}

/** Whether anything in it is above public. */
export function isPersonal(holds: Holds): boolean {
  return Object.keys(holds).length > 0;
}

/** "holds 2 internal and 3 restricted events"; empty when all is public. */
export function holdsWords(holds: Holds): string {
  const parts = Object.entries(holds).map(([level, count]) => `${count.toLocaleString('en')} ${level}`);
  if (parts.length === 0) return '';
  const total = Object.values(holds).reduce((sum, count) => sum + count, 0);
  const named = parts.length === 1 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
  return `holds ${named} ${total === 1 ? 'event' : 'events'}`;
}
