import type { EventMark } from '../view/mark';
import type { Ink } from './inks';

/** What decides how an event is drawn, besides where it lies. */
export type Look = Pick<EventMark, 'status' | 'approximate' | 'uncertain'> & {
  readonly choose?: EventMark['choose'];
  /** Another date that a source gives, not the one that the event has: hollow and dashed. */
  readonly claimed?: boolean;
};

/** The colour of a mark: the lane's, until it was cancelled. */
export function ownInk({ status }: Look): Ink {
  return status === 'cancelled' ? 'muted' : 'lane';
}

/** Took place, as far as is known: its mark is full. */
export function isSolid({ status, claimed }: Look): boolean {
  return claimed !== true && (status === 'reported' || status === 'confirmed');
}
