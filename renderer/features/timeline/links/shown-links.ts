import type { FullEvent } from '../../../../shared/event';
import { LINK_WORDS } from '../../../../shared/link-words';
import type { RowLink } from '../../../../shared/view/link-index';
import { eventCache } from '../../../state/event-cache';
import { strings as stateStrings } from '../../../state/strings';

/** Both events of a link, as far as their texts are there; what is missing is asked for. */
export function eventsOf({ from, to }: Pick<RowLink, 'from' | 'to'>): { readonly from: FullEvent; readonly to: FullEvent } | null {
  const [one, other] = [eventCache.get(from), eventCache.get(to)];
  if (one !== undefined && other !== undefined) return { from: one, to: other };
  void eventCache.want([from, to]);
  return null;
}

/** "“Storm” causes “Flood”"; null until their texts are there. */
export function saidOf(link: RowLink): string | null {
  const events = eventsOf(link);
  return events === null ? null : stateStrings.links.said(events.from.title, LINK_WORDS[link.type].out, events.to.title);
}
