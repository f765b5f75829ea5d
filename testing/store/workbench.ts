import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { seedTimeline } from '../../main/store/seed';
import { createTimeline, openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import { removeFolder } from '../../scripts/setup/remove-folder.mjs';
import type { Result } from '../../shared/result';

/** The clock of tests: 22 November 2026, 12:00 UTC. */
export const NOW = Date.UTC(2026, 10, 22, 12);

/** Real stores on temporary files. */
export interface Workbench {
  readonly folder: string;
  readonly path: string;
  create(): TimelineStore;
  createSeeded(): TimelineStore;
  /** Opens a file and closes it after the test. */
  open(path?: string, options?: { readOnly?: boolean; newer?: boolean }): TimelineStore;
  close(store: TimelineStore): void;
  reopen(store: TimelineStore): TimelineStore;
}

/** Call at the top of a test file: a fresh folder for each test, stores closed and folder removed afterwards. */
export function workbench(): Workbench {
  let folder = '';
  const open = new Set<TimelineStore>();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'annals-store-'));
  });
  afterEach(() => {
    for (const store of open) store.close();
    open.clear();
    expect(removeFolder(folder)).toBeNull();
  });

  function keep(result: Result<TimelineStore>): TimelineStore {
    const store = value(result);
    open.add(store);
    return store;
  }

  const options = { now: () => NOW, who: 'ana' };
  const bench: Workbench = {
    get folder() {
      return folder;
    },
    get path() {
      return join(folder, 'test.annals');
    },
    create: () => keep(createTimeline(bench.path, { title: 'Test', zone: 'Asia/Karachi', ...options })),
    createSeeded: () => {
      const { title, zone, content } = seedTimeline();
      return keep(createTimeline(bench.path, { title, zone, seed: content, ...options }));
    },
    open: (path = bench.path, more = {}) => keep(openTimeline(path, { ...options, ...more })),
    close: (store) => {
      open.delete(store);
      store.close();
    },
    reopen: (store) => {
      bench.close(store);
      return bench.open();
    },
  };
  return bench;
}

/** The value of a result that must be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} (${result.error.field ?? '-'})`);
  return result.value;
}

/** Everything a person could see, without the times of writing. */
export function contents(store: TimelineStore): unknown {
  const { timeline, lanes, series, events } = value(store.ask('store.pictureInput'));
  return { timeline, lanes, series, events: events.map(({ updatedAt: _, ...event }) => event) };
}

export function firstLane(store: TimelineStore): string {
  return value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
}

/** Tells files apart by their bytes, many times quicker than a comparison of the bytes in an assertion. */
export function fileHash(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** All of a timeline as it was known at the end of a day. */
export function knownOn(store: TimelineStore, day: string) {
  return value(value(store.asKnownOn(day)).ask('store.pictureInput'));
}
