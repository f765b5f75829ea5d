import type { Status } from './event';

/** Status of a new event when the person has not chosen one: what lies wholly ahead can only be planned. */
export function impliedStatus(startMin: number | null, now: number): Status {
  return startMin !== null && startMin > now ? 'planned' : 'reported';
}
