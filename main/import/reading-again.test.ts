import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { heldAgainst, readInto, written } from '../../testing/formats/read-into';
import { NOW, value, workbench } from '../../testing/store/workbench';
import { createTimeline, type TimelineStore } from '../store/timeline-store';

const bench = workbench();
const NONE = { new: 0, same: 0, changed: 0, removed: 0, conflicts: 0, gone: 0 };

let clock = NOW;
function timeline(name = 'test.annals'): TimelineStore {
  const path = join(bench.folder, name);
  return value(createTimeline(path, { title: 'Test', zone: 'Asia/Karachi', who: 'ana', now: () => ++clock }));
}

const eventsOf = (store: TimelineStore) => value(store.ask('store.pictureInput')).events;
const eventOf = (store: TimelineStore, title: string) => {
  const found = eventsOf(store).find((event) => event.title === title);
  if (found === undefined) throw new Error(`no ${title}`);
  return found;
};

const TABLE = 'Title,Date,Place,Description\nStorm,2026-01-08,Karachi,Heavy rain\nThaw,2026-02,Quetta,Snow melts\nLanding,2026-03-01,,\n';

describe('a table without ids that is read again', () => {
  it('adds nothing where nothing changed, also under the name of a copy', () => {
    const store = timeline();
    expect(readInto(store, TABLE).counts).toEqual({ ...NONE, new: 3 });
    for (const name of ['list.csv', 'list (2).csv', 'list - Copy.csv', 'List_2026-11-29.csv'])
      expect(readInto(store, TABLE, { name }).counts).toEqual({ ...NONE, same: 3 });
    expect(eventsOf(store)).toHaveLength(3);
    store.close();
  });

  it('brings what is new, tells what changed field by field and what is gone, and takes changes only when told', () => {
    const store = timeline();
    readInto(store, TABLE);
    const next =
      'Title,Date,Place,Description\nStorm,2026-01-08,Hyderabad,Heavy rain\nThaw,2026-02,Quetta,Snow melts\nFlood,2026-04-02,,\n';
    const { counts, changed, difference } = readInto(store, next);
    expect(counts).toEqual({ ...NONE, new: 1, same: 1, changed: 1, gone: 1 });
    expect(changed).toEqual(['Storm places: Karachi > Hyderabad | Karachi']);
    expect(difference.gone).toMatchObject([{ title: 'Landing', when: '2026-03-01' }]);
    expect(eventsOf(store).map(({ title, places }) => [title, ...places])).toEqual([
      ['Storm', 'Karachi'],
      ['Thaw', 'Quetta'],
      ['Landing'],
      ['Flood'],
    ]);
    const taken = readInto(store, next, { taken: { changed: 'take' } });
    expect(taken.counts).toEqual({ ...NONE, same: 2, changed: 1, gone: 1 });
    expect(eventOf(store, 'Storm').places).toEqual(['Hyderabad']);
    expect(value(store.ask('timeline.snapshot')).undo.undo).toBe('Import 1 change from list.csv');
    expect(readInto(store, next).counts).toEqual({ ...NONE, same: 3, gone: 1 });
    // One action, one undo; what was taken back was not read.
    value(store.ask('history.undo'));
    expect(eventOf(store, 'Storm').places).toEqual(['Karachi']);
    expect(heldAgainst(store, next).counts).toMatchObject({ changed: 1, conflicts: 0 });
    store.close();
  });

  it('knows a row whose title, date or lane was mended, and no other', () => {
    const store = timeline();
    const head = 'Title,Date,Lane\n';
    readInto(
      store,
      `${head}Hurrican Ann,2026-01-08,Weather\nPeace talks,2026-02-01,Politics\nMeeting,2026-01-01,Politics\nMeeting,2026-01-02,Politics\nReport 1,2026-05-05,Press\n`,
    );
    const { difference, counts, changed } = heldAgainst(
      store,
      `${head}Hurricane Ann,2026-01-08,Weather\nPeace talks,2026-02-02,Politics\nMeeting,2026-01-02,Politics\nMeeting,2026-01-03,Politics\nReport 2,2026-05-05,Press\n`,
    );
    expect(counts).toEqual({ ...NONE, new: 2, same: 1, changed: 2, gone: 2 });
    expect([...changed].sort()).toEqual([
      'Hurricane Ann title: Hurrican Ann > Hurricane Ann | Hurrican Ann',
      'Peace talks when: 2026-02-01 > 2026-02-02 | 2026-02-01',
    ]);
    expect(
      difference.changed
        .slice(0, 9)
        .map(({ match }) => match)
        .sort(),
    ).toEqual(['date-changed', 'title-changed']);
    store.close();
  });

  it('tells rows with one title and date apart by what else they say', () => {
    const store = timeline();
    const head = 'Title,Date,Description\n';
    readInto(store, `${head}Meeting,2026-01-01,First\nMeeting,2026-01-01,Second\n`);
    const { counts, changed } = heldAgainst(
      store,
      `${head}Meeting,2026-01-01,Second\nMeeting,2026-01-01,First of all\nMeeting,2026-01-01,Third\n`,
    );
    expect(counts).toEqual({ ...NONE, new: 1, same: 1, changed: 1 });
    expect(changed).toEqual(['Meeting summary: First > First of all | First']);
    store.close();
  });

  it('keeps what was edited here, and shows both where the file changed it, too', () => {
    const store = timeline();
    readInto(store, TABLE);
    const [storm, thaw] = [eventOf(store, 'Storm'), eventOf(store, 'Thaw')];
    value(store.ask('events.edit', { id: storm.id, patch: { title: 'Great storm', summary: 'Seen by Ana' } }));
    value(store.ask('events.edit', { id: thaw.id, patch: { status: 'confirmed', tags: ['ice'] } }));
    expect(readInto(store, TABLE).counts).toEqual({ ...NONE, same: 3 });
    const next = TABLE.replace('Heavy rain', 'Heavy rain and hail').replace('Karachi', 'Thatta');
    const first = readInto(store, next, { taken: { changed: 'take' } });
    expect(first.counts).toEqual({ ...NONE, same: 2, changed: 1, conflicts: 1 });
    expect(first.changed).toEqual([
      'Storm summary: Heavy rain > Heavy rain and hail | Seen by Ana',
      'Storm places: Karachi > Thatta | Karachi',
    ]);
    expect(eventOf(store, 'Great storm')).toMatchObject({ summary: 'Seen by Ana', places: ['Thatta'] });
    readInto(store, next, { taken: { changed: 'take', conflicts: 'file' } });
    expect(eventOf(store, 'Great storm')).toMatchObject({ summary: 'Heavy rain and hail' });
    expect(eventOf(store, 'Thaw')).toMatchObject({ status: 'confirmed', tags: ['ice'] });
    store.close();
  });

  it('leaves deleted what was deleted here, and brings back what was only taken back', () => {
    const store = timeline();
    readInto(store, TABLE);
    value(store.ask('history.undo'));
    expect(readInto(store, TABLE).counts).toEqual({ ...NONE, new: 3 });
    value(store.ask('events.remove', { ids: [eventOf(store, 'Thaw').id] }));
    expect(readInto(store, TABLE).counts).toEqual({ ...NONE, same: 2, removed: 1 });
    expect(eventsOf(store)).toHaveLength(2);
    readInto(store, TABLE, { taken: { removed: true } });
    expect(eventsOf(store)).toHaveLength(3);
    expect(readInto(store, TABLE).counts).toMatchObject({ new: 0, same: 3 });
    store.close();
  });

  it('does not take a row in a lane that is new for one that was deleted in another', () => {
    const store = timeline();
    const head = 'Title,Date,Lane\n';
    readInto(store, `${head}Meeting,2026-01-01,Politics\n`);
    value(store.ask('events.remove', { ids: [eventOf(store, 'Meeting').id] }));
    const next = `${head}Meeting,2026-01-01,Weather\nMeeting,2026-01-01,Weather\n`;
    expect(readInto(store, next).counts).toEqual({ ...NONE, new: 2 });
    expect(readInto(store, next).counts).toEqual({ ...NONE, same: 2 });
    store.close();
  });

  it('is new as a whole where that is asked for, or where it has nothing in common with what was called so', () => {
    const store = timeline();
    readInto(store, TABLE);
    expect(readInto(store, TABLE, { asNew: true }).counts).toEqual({ ...NONE, new: 3 });
    expect(eventsOf(store)).toHaveLength(6);
    const other = readInto(store, 'Title,Date\nElection,2025-05-05\n');
    expect(other.counts).toEqual({ ...NONE, new: 1 });
    expect(readInto(store, 'Title,Date\nElection,2025-05-05\n').counts).toEqual({ ...NONE, same: 1 });
    store.close();
  });

  it('is told to be here already where it was read under another name, and comes in all the same', () => {
    const store = timeline();
    readInto(store, TABLE, { name: 'n1.csv' });
    expect(heldAgainst(store, 'Title,Date\nElection,2025-05-05\n', { name: 'n2.csv' }).plan.notes).toEqual([]);
    const again = readInto(store, `${TABLE}Flood,2026-04-02,,\n`, { name: 'n2.csv' });
    expect(again.counts).toEqual({ ...NONE, new: 4 });
    expect(again.plan.notes.join()).toContain('3 of 4 are here already, read from n1.csv: --version-of n1.csv');
    expect(readInto(store, TABLE, { name: 'n3.csv', asNew: true }).plan.notes.join()).not.toContain('already');
    store.close();
  });

  it('is not changed by time that passes, by a renamed lane, or by a column that is not there any more', () => {
    const store = timeline();
    const table = 'Title,Date,Lane,Place\nTalks,2027-01-05,Politics,Geneva\n';
    readInto(store, table);
    expect(eventOf(store, 'Talks').status).toBe('planned');
    const lane = value(store.ask('timeline.snapshot')).lanes.find(({ title }) => title === 'Politics');
    value(store.ask('lanes.edit', { id: lane?.id ?? '', patch: { title: 'Diplomacy' } }));
    expect(heldAgainst(store, table, { today: '2027-06-01' }).counts).toEqual({ ...NONE, same: 1 });
    expect(heldAgainst(store, 'Title,Date\nTalks,2027-01-05\n', { today: '2027-06-01' }).counts).toEqual({ ...NONE, same: 1 });
    store.close();
  });
});

