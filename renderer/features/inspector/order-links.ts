import type { Link } from '../../../shared/event';
import { isOrderLink } from '../../../shared/time/placement';

/** Ids of the events that one without a date comes after and before. */
export interface Order {
  readonly after: readonly string[];
  readonly before: readonly string[];
}

export function orderIn(links: readonly Link[]): { after: string[]; before: string[] } {
  return { after: idsOf(links, 'follows'), before: idsOf(links, 'precedes') };
}

/** The links with this order in the place of what they said of it; the others stay. */
export function withOrder(links: readonly Link[], { after, before }: Order): Link[] {
  return [
    ...links.filter((link) => !isOrderLink(link)),
    ...after.map((to) => ({ type: 'follows' as const, to })),
    ...before.map((to) => ({ type: 'precedes' as const, to })),
  ];
}

function idsOf(links: readonly Link[], type: Link['type']): string[] {
  return links.filter((link) => link.type === type).map(({ to }) => to);
}
