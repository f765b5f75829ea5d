import type { EventFields, Link } from '../../../shared/event';
import { fail } from '../../../shared/result';
import type { StoreContext } from '../database/context';
import type { Engine } from '../database/engine';
import { livingFields, quoted } from './plan';

/** Refuses links that lead to the event itself, to what is no event, or that make it part of itself. Only new ones are to be looked at. */
export function unfitLink({ engine }: StoreContext, id: string, links: readonly Link[], title: string) {
  if (links.some(({ to }) => to === id)) return fail('invalid', 'An event cannot be linked to itself.', 'links');
  const isOther = (to: string): boolean =>
    engine.get('SELECT 1 FROM lane WHERE id = ?1 UNION ALL SELECT 1 FROM series WHERE id = ?1', [to]) !== undefined;
  if (links.some(({ to }) => isOther(to))) return fail('invalid', 'Links lead to events; this leads to a lane or a series.', 'links');
  for (const { type, to } of links) {
    const way = type === 'part-of' ? wholesUpTo(engine, to, id) : null;
    if (way !== null)
      return fail(
        'invalid',
        `An event cannot be part of itself: ${[title, ...way, title].map(quoted).join(' → ')}. Nothing was changed.`,
        'links',
      );
  }
  return null;
}

/** Titles on the way from an event up to one that it is part of, that one left out; null when it is not. */
function wholesUpTo(engine: Engine, from: string, end: string): string[] | null {
  const titles = new Map<string, string>();
  const cameFrom = new Map<string, string>();
  const queue = [from];
  for (const at of queue) {
    if (titles.has(at)) continue;
    const fields = livingFields<EventFields>(engine, 'event', at);
    titles.set(at, fields?.title ?? '');
    for (const { type, to } of fields?.links ?? []) {
      if (type !== 'part-of') continue;
      if (to === end) return titlesBack(at, cameFrom, titles);
      if (!titles.has(to) && !cameFrom.has(to)) cameFrom.set(to, at);
      queue.push(to);
    }
  }
  return null;
}

function titlesBack(last: string, cameFrom: ReadonlyMap<string, string>, titles: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let at: string | undefined = last; at !== undefined; at = cameFrom.get(at)) way.unshift(titles.get(at) ?? '');
  return way;
}