describe('a table whose records have ids of their own', () => {
  const cases = 'Case,Title,Date\n17,Storm,2026-01-08\n18,Thaw,2026-02\n';

  it('is known by the column that was chosen, which the next reading remembers', () => {
    const store = timeline();
    readInto(store, cases, { key: ['Case'] });
    expect(value(store.ask('timeline.snapshot')).undo.undo).toBe('Import 2 events from list.csv by “Case”');
    const next = readInto(store, 'Case,Title,Date\n17,Great storm,2026-01-09\n18,Thaw,2026-02\n19,Landing,2026-03\n', {
      taken: { changed: 'take' },
    });
    expect(next.counts).toEqual({ ...NONE, new: 1, same: 1, changed: 1 });
    expect(eventsOf(store).map(({ title, when }) => `${title} ${when}`)).toEqual([
      'Great storm 2026-01-09',
      'Thaw 2026-02',
      'Landing 2026-03',
    ]);
    expect(value(store.ask('timeline.snapshot')).undo.undo).toBe('Import 1 event and 1 change from list.csv by “Case”');
    store.close();
  });

  it('is known by title, date and lane where a key stands several times, now or before', () => {
    const store = timeline();
    const [head, one, two, three] = ['ID,Title,Date,Place', '1,Storm,2026-01-08,', '2,Thaw,2026-02,Quetta', '2,Landing,2026-03-01,Ormara'];
    const table = (...rows: string[]): string => `${[head, ...rows].join('\n')}\n`;
    expect(readInto(store, table(one, two, three)).plan.notes.join()).toContain('2 rows have in “ID” what stands several times');
    value(store.ask('events.edit', { id: eventOf(store, 'Thaw').id, patch: { summary: 'Seen by Ana' } }));
    const swapped = readInto(store, table(one, three.replace('Ormara', 'Gwadar'), two), { taken: { changed: 'take' } });
    expect(swapped.changed).toEqual(['Landing places: Ormara > Gwadar | Ormara']);
    expect(eventOf(store, 'Thaw')).toMatchObject({ summary: 'Seen by Ana', places: ['Quetta'] });
    // One of them is gone, and the key stands once: it is not taken for the other.
    const single = heldAgainst(store, table(one, three.replace('Ormara', 'Gwadar')));
    expect(single.counts).toEqual({ ...NONE, same: 2, gone: 1 });
    expect(single.difference.gone).toMatchObject([{ title: 'Thaw' }]);
    store.close();
  });

  it('does not take a row for the event that had its key alone before another row got the same', () => {
    const store = timeline();
    const head = 'ID,Title,Date\n1,Storm,2026-01-08\n';
    readInto(store, `${head}2,Thaw,2026-02\n`);
    expect(readInto(store, `${head}2,Landing,2026-03-01\n2,Thaw,2026-02\n`).counts).toEqual({ ...NONE, new: 1, same: 2 });
    expect(heldAgainst(store, `${head}2,Landing,2026-03-01\n`).counts).toEqual({ ...NONE, same: 2, gone: 1 });
    store.close();
  });

  it('is not taken for another table that counts from 1, too', () => {
    const store = timeline();
    readInto(store, 'ID,Title,Date\n1,Storm,2026-01-08\n2,Thaw,2026-02\n');
    expect(readInto(store, 'ID,Title,Date\n1,Election,2025-05-05\n2,Budget,2025-06\n').counts).toEqual({ ...NONE, new: 2 });
    expect(readInto(store, 'ID,Title,Date\n1,Storm,2026-01-08\n2,Thaw,2026-03\n').counts).toMatchObject({ new: 0, same: 1, changed: 1 });
    expect(readInto(store, 'ID,Title,Date\n1,Election,2025-05-05\n2,Budget,2025-07\n').counts).toMatchObject({
      new: 0,
      same: 1,
      changed: 1,
    });
    store.close();
  });
});

