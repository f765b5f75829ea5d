import { SENSITIVITIES, type StoredEvent } from '../../shared/event';

/*
 * Calendars know three classes (RFC 5545, section 3.8.1.3) where we have four levels. On the way back the stricter is taken: what is confidential may
 * have been secret, and a class that nobody knows is to be treated as PRIVATE.
 */

type Sensitivity = StoredEvent['sensitivity'];

const CLASSES = ['PUBLIC', 'PRIVATE', 'CONFIDENTIAL', 'CONFIDENTIAL'] as const;

export function classOf(sensitivity: Sensitivity): (typeof CLASSES)[number] {
  return CLASSES[sensitivity];
}

/**
 * The least that an event of a calendar is protected by.
 *
 * @param said value of CLASS; without one an event is public
 * @param description where our own calendars say the level in words, also when nothing else of ours is left in them
 */
export function sensitivityOf(said: string | undefined, description: string): Sensitivity {
  const word = said?.trim().toUpperCase() ?? 'PUBLIC';
  const inWords = wordsIn(description);
  if (word === 'CONFIDENTIAL') return inWords === 2 ? 2 : 3;
  return stricter(word === 'PUBLIC' ? 0 : 1, inWords);
}

export function stricter(one: Sensitivity, other: Sensitivity): Sensitivity {
  return one > other ? one : other;
}

const LEVELS: readonly string[] = SENSITIVITIES;

function wordsIn(description: string): Sensitivity {
  const found = /^Sensitivity: (\w+)$/gm;
  const levels = [...description.matchAll(found)].map(([, word]) => LEVELS.indexOf(word ?? ''));
  const most = Math.max(0, ...levels);
  return most === 3 ? 3 : most === 2 ? 2 : most === 1 ? 1 : 0;
}
