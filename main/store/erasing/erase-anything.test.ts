import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/generate';
import { killAfter } from '../../../bench/store/crash-trials';
import { program } from '../../../testing/running/programs';
import { trials, trialsUntil } from '../../../testing/running/trials';
import { firstLane, value, workbench } from '../../../testing/store/workbench';
import { openTimeline, type TimelineStore } from '../timeline-store';

const bench = workbench();

/** A word that stands nowhere else, without letters that JSON would escape. */
function canary(n: number): string {
  return `Kestrel${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}x${n}`;
}

function bytesOf(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));
}

function holds(bytes: Buffer, word: string): boolean {
  // The word index keeps words in small letters, cut where they share a beginning with the one before.
  return [word, word.toLowerCase(), word.slice(3), word.toLowerCase().slice(7)].some(
    (form) => bytes.includes(Buffer.from(form, 'utf8')) || bytes.includes(Buffer.from(form, 'utf16le')),
  );
}

interface Written {
  readonly words: Set<string>;
}

/** A history of all kinds of steps; each event has words of its own. */
function randomHistory(store: TimelineStore, random: () => number, steps: number): Map<string, Written> {
  const events = new Map<string, Written>();
  const lane = firstLane(store);
  const series = value(store.ask('timeline.snapshot')).series[0]?.id ?? '';
  let words = 0;
  const word = (written: Written): string => {
    const made = canary(words++);
    written.words.add(made);
    return made;
  };
  const any = (): string => [...events.keys()][Math.floor(random() * events.size)] ?? '';
  const written = (id: string): Written => events.get(id) ?? { words: new Set() };
  for (let step = 0; step < steps; step++) {
    const choice = events.size < 3 ? 0 : Math.floor(random() * 10);
    const id = any();
    const links = random() < 0.5 && events.size > 0 ? [{ type: 'follows' as const, to: any() }] : [];
    if (choice <= 1) {
      const of: Written = { words: new Set() };
      const when = random() < 0.3 ? 'XXXX' : `20${10 + Math.floor(random() * 16)}`;
      const added = store.ask('events.add', { draft: { title: word(of), summary: word(of), when, lane, tags: [word(of)], links } });
      if (added.ok) events.set(added.value.createdId ?? '', of);
    } else if (choice === 2) store.ask('events.edit', { id, patch: { title: word(written(id)) } });
    else if (choice === 3) store.ask('events.edit', { id, patch: { sources: [{ title: word(written(id)) }], when: '2020-02' } });
    else if (choice === 4) store.ask('events.edit', { id, patch: { links: [{ type: 'related', to: any() }] } });
    else if (choice === 5) {
      const ids = [...new Set([any(), any(), any()])];
      store.ask('events.editMany', {
        edits: ids.map((one) => ({ id: one, patch: { status: random() < 0.5 ? 'confirmed' : 'disputed' } })),
      });
    } else if (choice === 6) store.ask('history.undo');
    else if (choice === 7) store.ask('history.redo');
    else if (choice === 8) store.ask('events.remove', { ids: [id] });
    else
      store.ask('series.settle', {
        id: series,
        n: 1 + Math.floor(random() * 3),
        outcome: { outcome: 'held', on: '2026-04-09', eventId: id },
      });
  }
  return events;
}

/** All entities but one, without what may name it. */
function others(store: TimelineStore, id: string): unknown {
  const { events, series, lanes, timeline } = value(store.ask('store.pictureInput'));
  const cut = events.flatMap(({ place: _, row: __, ...event }) =>
    event.id === id ? [] : [{ ...event, links: event.links.filter(({ to }) => to !== id) }],
  );
  const named = JSON.parse(JSON.stringify(series).replaceAll(new RegExp(`,"eventId":"${id}"`, 'g'), ''));
  return { events: cut.sort((one, other) => (one.id < other.id ? -1 : 1)), series: named, lanes, timeline };
}

/** What the histories of the others say, without links to the one. */
function pasts(store: TimelineStore, ids: readonly string[], id: string): unknown {
  return ids.map((other) =>
    value(store.ask('history.list', { eventId: other, limit: 500 })).map(({ at, who, kind, changes }) => ({
      ...{ at, who, kind },
      changes: changes.map(({ op, before, after }) => JSON.stringify({ op, before: cutLinks(before), after: cutLinks(after) })),
    })),
  );
  function cutLinks(fields: Readonly<Record<string, unknown>> | null): unknown {
    if (fields === null || !Array.isArray(fields.links)) return fields;
    return { ...fields, links: fields.links.filter((link: { readonly to: string }) => link.to !== id) };
  }
}

