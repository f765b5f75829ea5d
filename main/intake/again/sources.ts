import type { ReadSource } from './questions';

/*
 * Which file an import came from, and by which columns its records are known, stands in the label of its action: history is all that remembers it, and
 * it goes with the import when that is taken back.
 */

/** What was brought, counted. */
export interface Brought {
  readonly events: number;
  readonly series: number;
  /** Entries of the timeline that were changed. */
  readonly changes: number;
}

/** "Import 12 events and 1 change from list.csv by “Case”". @param source as history is to call the file */
export function importLabelOf({ events, series, changes }: Brought, source: string, key: readonly string[]): string {
  const parts = [
    counted(events, 'event', 'events'),
    counted(series, 'review series', 'review series'),
    counted(changes, 'change', 'changes'),
  ].filter((part) => part !== '');
  const last = parts.at(-1) ?? 'nothing';
  const what = parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
  const by = key.length === 0 ? '' : ` by ${key.map((name) => `“${name.replaceAll('”', '"')}”`).join(' + ')}`;
  return `Import ${what} from ${source.slice(0, MOST_NAME)}${by}`;
}

const MOST_NAME = 100;
const LABEL = /^Import (?:[\d,]+ (?:events?|review series|changes?)(?:, | and )?)+ from (.*)$/s;
const KEY = / by (“[^”]*”(?: \+ “[^”]*”)*)$/;

/** The file and the columns that the label of an action names; null where it is no import. */
export function sourceInLabel(label: string): Pick<ReadSource, 'name' | 'key'> | null {
  const from = LABEL.exec(label)?.[1];
  if (from === undefined) return null;
  const by = KEY.exec(from);
  return by === null
    ? { name: from, key: [] }
    : { name: from.slice(0, by.index), key: Array.from((by[1] ?? '').matchAll(/“([^”]*)”/g), ([, name]) => name ?? '') };
}

/**
 * What versions of one file have in common: its name without what is added when it is copied or downloaded again, or written every day ("list (2).csv",
 * "list - Copy.csv", "list_2026-11-29.csv").
 */
export function plainSource(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().slice(0, MOST_NAME).trim();
  const [, stem = plain, ending = ''] = /^(.+?)(\.[a-z0-9]{1,8})?$/s.exec(plain) ?? [];
  let rest = stem;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/(?:\s*\(\d{1,3}\)|[\s_-]+copy|[\s_-]*\d{4}[-_.]?\d{2}[-_.]?\d{2}(?:[t_ -]?\d{4,6})?)$/, '').trim() || rest;
  }
  return `${rest.replace(/^copy of /, '')}${ending}`;
}

/** Those that this file may be a newer version of, by its name; several where tables that have nothing in common are called alike. */
export function sourcesNamed(sources: readonly ReadSource[], name: string): ReadSource[] {
  const wanted = plainSource(name);
  const groups = new Map<string, ReadSource[]>();
  for (const source of sources) {
    const plain = plainSource(source.name);
    if (plain.replace(NUMBERED, '') === wanted) groups.set(plain, [...(groups.get(plain) ?? []), source]);
  }
  return [...groups.values()].map(merged);
}

/** The columns that were chosen to know its records by when a file of this name was read last. */
export function keyBefore(sources: readonly ReadSource[], name: string): readonly string[] {
  const alike = sourcesNamed(sources, name).filter(({ key }) => key.length > 0);
  return (
    alike.reduce<ReadSource | undefined>((best, one) => ((one.actions.at(-1) ?? 0) > (best?.actions.at(-1) ?? 0) ? one : best), undefined)
      ?.key ?? []
  );
}

/** Several names of one file are one source, called as it was called last. */
function merged(sources: readonly ReadSource[]): ReadSource {
  const newest = sources.reduce((best, one) => ((one.actions.at(-1) ?? 0) > (best.actions.at(-1) ?? 0) ? one : best));
  return { ...newest, actions: sources.flatMap(({ actions }) => actions).sort((a, b) => a - b) };
}

const NUMBERED = / \[\d+\]$/;

/** A name that no file has had yet: a table that only happens to be called like another is a source of its own. */
export function freeSourceName(sources: readonly ReadSource[], name: string): string {
  const taken = new Set(sources.map((source) => source.name));
  const base = name.slice(0, MOST_NAME - 10);
  for (let n = 2; ; n++) if (!taken.has(`${base} [${n}]`)) return `${base} [${n}]`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
