import type { EventView } from '../../shared/event';
import type { LaneView } from '../../shared/lane';

/**
 * A filter in words. Every part must hold: a bare word (or "words in quotes") occurs in title, summary, tags, actors or
 * places; `lane:`, `status:`, `tag:`, `actor:` and `place:` name the one field and must match it whole. Case and accents
 * do not count.
 */
export function filterOf(query: string, lanes: readonly LaneView[]): (event: EventView) => boolean {
  const titles = new Map(lanes.map((lane) => [lane.id, folded(lane.title)]));
  const tests = [...query.matchAll(/(?:(lane|status|tag|actor|place):)?(?:"([^"]*)"|(\S+))/gi)].map(([, prefix, quoted, bare]) => {
    const wanted = folded(quoted ?? bare ?? '');
    return (event: EventView): boolean => {
      switch (prefix?.toLowerCase()) {
        case 'lane':
          return titles.get(event.lane) === wanted;
        case 'status':
          return event.status === wanted;
        case 'tag':
          return event.tags.some((tag) => folded(tag) === wanted);
        case 'actor':
          return event.actors.some((actor) => folded(actor) === wanted);
        case 'place':
          return event.places.some((place) => folded(place) === wanted);
        default:
          return [event.title, event.summary, ...event.tags, ...event.actors, ...event.places].some((text) =>
            folded(text).includes(wanted),
          );
      }
    };
  });
  return (event) => tests.every((test) => test(event));
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
