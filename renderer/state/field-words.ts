import type { ENTITY_FIELDS } from '../../shared/fields/entities';
import type { Entity } from '../../shared/history';
import type { VIEW_FIELDS } from '../../shared/saved-view';

/** What the fields of each entity are called, in forms and in the history. A field without a word here does not compile. */
export const FIELD_WORDS = {
  event: {
    title: 'Title',
    when: 'When',
    status: 'Status',
    lane: 'Lane',
    summary: 'Summary',
    actors: 'Actors',
    places: 'Places',
    tags: 'Tags',
    sources: 'Sources',
    links: 'Links',
    learned: 'Learned',
    pinned: 'Drawn by itself',
    sensitivity: 'Sensitivity',
  },
  lane: { title: 'Title', order: 'Order', color: 'Colour', collapsed: 'Collapsed' },
  series: {
    title: 'Title',
    lane: 'Lane',
    every: 'Interval',
    anchor: 'Counted from',
    mode: 'Counting',
    ends: 'Ends',
    weekend: 'On a weekend',
    leadDays: 'Remind days ahead',
    notes: 'Notes',
    outcomes: 'Outcomes',
  },
  timeline: {
    title: 'Title',
    subtitle: 'Subtitle',
    homeZone: 'Home zone',
    projectDays: 'Days projected ahead',
    views: 'Order of saved views',
  },
} as const satisfies { readonly [E in Entity]: { readonly [N in keyof (typeof ENTITY_FIELDS)[E]]: string } };

/** The same of saved views, which are a field of the timeline. */
export const VIEW_WORDS = { title: 'Name', from: 'From', to: 'Until', filter: 'Filter' } as const satisfies {
  readonly [N in keyof typeof VIEW_FIELDS]: string;
};
