import { z } from 'zod';
import { type Field, without } from '../../../shared/fields/field';
import { VIEW_FIELDS } from '../../../shared/saved-view';
import { FIELD_WORDS, VIEW_WORDS } from '../../state/field-words';
import { wordsByKind } from '../../state/value-words';
import { viewWords } from '../../state/view-words';
import type { FieldChange } from './field-change';
import { short } from './short';
import { strings } from './strings';

/** History is read loosely: of what another version wrote, what is known is told. */
const views = z.array(
  z.looseObject({ id: z.string(), title: z.string(), from: z.string().nullable(), to: z.string().nullable(), filter: z.string() }),
);

/** Saved views are told view by view: “Talks”: nothing → Jan 2026 – Mar 2027 · lane:Diplomacy. */
export function viewChanges(before: unknown, after: unknown, homeZone: string): FieldChange[] {
  const was = views.safeParse(before ?? []).data ?? [];
  const is = views.safeParse(after ?? []).data ?? [];
  const ids = [...new Set([...was, ...is].map(({ id }) => id))];
  const found = ids.flatMap((id): FieldChange[] => {
    const [old, now] = [was, is].map((list) => list.find((view) => view.id === id));
    const title = now?.title ?? old?.title ?? '';
    const renamed = old !== undefined && now !== undefined && old.title !== now.title;
    const words = (view: typeof old) =>
      view === undefined
        ? null
        : short(`${renamed ? `“${view.title}” ` : ''}${[viewWords(view, homeZone), ...othersOf(view, homeZone)].join(' · ')}`);
    const change = { field: strings.history.view(title), before: words(old), after: words(now) };
    return change.before === change.after ? [] : [change];
  });
  if (found.length > 0) return found;
  const order = (list: typeof was) => short(list.map(({ title }) => title).join(', '));
  return order(was) === order(is) ? [] : [{ field: FIELD_WORDS.timeline.views, before: order(was), after: order(is) }];
}

/** Fields that are not told by the words of a view, as far as they say anything. */
const OTHERS = without(VIEW_FIELDS, 'title', 'from', 'to', 'filter');

function othersOf(view: Readonly<Record<string, unknown>>, homeZone: string): string[] {
  const words: Readonly<Record<string, string>> = VIEW_WORDS;
  return Object.entries<Field>(OTHERS).flatMap(([name, { kind, initial }]) => {
    const value = view[name];
    if (value === undefined || value === initial) return [];
    return [`${words[name] ?? name}: ${wordsByKind(kind, name, value, { homeZone, laneTitle: () => undefined }) ?? String(value)}`];
  });
}
