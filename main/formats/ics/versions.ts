import { type Component, valueIn } from '../ics-text';

/** All entries of a calendar that are of one event: itself, and dates of it that were changed. */
export interface Group {
  /** As the calendar names it; '' where it does not. */
  readonly uid: string;
  /** Mostly one; several where entries that nobody can tell apart have the same name. */
  readonly masters: readonly Component[];
  /** With RECURRENCE-ID. */
  readonly changed: readonly Component[];
  /** Older versions of the others, which were replaced. */
  readonly replaced: readonly Component[];
}

/** Entries by their UID, in the order of the file. Of several versions of the same, the newest counts (RFC 5546, 2.1.5). */
export function groupsOf(components: readonly Component[]): Group[] {
  const byUid = new Map<string, Component[]>();
  const groups: Component[][] = [];
  for (const component of components) {
    const uid = valueIn(component, 'UID')?.trim() ?? '';
    const known = uid === '' ? undefined : byUid.get(uid);
    if (known !== undefined) known.push(component);
    else {
      const group = [component];
      groups.push(group);
      if (uid !== '') byUid.set(uid, group);
    }
  }
  return groups.map(groupOf);
}

function groupOf(components: readonly Component[]): Group {
  const uid = valueIn(components[0] ?? NOTHING, 'UID')?.trim() ?? '';
  const isChanged = (component: Component): boolean => valueIn(component, 'RECURRENCE-ID') !== undefined;
  const masters = newest(components.filter((component) => !isChanged(component)));
  const bySlot = new Map<string, Component[]>();
  for (const component of components.filter(isChanged)) {
    const slot = valueIn(component, 'RECURRENCE-ID')?.trim() ?? '';
    const known = bySlot.get(slot);
    if (known === undefined) bySlot.set(slot, [component]);
    else known.push(component);
  }
  const changed = [...bySlot.values()].map(newest);
  return {
    uid,
    masters: masters.kept,
    changed: changed.flatMap(({ kept }) => kept),
    replaced: [...masters.replaced, ...changed.flatMap(({ replaced }) => replaced)],
  };
}

const NOTHING: Component = { name: '', line: 0, properties: [], components: [] };

/** Those of the newest version. Of the same version, what is the same word for word counts once, and what differs is kept: nobody says which is right. */
function newest(components: readonly Component[]): { readonly kept: Component[]; readonly replaced: Component[] } {
  if (components.length < 2) return { kept: [...components], replaced: [] };
  const most = components.reduce((best, one) => (compareVersions(one, best) > 0 ? one : best));
  const kept: Component[] = [];
  const replaced: Component[] = [];
  const seen = new Set<string>();
  for (const component of components) {
    const text = compareVersions(component, most) === 0 ? JSON.stringify([component.properties, component.components.length]) : null;
    if (text === null || seen.has(text)) replaced.push(component);
    else kept.push(component);
    if (text !== null) seen.add(text);
  }
  return { kept, replaced };
}

function compareVersions(one: Component, other: Component): number {
  const sequence = (component: Component): number => Number(/^\d{1,9}$/.exec(valueIn(component, 'SEQUENCE')?.trim() ?? '')?.[0] ?? 0);
  const stamp = (component: Component, name: string): string => valueIn(component, name)?.trim() ?? '';
  return (
    sequence(one) - sequence(other) ||
    compareText(stamp(one, 'LAST-MODIFIED'), stamp(other, 'LAST-MODIFIED')) ||
    compareText(stamp(one, 'DTSTAMP'), stamp(other, 'DTSTAMP'))
  );
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
