import fc from 'fast-check';
import { LINK_TYPES, type Source, STATUSES, type StoredEvent } from '../../shared/event';
import type { Lane } from '../../shared/lane';
import { savedViewSchema } from '../../shared/saved-view';
import type { Series } from '../../shared/series';
import { isWhen } from '../../shared/time/edtf';
import type { Timeline } from '../../shared/timeline';
import { ruleCadences } from '../entities/arbitrary-cadences';
import { BLANK_LANE, BLANK_TIMELINE } from '../entities/blank';
import { BLANK } from '../entities/blank-event';

/** Arbitrary timelines as the schemas of shared/ would let them through. */

export const CONTEXT = { today: '2026-11-22', zone: 'Asia/Karachi', order: 'dmy' } as const;

export function idOf(kind: number, index: number): string {
  return `0197${kind.toString(16).padStart(4, '0')}-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}

const WHENS = [
  ...[
    '2026',
    '2026-01',
    '2026-01-08',
    '2026-01~',
    '2026-01%',
    '2014/..',
    '../2026-01-08',
    '/2020',
    '2020/',
    '1964/2008',
    '199X',
    '-0044-03-15',
  ],
  ...['0000', '2024-02-29', '9999-12-31', '9999', 'Y170000002', 'Y-17E7', '2026-21', '2025-35', '[1667,1668,1670..1672]', '{2001,2003}'],
  ...['2026-01-08T13:16:00+05:30', '2026-01-08T13:16', '2026-03-29T02:30', '2016-12-31T23:59:59Z', '2026-01-08T10:00/2026-01-08T12:00'],
  ...[
    '2026-01-08T10:00Z/2026-01-09T12:00:30Z',
    '2026-01-08/2026-01-08T12:00',
    '2004-06-XX/2004-07-03',
    '../..',
    '2026?',
    '?2026-06~-11',
    '1950S2',
  ],
].filter(isWhen);
export const when = fc.constantFrom(...WHENS);

/** Text with everything that has ever broken an export: formulas, quotes, separators, line ends, other scripts, controls. */
const nasty = fc.constantFrom(
  ...[
    '=1+1',
    "=cmd|'/C calc'!A0",
    '+1',
    '-1+cmd',
    '@SUM(1)',
    '＝1',
    "'=1",
    "''-x",
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\\',
    '\\n',
    ':',
  ],
  ...[
    '[',
    ']',
    '<img src=x onerror=alert(1)>',
    '|',
    'שלום',
    '\u202E',
    '🏳️‍🌈',
    '北京',
    'é',
    'e\u0301',
    '\u0007',
    '\u007f',
    '\uFFFD',
    '\u2028',
    '\uFEFF',
    ' ',
    'BEGIN:VEVENT',
  ],
  ...['__proto__', 'END:VCALENDAR', '{{x}}', '%s', '-- ', '...', 'a'.repeat(80), '\u0301'.repeat(50)],
);
const piece = fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 12 }));
const text = fc.array(piece, { maxLength: 6 }).map((pieces) =>
  pieces
    .join('')
    .replace(/[\0\p{Surrogate}]/gu, '')
    .trim(),
);
export const filled = text.map((value) =>
  value === ''
    ? 'x'
    : value
        .slice(0, 190)
        .replace(/\p{Surrogate}$/u, '')
        .trim() || 'x',
);
const names = fc.array(filled, { maxLength: 4 });

const source: fc.Arbitrary<Source> = fc
  .record(
    {
      title: filled,
      publisher: filled,
      url: fc.constantFrom('https://example.org/a', 'javascript:alert(1)', 'file:///etc/passwd', 'https://good.org@evil.invalid'),
      published: when,
      note: text,
      reliability: fc.constantFrom('A', 'F'),
      credibility: fc.constantFrom(1, 6),
      when,
      quotation: text,
      passage: fc.constantFrom('0-4', '120-240'),
      textHash: fc.constantFrom('0'.repeat(64), 'ab'.repeat(32)),
    } as const,
    { requiredKeys: ['title'] },
  )
  .map((one) => one as Source);

export function eventOf(index: number, lanes: readonly string[], total: number): fc.Arbitrary<StoredEvent> {
  return fc
    .record(
      {
        id: fc.constant(idOf(2, index)),
        title: filled,
        when,
        status: fc.constantFrom(...STATUSES),
        lane: fc.constantFrom(...lanes),
        summary: text,
        actors: names,
        places: names,
        tags: names,
        sources: fc.array(source, { maxLength: 2 }),
        links: fc.array(fc.record({ type: fc.constantFrom(...LINK_TYPES), to: fc.nat(total - 1).map((n) => idOf(2, n)) }), {
          maxLength: 2,
        }),
        learned: when,
        pinned: fc.boolean(),
        sensitivity: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
        createdAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
        updatedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
      },
      { noNullPrototype: true },
    )
    .chain((said) => {
      const event = { ...BLANK, ...said };
      return fc.boolean().map((known) => (known ? event : withoutLearned(event)));
    });
}

function withoutLearned({ learned: _, ...event }: StoredEvent): StoredEvent {
  return event;
}

const day = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }).map((ms) => new Date(ms).toISOString().slice(0, 10));

export function seriesOf(index: number, lanes: readonly string[]): fc.Arbitrary<Series> {
  return fc.record(
    {
      id: fc.constant(idOf(3, index)),
      title: filled,
      lane: fc.constantFrom(...lanes),
      every: fc.oneof(
        fc.record({ count: fc.integer({ min: 1, max: 100 }), unit: fc.constantFrom('day', 'week', 'month', 'year') } as const),
        ruleCadences,
      ),
      anchor: fc.oneof(day, fc.constantFrom('2026-01-31', '2024-02-29', '2026-01-30')),
      mode: fc.constantFrom('fixed', 'rolling'),
      ends: fc.oneof(
        fc.constant({ kind: 'never' } as const),
        fc.integer({ min: 1, max: 50 }).map((count) => ({ kind: 'after', count }) as const),
        day.map((date) => ({ kind: 'until', date }) as const),
      ),
      weekend: fc.constantFrom('keep', 'next-workday', 'previous-workday'),
      leadDays: fc.integer({ min: 0, max: 60 }),
      notes: text,
      outcomes: fc.oneof(
        fc.constant({}),
        fc.record({ 1: fc.record({ outcome: fc.constant('held' as const), on: day, eventId: fc.constant(idOf(2, 0)), note: text }) }),
      ),
    } as const,
    { noNullPrototype: true },
  ) as fc.Arbitrary<Series>;
}

export interface Made {
  readonly timeline: Timeline;
  readonly lanes: readonly Lane[];
  readonly series: readonly Series[];
  readonly events: readonly StoredEvent[];
}

/** A view that has everything a view can have. */
const VIEW = savedViewSchema.parse({
  id: idOf(9, 0),
  title: 'שלום; "View"',
  from: '2025',
  to: '2027-03~',
  filter: 'lane:Attacks',
});

export const LANES: readonly Lane[] = ['Attacks', 'שלום; "Lane"', '=Lane'].map((title, index) => ({
  ...BLANK_LANE,
  id: idOf(1, index),
  title,
  order: index,
  color: '#b4453c',
}));

export const made: fc.Arbitrary<Made> = fc.integer({ min: 1, max: 5 }).chain((total) => {
  const lanes = LANES.map((lane) => lane.id);
  return fc.record(
    {
      timeline: fc
        .record({
          id: fc.constant(idOf(0, 0)),
          title: filled,
          subtitle: text,
          homeZone: fc.constant(CONTEXT.zone as string),
          projectDays: fc.constant(400),
          views: fc.constantFrom<Timeline['views'][]>(
            [],
            [VIEW],
            [VIEW, { ...VIEW, id: idOf(9, 1), title: 'Secret plans', from: null, to: null, filter: 'tag:"a, b" -lane:x' }],
          ),
        })
        .map((said) => ({ ...BLANK_TIMELINE, ...said })),
      lanes: fc.constant(LANES),
      series: fc.tuple(seriesOf(0, lanes), seriesOf(1, lanes)),
      events: fc.tuple(...Array.from({ length: total }, (_, index) => eventOf(index, lanes, total))),
    },
    { noNullPrototype: true },
  );
});