describe('whatever happened before, an erased event', () => {
  it.each(Array.from({ length: trials(6, 16) }, (_, n) => [n + 1]))(
    'leaves no byte, an unbroken chain and the others as they were (history %i)',
    (seed) => {
      const random = randomFrom(seed);
      let store = bench.createSeeded();
      const events = randomHistory(store, random, 40 + Math.floor(random() * 60));
      // Half of the time what it was is only in the file and not in the log.
      if (seed % 2 === 0) store = bench.reopen(store);
      const id = [...events.keys()][Math.floor(random() * events.size)] ?? '';
      const words = [...(events.get(id)?.words ?? [])];
      const rest = [...events.keys()].filter((other) => other !== id);
      const kept = [...events].flatMap(([other, { words: its }]) => (other === id ? [] : [...its]));
      const [shown, past] = [others(store, id), pasts(store, rest, id)];
      const before = bytesOf(bench.folder);
      expect(words.some((word) => holds(before, word))).toBe(true);

      value(store.ask('store.eventErase', { id, reason: 'Because' }));

      const bytes = bytesOf(bench.folder);
      expect(words.filter((word) => holds(bytes, word))).toEqual([]);
      expect(others(store, id)).toEqual(shown);
      expect(pasts(store, rest, id)).toEqual(past);
      expect(value(store.ask('store.check')).problems).toEqual([]);
      // Words of others may have been undone for good, but those that history knows are there.
      expect(kept.filter((word) => bytes.includes(Buffer.from(word))).length).toBeGreaterThan(kept.length / 2);
      store = bench.reopen(store);
      expect(words.filter((word) => holds(bytesOf(bench.folder), word))).toEqual([]);
      for (let step = 0; step < 20; step++) {
        const done = random() < 0.6 ? store.ask('history.undo') : store.ask('history.redo');
        if (!done.ok) expect(done.error.message).toMatch(/There is nothing to|cannot be taken back/);
      }
      expect(store.ask('events.get', { id })).toMatchObject({ ok: false });
      expect(value(store.ask('store.check')).problems).toEqual([]);
    },
  );
});

describe('erasing, killed at any moment', () => {
  it('leaves the event whole or erased with every byte, and never a torn file', async () => {
    const victim = await program('erase-victim');
    const store = bench.createSeeded();
    const lane = firstLane(store);
    const text = Array.from({ length: 400 }, (_, n) => `filler${n}`).join(' ');
    for (let n = 0; n < 40; n++) value(store.ask('events.add', { draft: { title: `Other ${n}`, when: '2020', lane, summary: text } }));
    const id =
      value(store.ask('events.add', { draft: { title: canary(1), when: '2020', lane, summary: `${canary(2)} ${text}` } })).createdId ?? '';
    bench.close(store);
    const outcomes = { whole: 0, erased: 0, interrupted: 0 };
    // Kills that come only before or only after show nothing.
    const areAllMet = () => Object.values(outcomes).every((count) => count > 0);
    for (const trial of trialsUntil(areAllMet, { least: trials(10, 40), most: 200 })) {
      const folder = join(bench.folder, `${trial}`);
      const path = join(folder, 't.annals');
      mkdirSync(folder);
      copyFileSync(bench.path, path);
      const said = await killAfter(victim, [path, id], ((trial * 7) % 40) * (1 + Math.floor(trial / 40)));
      if (said.includes('erased')) expect([canary(1), canary(2)].filter((word) => holds(bytesOf(folder), word))).toEqual([]);
      const killed = bytesOf(folder);
      const left = value(openTimeline(path));
      expect(value(left.ask('store.check')).problems).toEqual([]);
      const found = left.ask('events.get', { id });
      if (found.ok) {
        outcomes.whole++;
        expect(found.value).toMatchObject({ title: canary(1), summary: `${canary(2)} ${text}` });
        expect(said).not.toContain('erased');
      } else {
        outcomes.erased++;
        // Committed, but killed before the file was rewritten: opening it has finished that.
        if (holds(killed, canary(1))) outcomes.interrupted++;
        expect([canary(1), canary(2)].filter((word) => holds(bytesOf(folder), word))).toEqual([]);
      }
      left.close();
    }
    expect(areAllMet(), JSON.stringify(outcomes)).toBe(true);
  });
});
