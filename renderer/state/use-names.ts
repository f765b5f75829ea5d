import type { Output } from '../../shared/contract';
import { bridge } from '../client';
import { useAnswer } from './answers/use-answer';

const NONE: Output<'events.names'> = { actors: [], tags: [] };

/** Actors and tags in use, most used first; empty until they have come. */
export function useNames(): Output<'events.names'> {
  return useAnswer(bridge.events.names).value ?? NONE;
}