describe('a calendar that is read again', () => {
  const calendar = (more: string): string =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@x\r\nDTSTART;VALUE=DATE:20260108\r\n${more}\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:r@x\r\nDTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Review\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
  const how = { name: 'team.ics', format: 'ics' } as const;

  it('tells what was changed in it, also of series, and leaves reviews settled here as they are', () => {
    const store = timeline();
    readInto(store, calendar('SUMMARY:Storm'), how);
    expect(readInto(store, calendar('SUMMARY:Storm'), how).counts).toEqual({ ...NONE, same: 2 });
    const [series] = value(store.ask('store.pictureInput')).series;
    value(store.ask('series.settle', { id: series?.id ?? '', n: 1, outcome: { outcome: 'held' } }));
    const next = calendar('SUMMARY:Great storm\r\nLOCATION:Karachi').replace('SUMMARY:Review', 'SUMMARY:Weekly review');
    const { counts, changed } = readInto(store, next, { ...how, taken: { changed: 'take' } });
    expect(counts).toEqual({ ...NONE, changed: 2 });
    expect(changed).toEqual([
      'Great storm title: Storm > Great storm | Storm',
      'Great storm places:  > Karachi | ',
      'Weekly review title: Review > Weekly review | Review',
    ]);
    expect(value(store.ask('store.pictureInput')).series).toMatchObject([{ title: 'Weekly review', outcomes: { 1: { outcome: 'held' } } }]);
    expect(value(store.ask('store.check'))).toMatchObject({ problems: [] });
    store.close();
  });

  it('brings an event that was taken back under an id by which it is known from then on', () => {
    const store = timeline();
    for (let round = 0; round < 3; round++) {
      expect(readInto(store, calendar('SUMMARY:Storm'), how).counts).toEqual({ ...NONE, new: 2 });
      expect(readInto(store, calendar('SUMMARY:Storm'), how).counts).toEqual({ ...NONE, same: 2 });
      value(store.ask('history.undo'));
    }
    store.close();
  });
});

