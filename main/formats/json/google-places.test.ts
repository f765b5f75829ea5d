import { describe, expect, it } from 'vitest';
import { readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const read = (content: unknown) => readImport(Buffer.from(JSON.stringify(content)), 'json', CONTEXT);
const eventsOf = (content: unknown) => read(content).drafts.map(({ draft }) => [draft.when, draft.title, draft.summary]);

const ENDS = { startTime: '2024-03-01T08:05:00.000+01:00', endTime: '2024-03-01T09:05:00.000+01:00' };
const SPAN = '2024-03-01T08:05:00.000+01:00/2024-03-01T09:05:00.000+01:00';

describe('what Google keeps of where somebody was', () => {
  it('by month has stays and ways from their start to their end, however the time is written', () => {
    const { drafts, counts, problems } = read({
      timelineObjects: [
        {
          placeVisit: {
            location: { latitudeE7: 525162000, longitudeE7: 133777000, address: 'Pariser Platz, Berlin', name: 'Brandenburger Tor' },
            duration: { startTimestamp: '2023-05-01T08:00:12.123Z', endTimestamp: '2023-05-01T09:30:00Z' },
          },
        },
        {
          activitySegment: {
            startLocation: { latitudeE7: 525162000, longitudeE7: 133777000 },
            endLocation: { latitudeE7: 525200000, longitudeE7: 134050000 },
            duration: { startTimestamp: '2023-05-01T09:30:00Z', endTimestamp: '2023-05-01T09:50:00Z' },
            distance: 2100,
            activityType: 'IN_BUS',
          },
        },
        { placeVisit: { location: { name: 'Home' }, duration: { startTimestampMs: '1682934600000', endTimestampMs: '1682938200000' } } },
      ],
    });
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ read: 3, accepted: 3 });
    expect(drafts.map(({ draft }) => [draft.when, draft.title, draft.places, draft.summary])).toEqual([
      [
        '2023-05-01T08:00:12.123Z/2023-05-01T09:30:00Z',
        'Brandenburger Tor',
        ['Pariser Platz, Berlin'],
        'Address: Pariser Platz, Berlin\nPosition: 52.5162, 13.3777',
      ],
      ['2023-05-01T09:30:00Z/2023-05-01T09:50:00Z', 'In bus', [], 'From: 52.5162, 13.3777\nTo: 52.52, 13.405\nDistance: 2,100 m'],
      ['2023-05-01T09:50:00.000Z/2023-05-01T10:50:00.000Z', 'Home', ['Home'], ''],
    ]);
  });

  it('of Android and the iPhone has the same, and paths of positions are no events', () => {
    const stay = (where: unknown, type: string) => ({ ...ENDS, visit: { topCandidate: { semanticType: type, placeLocation: where } } });
    const way = (from: unknown, to: unknown, type: string) => ({
      ...ENDS,
      activity: { start: from, end: to, distanceMeters: '2100.4', topCandidate: { type } },
    });
    const path = { ...ENDS, timelinePath: [{ point: 'geo:1,2' }] };
    const android = {
      semanticSegments: [
        { ...path },
        stay({ latLng: '52.5162°, 13.3777°' }, 'INFERRED_HOME'),
        stay({ latLng: '52.5162°, 13.3777°' }, 'UNKNOWN'),
        way({ latLng: '52.5162°, 13.3777°' }, { latLng: '52.52°, 13.405°' }, 'WALKING'),
      ],
      rawSignals: [{ position: {} }],
    };
    const iphone = [
      path,
      stay('geo:52.5162,13.3777', 'Home'),
      stay('geo:52.5162,13.3777', 'Unknown'),
      way('geo:52.5162,13.3777', 'geo:52.52,13.405', 'walking'),
    ];
    const events = [
      [SPAN, 'Home', 'Position: 52.5162, 13.3777'],
      [SPAN, 'Stay at 52.5162, 13.3777', 'Position: 52.5162, 13.3777'],
      [SPAN, 'Walking', 'From: 52.5162, 13.3777\nTo: 52.52, 13.405\nDistance: 2,100 m'],
    ];
    for (const content of [android, iphone]) {
      expect(eventsOf(content)).toEqual(events);
      const { notEvents, counts, problems } = read(content);
      expect([problems, notEvents]).toEqual([[], [{ row: 1, field: '', message: 'This is a path of positions, and no stay or way.' }]]);
      expect(counts).toMatchObject({ read: 4, notEvents: 1 });
    }
    expect(read(android).notes.join('\n')).toContain('rawSignals');
  });

  it('is no other list that happens to have visits', () => {
    expect(eventsOf([{ title: 'Fire', date: '2026-01-08', visit: { by: 'Ada' } }])).toEqual([['2026-01-08', 'Fire', '']]);
    for (const what of [{ activity: { kind: 'meeting' } }, { visit: { ward: '3B' } }, { timelineMemory: {} }, { timelinePath: ['a'] }])
      expect(eventsOf([{ ...ENDS, ...what, title: 'Board meeting', notes: 'Budget agreed' }]), JSON.stringify(what)).toEqual([
        [SPAN, 'Board meeting', 'Budget agreed'],
      ]);
  });

  it('says of an entry among them that is neither stay nor way that it is none', () => {
    const stay = { ...ENDS, visit: { topCandidate: { semanticType: 'Home', placeLocation: 'geo:1,2' } } };
    const { notEvents, counts } = read([...Array.from({ length: 9 }, () => stay), { ...ENDS, note: { by: 'Ada' } }]);
    expect(counts).toMatchObject({ read: 10, accepted: 9, notEvents: 1 });
    expect(notEvents).toMatchObject([{ row: 10, message: 'This is neither a stay nor a way, nor a path of positions.' }]);
  });

  it('tells a memory of a trip as one, and no path of positions', () => {
    const stay = { ...ENDS, visit: { topCandidate: { semanticType: 'Home', placeLocation: 'geo:1,2' } } };
    const memory = { ...ENDS, timelineMemory: { trip: { distanceFromOriginKms: 301, destinations: [{ identifier: { placeId: 'x' } }] } } };
    const { notEvents, counts } = read({ semanticSegments: [stay, memory] });
    expect(counts).toMatchObject({ read: 2, accepted: 1, notEvents: 1 });
    expect(notEvents).toMatchObject([{ row: 2, message: 'This is the memory of a trip, and no stay or way.' }]);
  });

  it('reads one list and tells each other one, whatever it is called, once', () => {
    const stay = { ...ENDS, visit: { topCandidate: { semanticType: 'Home', placeLocation: 'geo:1,2' } } };
    const old = {
      placeVisit: {
        location: { name: 'Home' },
        duration: { startTimestamp: '2023-05-01T08:00:00Z', endTimestamp: '2023-05-01T09:00:00Z' },
      },
    };
    const othersOf = (content: unknown) => read(content).notes.filter((note) => note.startsWith('Other lists'));
    expect(othersOf({ timelineObjects: [old, old], semanticSegments: [stay] })).toEqual([
      'Other lists of the file were not read: semanticSegments (1).',
    ]);
    expect(othersOf({ semanticSegments: [stay, stay], kept: { semanticSegments: [stay] } })).toEqual([
      'Other lists of the file were not read: kept.semanticSegments (1).',
    ]);
    expect(othersOf([stay, stay])).toEqual([]);
    // A list without an entry, or without one of a place, hides none that has some.
    for (const none of [[], [{ note: 'x' }], {}])
      expect(eventsOf({ timelineObjects: none, semanticSegments: [stay] }), JSON.stringify(none)).toEqual([
        [SPAN, 'Home', 'Position: 1, 2'],
      ]);
  });
});
