import { MantineProvider } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type * as lane from '../shared/lane';
import type * as view from '../shared/saved-view';
import type * as series from '../shared/series';
import type * as timeline from '../shared/timeline';
import { fieldChangesOf } from './features/history/change-words';
import { LaneDialog } from './features/lanes/LaneDialog';
import { SeriesDialog } from './features/reviews/SeriesDialog';
import { emptyForm, parseForm, seriesFormSchema } from './features/reviews/series-form';
import { TimelineDialog } from './features/timeline-settings/TimelineDialog';
import { SaveViewDialog } from './features/views/SaveViewDialog';
import type * as words from './state/field-words';

/* The other half of main/store/new-field-beside-events.test.ts: dialogs and history have the field once it has a word. */

vi.mock('../shared/series', async (original) =>
  (await import('../testing/entities/with-region')).seriesWithRegion(await original<typeof series>()),
);
vi.mock('../shared/lane', async (original) =>
  (await import('../testing/entities/with-region')).laneWithRegion(await original<typeof lane>()),
);
vi.mock('../shared/timeline', async (original) =>
  (await import('../testing/entities/with-region')).timelineWithRegion(await original<typeof timeline>()),
);
vi.mock('../shared/saved-view', async (original) =>
  (await import('../testing/entities/with-region')).viewWithRegion(await original<typeof view>()),
);

vi.mock('./state/field-words', async (original) => {
  const { FIELD_WORDS, VIEW_WORDS } = await original<typeof words>();
  const withRegion = Object.entries(FIELD_WORDS).map(([entity, said]) => [entity, { ...said, region: 'Region' }]);
  return { FIELD_WORDS: Object.fromEntries(withRegion), VIEW_WORDS: { ...VIEW_WORDS, region: 'Region' } };
});

// The door to the main process, through which nothing goes here; and a dialog without the layer that it is shown in, and without focus.
vi.mock('./client', () => ({ bridge: {}, write: () => undefined }));
vi.mock('./ui/use-return-focus', () => ({ useReturnFocus: () => undefined }));
vi.mock('./ui/FormDialog', () => ({ FormDialog: ({ children }: { readonly children: ReactNode }) => children }));

const LANE = '01890a5d-ac96-774b-bcce-b302099a8057';
const TIMELINE = { id: LANE, title: 'T', subtitle: '', homeZone: 'UTC', projectDays: 7, views: [], region: 'South' };

// What a window knows once a timeline is open in it.
vi.mock('./state/hooks', () => ({
  useSnapshot: () => ({ lanes: [], series: [], timeline: TIMELINE }),
  useCanWrite: () => true,
  useToday: () => ({ now: 0, day: '2026-11-22' }),
  useDateContext: () => ({ today: '2026-11-22', zone: 'UTC', order: 'dmy' }),
}));

const close = () => undefined;
const DIALOGS: readonly (readonly [name: string, dialog: ReactElement, value: string])[] = [
  ['a series', <SeriesDialog key="series" id={null} from={null} repeat={null} onClose={close} />, 'no region'],
  ['a lane', <LaneDialog key="lane" id={null} onClose={close} />, 'no region'],
  ['the timeline', <TimelineDialog key="timeline" onClose={close} />, 'South'],
  ['a saved view', <SaveViewDialog key="view" onClose={close} />, 'no region'],
];

describe('a field more in copies of the tables beside that of events', () => {
  it.each(DIALOGS)('stands in the dialog of %s under its word, with what it is', (_, dialog, value) => {
    const form = renderToStaticMarkup(<MantineProvider>{dialog}</MantineProvider>);
    expect(form).toMatch(new RegExp(`<label[^>]*>Region</label>.*?<input[^>]*value="${value}"`));
  });

  it('is handed in with a series, and kept while that is unfinished', () => {
    const written = { ...emptyForm(LANE, '2026-11-22'), title: 'Port review', region: 'Makran' };
    expect(parseForm(written).draft).toMatchObject({ title: 'Port review', region: 'Makran' });
    expect(seriesFormSchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
    // From a file that an Annals without it wrote.
    const { region: _, ...older } = written;
    expect(seriesFormSchema.parse(older)).toMatchObject({ title: 'Port review', region: 'no region' });
  });

  it('is told in the history under its word, of views as of the others', () => {
    const context = { homeZone: 'UTC', laneTitle: () => undefined };
    const change = { entity: 'series', before: { region: 'A' }, after: { region: 'B' } } as const;
    expect(fieldChangesOf(change, context)).toEqual([{ field: 'Region', before: 'A', after: 'B' }]);
    const coast = { id: LANE, title: 'Coast', from: null, to: null, filter: '' };
    const views = {
      entity: 'timeline',
      before: { views: [{ ...coast, region: 'A' }] },
      after: { views: [{ ...coast, region: 'B' }] },
    } as const;
    expect(fieldChangesOf(views, context)).toEqual([
      { field: 'View “Coast”', before: 'Whole timeline · Region: A', after: 'Whole timeline · Region: B' },
    ]);
  });
});
