import { idNamed } from '../../intake/again/known-ids';

/**
 * The id that an entry of another program's calendar gets: the same for the same UID, so that a calendar that is read again is known. Null where the
 * calendar does not name it.
 */
export function idOfUid(uid: string, part: string): string | null {
  return uid === '' ? null : idNamed(`${uid}\0${part}`);
}
