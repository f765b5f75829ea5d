import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type * as event from '../shared/event';
import { eventDraftSchema } from '../shared/event';
import { fieldChangesOf } from './features/history/change-words';
import { DraftPanel } from './features/inspector/DraftPanel';
import { finishedDraft } from './features/inspector/form-values';
import { COLUMNS, NOTHING_HELD, tableRoom } from './features/table/columns';
import { EventRow } from './features/table/EventRow';
import { EMPTY_DRAFT, readDraft } from './state/drafts/kept-draft';
import type * as words from './state/field-words';
import { FIRST_DRAFT_GROUP } from './state/typed/places';

/* The other half of main/store/new-field.test.ts: with a row more in a copy of the table of events, and a word for it, form and history have the field. */

vi.mock('../shared/event', async (original) =>
  (await import('../testing/entities/event-with-method')).withMethod(await original<typeof event>()),
);

vi.mock('./state/field-words', async (original) => {
  const { FIELD_WORDS } = await original<typeof words>();
  return { FIELD_WORDS: { ...FIELD_WORDS, event: { ...FIELD_WORDS.event, method: 'Method' } } };
});

// The door to the main process, through which nothing goes here.
vi.mock('./client', () => ({ bridge: {}, write: () => undefined }));

// What a window knows once a timeline is open in it.
vi.mock('./state/hooks', () => ({
  useSnapshot: () => ({ lanes: [{ id: LANE, title: 'Diplomacy', color: '#2f7ab8', key: 1, order: 1, collapsed: false }] }),
  useToday: () => ({ now: 0, today: '2026-11-22' }),
  useDateContext: () => ({ today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' }),
}));

const LANE = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('a field more in a copy of the table of events', () => {
  it('stands in the form of a new event under its word, with what it is when nobody says it', () => {
    const form = renderToStaticMarkup(
      <MantineProvider>
        <DraftPanel selection={{ kind: 'draft', group: FIRST_DRAFT_GROUP }} />
      </MantineProvider>,
    );
    expect(form).toMatch(/<label[^>]*>Method<\/label>.*?<input[^>]*value="not said"/);
    // Behind those that have a place of their own.
    expect(form.indexOf('>Method<')).toBeGreaterThan(form.indexOf('Always draw it by itself'));
  });

  it('is handed in with a draft, and kept while that is unfinished', () => {
    const written = { ...EMPTY_DRAFT, title: 'Unit ready', lane: LANE, method: 'interview' };
    expect(finishedDraft(written, { when: '2026', learned: null }, 'reported')).toMatchObject({ ok: true, draft: { method: 'interview' } });
    expect(readDraft(JSON.parse(JSON.stringify(written)))).toEqual(written);
    // From a file that an Annals without it wrote.
    expect(readDraft({ title: 'Unit ready' })).toMatchObject({ title: 'Unit ready', method: 'not said' });
  });

  it('is told in the history under its word, in its place', () => {
    const change = { entity: 'event', before: { method: 'interview', title: 'A' }, after: { method: 'satellite', title: 'B' } } as const;
    expect(fieldChangesOf(change, { homeZone: 'UTC', laneTitle: () => undefined })).toEqual([
      { field: 'Title', before: 'A', after: 'B' },
      { field: 'Method', before: 'interview', after: 'satellite' },
    ]);
  });

  it('is a column of the table, behind those that were there, with a cell in each row', () => {
    expect(COLUMNS.map(({ label }) => label)).toEqual(['When', 'Title', 'Status', 'Lane', 'Tags', 'Method', 'Updated']);
    expect(tableRoom(NOTHING_HELD)).toMatchObject({ '--table-width': '914px' });
    const fields = eventDraftSchema.parse({ title: 'Unit ready', when: '2026', lane: LANE, ...JSON.parse('{ "method": "interview" }') });
    const bounds = { startMin: 0, startMax: 1, endMin: 0, endMax: 1 };
    const row = renderToStaticMarkup(
      <EventRow
        {...{ position: 0, top: 0, homeZone: 'UTC', lanes: [], active: false, selected: false, marked: false, uncertainAfter: null }}
        event={{ ...fields, id: LANE, createdAt: 0, updatedAt: 0, row: 1, bounds }}
        onClick={() => undefined}
      />,
    );
    expect(row).toMatch(/<div role="gridcell"[^>]*table-cell-method[^>]*>interview<\/div>/);
  });
});
