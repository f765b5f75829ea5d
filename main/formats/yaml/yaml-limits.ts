import { EVENT_ID, type Event, YAMLException } from 'js-yaml';
import { MAX_FIELD } from '../../intake/caps';

/** Characters that aliases may add to what is written: a few short ones can stand for more than any memory holds. */
const MOST_REPEATED = 50_000_000;

interface Open {
  readonly anchor: string | null;
  size: number;
}

/**
 * How many comments a text has, by what its parser tells of it, before anything is made of that.
 *
 * @throws YAMLException where a text is longer than one may be, where aliases stand for too much, or for what they stand in
 */
export function commentsWithin(text: string, events: readonly Event[]): number {
  const anchors = new Map<string, number>();
  const open: Open[] = [];
  let [repeated, comments, behind] = [0, 0, 0];
  const add = (anchor: string | null, size: number): void => {
    const above = open.at(-1);
    if (above !== undefined) above.size += size;
    if (anchor !== null) anchors.set(anchor, size);
  };
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      const closed = open.pop();
      if (closed !== undefined) add(closed.anchor, closed.size);
    } else if (event.type === EVENT_ID.DOCUMENT) {
      anchors.clear();
      open.push({ anchor: null, size: 0 });
    } else {
      const name = event.anchorStart < 0 ? null : text.slice(event.anchorStart, event.anchorEnd);
      if (event.type === EVENT_ID.SCALAR) {
        const length = Math.max(0, event.valueEnd - event.valueStart);
        if (length > MAX_FIELD)
          YAMLException.throwAt(text, event.valueStart, `a text is longer than ${MAX_FIELD.toLocaleString('en')} characters`);
        if (event.valueStart >= behind) {
          comments += commentsOf(text.slice(behind, event.valueStart));
          behind = event.valueEnd;
        }
        add(name, length + 1);
      } else if (event.type === EVENT_ID.ALIAS) {
        if (open.some(({ anchor }) => anchor === name))
          YAMLException.throwAt(text, event.anchorStart, `“*${name}” stands for what it stands in`);
        const size = anchors.get(name ?? '') ?? 0;
        repeated += size;
        if (repeated > MOST_REPEATED)
          YAMLException.throwAt(
            text,
            event.anchorStart,
            `“*${name}” and others like it stand for more than ${MOST_REPEATED.toLocaleString('en')} characters`,
          );
        add(null, size);
      } else open.push({ anchor: name, size: 1 });
    }
  }
  return comments + commentsOf(text.slice(behind));
}

function commentsOf(between: string): number {
  return between.match(/(?<=^|\s)#[^\r\n]*[\p{L}\p{N}]/gu)?.length ?? 0;
}
