import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sought } from '../../main/store/copies/copy-kinship';
import type { TimelineStore } from '../../main/store/timeline-store';
import { firstLane, value, type Workbench } from './workbench';

/* An event that is to be erased, with a past of every kind, and how to look for what is left of it. */

const SECRET = { title: 'Zanzibar meeting', summary: 'Quillfeather told Oberon everything', actors: ['Oberon Xylander'], tags: ['quokka'] };
/** What must not be left of it; the words of its fields, not the id. */
export const CANARIES = [
  'Zanzibar',
  'Quillfeather',
  'Xylander',
  'quokka',
  'Wolfsbane',
  'Marzipan',
  'zanzibar',
  'quillfeather',
  'xylander',
  'wolfsbane',
  'marzipan',
];

export function add(store: TimelineStore, draft: object): string {
  return value(store.ask('events.add', { draft: { title: 'One', when: '2026-03-01', lane: firstLane(store), ...draft } })).createdId ?? '';
}

/** A file in which an event was added, edited, linked, undated, named by an outcome, deleted and brought back. */
export function filled(bench: Workbench): {
  readonly store: TimelineStore;
  readonly secret: string;
  readonly other: string;
  readonly landing: string;
} {
  const store = bench.createSeeded();
  const other = add(store, { title: 'Storm' });
  const secret = add(store, { ...SECRET, when: '2026-02', links: [{ type: 'causes', to: other }] });
  value(store.ask('events.edit', { id: secret, patch: { title: 'Wolfsbane handed over' } }));
  value(store.ask('events.edit', { id: other, patch: { links: [{ type: 'related', to: secret }] } }));
  const landing = add(store, { title: 'Landing', when: 'XXXX' });
  value(store.ask('events.edit', { id: landing, patch: { links: [{ type: 'follows', to: secret }] } }));
  value(store.ask('events.edit', { id: secret, patch: { sources: [{ title: 'Marzipan Gazette' }], when: '2026-02-03' } }));
  value(store.ask('events.editMany', { edits: [secret, other].map((id) => ({ id, patch: { status: 'confirmed' } })) }));
  const series = value(store.ask('timeline.snapshot')).series[0]?.id ?? '';
  value(store.ask('series.settle', { id: series, n: 1, outcome: { outcome: 'held', on: '2026-04-09', eventId: secret } }));
  value(store.ask('history.undo'));
  value(store.ask('history.redo'));
  value(store.ask('events.remove', { ids: [secret] }));
  value(store.ask('history.undo'));
  return { store, secret, other, landing };
}

/** Names of the canaries that lie anywhere in a file of the folder, as UTF-8 or UTF-16. */
export function foundIn(folder: string, canaries: readonly string[] = CANARIES): string[] {
  return readdirSync(folder).flatMap((name) => {
    const bytes = readFileSync(join(folder, name));
    return canaries.flatMap((canary) =>
      (['utf8', 'utf16le'] as const).flatMap((encoding) => (bytes.includes(Buffer.from(canary, encoding)) ? [`${canary} in ${name}`] : [])),
    );
  });
}

/** What copies of an event's timeline are looked for by. */
export function soughtIn(store: TimelineStore, eventId: string, path: string, folders: readonly string[] = []): Sought {
  return { eventId, timelineId: value(store.ask('timeline.snapshot')).timeline.id, path, folders };
}