describe('what Annals wrote and reads back', () => {
  it.each(['csv', 'json', 'ics'] as const)(
    '%s: is the same, also after edits; an edit of the file is told from one made here',
    (format) => {
      const store = timeline();
      readInto(store, TABLE);
      value(store.ask('events.edit', { id: eventOf(store, 'Storm').id, patch: { status: 'confirmed', tags: ['weather'] } }));
      const how = { name: `export.${format}`, format };
      const bytes = written(store, format);
      expect(heldAgainst(store, bytes, how).counts).toEqual({ ...NONE, same: 3 });
      value(store.ask('events.edit', { id: eventOf(store, 'Thaw').id, patch: { title: 'Great thaw' } }));
      // What was edited here since it was written is no change of the file.
      expect(heldAgainst(store, bytes, how).counts).toEqual({ ...NONE, same: 3 });
      const edited = Buffer.from(bytes)
        .toString('utf8')
        .replaceAll(/(SUMMARY:|^|"title":")(Storm|Thaw)/gm, '$1$2!');
      const { counts, changed } = readInto(store, edited, { ...how, taken: { changed: 'take' } });
      expect(counts).toEqual({ ...NONE, same: 1, changed: 2, conflicts: 1 });
      expect([...changed].sort()).toEqual(['Storm! title: Storm > Storm! | Storm', 'Thaw! title: Thaw > Thaw! | Great thaw']);
      expect(eventsOf(store).map(({ title }) => title)).toEqual(['Storm!', 'Great thaw', 'Landing']);
      store.close();
    },
  );
});
