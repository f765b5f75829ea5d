import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annals, inFreshFolder } from '../../testing/running/command-line';

let folder: string;
let file: string;

inFreshFolder((made) => {
  folder = made;
  file = join(folder, 't.annals');
});

async function done(...argv: string[]): Promise<string> {
  const ran = await annals(...argv);
  expect(ran).toMatchObject({ code: 0 });
  return ran.out;
}

/** Titles in the order in which a timeline made of these rows lists them, and in which it gives them back. */
async function ordersOf(rows: readonly (readonly [title: string, when: string])[]): Promise<Record<string, string[]>> {
  const csv = join(folder, 'in.csv');
  writeFileSync(csv, `Title,When\n${rows.map((row) => row.join(',')).join('\n')}\n`);
  await done('new', file, '--zone', 'Europe/Berlin');
  await done('import', file, csv);
  const titles = rows.map(([title]) => title);
  const listed: { events: { title: string }[] } = JSON.parse(await done('list', file, '--json'));
  const orders: Record<string, string[]> = { list: listed.events.map(({ title }) => title) };
  for (const format of ['csv', 'ics', 'json', 'md', 'html']) {
    const out = join(folder, `out.${format}`);
    await done('export', file, '--out', out);
    const text = readFileSync(out, 'utf8');
    const at = (title: string): number => text.lastIndexOf(title);
    orders[format] = titles.filter((title) => at(title) !== -1).sort((one, other) => at(one) - at(other));
  }
  expect(await done('check', file)).toContain('Sound');
  return orders;
}

describe('events are listed and exported in the order', () => {
  it('of instants where clocks show an hour twice, and a calendar has the same instants', async () => {
    const times = ['00:10', '00:40', '01:10', '01:40', '02:10'];
    const rows = times.map((time, index) => [`Instant ${index}`, `2026-10-25T${time}:00Z`] as const);
    const inOrder = rows.map(([title]) => title);
    for (const [format, order] of Object.entries(await ordersOf([...rows].reverse()))) expect([format, order]).toEqual([format, inOrder]);
    const starts = [...readFileSync(join(folder, 'out.ics'), 'utf8').matchAll(/^DTSTART:(\S+)/gm)].map(([, start]) => start);
    expect(starts).toEqual(times.map((time) => `20261025T${time.replace(':', '')}00Z`));
  });

  it('of parts of a millisecond', async () => {
    const rows = ['.250001', '.250002', '.250499', '.251'].map(
      (part, index) => [`Packet ${index}`, `2026-01-08T13:16:02${part}Z`] as const,
    );
    const inOrder = rows.map(([title]) => title);
    for (const [format, order] of Object.entries(await ordersOf([...rows].reverse()))) expect([format, order]).toEqual([format, inOrder]);
  });

  it('of years that no clock of a computer reaches', async () => {
    const rows = [
      ['Universe', 'Y-13800000000'],
      ['Dinosaurs', 'Y-17E7'],
      ['People', 'Y-300000'],
      ['Cities', '-3999'],
      ['Far future', 'Y1000000'],
    ] as const;
    const inOrder = rows.map(([title]) => title);
    const orders = await ordersOf([...rows].reverse());
    for (const format of ['list', 'csv', 'json', 'md', 'html']) expect([format, orders[format]]).toEqual([format, inOrder]);
  });

  it('and a picture holds years beyond all that it can draw, says so, and names no hours', async () => {
    await ordersOf([
      ['Universe', 'Y-13800000000'],
      ['Dinosaurs', 'Y-17E7'],
      ['People', 'Y-300000'],
    ]);
    const said = await done('export', file, '--out', join(folder, 'out.svg'));
    expect(said).toContain('3 of 3 events in range · 3 events beyond the years that can be drawn are at the edge, not to scale');
    const words = readFileSync(join(folder, 'out.svg'), 'utf8').replace(/<[^>]+>/g, ' ');
    for (const title of ['Universe', 'Dinosaurs', 'People']) expect(words).toContain(title);
    expect(words).not.toMatch(/\d\d:\d\d/);
  });
});
