import { createHash } from 'node:crypto';

/** Names are hashed in a space of their own, so that no other use of the same name makes the same id. */
const SPACE = Buffer.from('6f0c7c0e5d6b4b0c9a53f3e1c2a94d10', 'hex');

/**
 * The id that an entry of another program's calendar gets: the same for the same UID, so that a calendar that is read again is known (UUID of
 * version 5, RFC 9562). Null where the calendar does not name it.
 */
export function idOfUid(uid: string, part: string): string | null {
  if (uid === '') return null;
  const hash = createHash('sha1').update(SPACE).update(`${uid}\0${part}`, 'utf8').digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const text = hash.toString('hex');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}
