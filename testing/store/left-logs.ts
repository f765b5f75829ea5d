import { copyFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { openTimeline, type TimelineStore } from '../../main/store/timeline-store';
import { fileHash, firstLane, value, type Workbench } from './workbench';

/* Files with their logs, as kills and copies leave them. */

export function add(store: TimelineStore, title: string): void {
  value(store.ask('events.add', { draft: { title, when: '2026', lane: firstLane(store) } }));
}

/** Copies file and log, as a kill would leave them now, into the folder of the test. */
export function leave(bench: Workbench, from: string, name: string, suffixes: readonly string[] = ['', '-wal']): string {
  const path = join(bench.folder, name);
  for (const suffix of suffixes) copyFileSync(`${from}${suffix}`, `${path}${suffix}`);
  return path;
}

/** Everything in the folder of a file, by name and contents. */
export function fingerprint(path: string): Record<string, string> {
  const names = readdirSync(dirname(path), { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(names.map(({ name }) => [name, fileHash(join(dirname(path), name))]));
}

/** Refused in every way of opening, with this sentence and without a trace. */
export function expectRefused(path: string, code: 'stray-log' | 'missing-log', message: RegExp): void {
  const before = fingerprint(path);
  for (const how of [{}, { brief: true }, ...(code === 'stray-log' ? [{ readOnly: true }] : [])]) {
    const opened = openTimeline(path, how);
    expect(opened).toMatchObject({ ok: false, error: { code, message: expect.stringMatching(message) } });
    expect(opened).toMatchObject({ error: { message: expect.not.stringMatching(/backup/) } });
  }
  expect(fingerprint(path)).toEqual(before);
}

export const total = (store: TimelineStore): number => value(store.ask('timeline.snapshot')).total;
