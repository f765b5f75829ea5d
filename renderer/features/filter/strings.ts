/** What the filter says. */
export const strings = {
  filter: {
    button: 'Filter',
    region: 'Filter',
    field: 'Filter events',
    placeholder: 'Words, or choose beside',
    facets: {
      lane: 'Lane',
      status: 'Status',
      tag: 'Tag',
      actor: 'Actor',
      sensitivity: 'Sensitivity',
    },
    facetOf: (facet: string, chosen: readonly string[]) => (chosen.length === 0 ? facet : `${facet}: ${chosen.join(', ')}`),
    find: 'Find',
    none: {
      lane: 'No lanes yet.',
      tag: 'No event has a tag yet.',
      actor: 'No event names an actor yet.',
      status: '',
      sensitivity: '',
    },
    searching: (share: number) => `Looking… ${Math.round(share * 100)}%`,
    count: (shown: number, total: number) =>
      shown === total
        ? `${total.toLocaleString('en')} ${total === 1 ? 'event' : 'events'}`
        : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')} events`,
    seriesHidden: (count: number) => `${count} review series hidden`,
    seriesHint: 'A series stays when the filter finds it by lane, title or notes; it has no status, tag or date to be found by.',
    hidden: (title: string) => `The filter hides “${title}”, which is selected.`,
    showAll: 'Show everything',
  },
  commands: {
    filter: 'Filter…',
    next: 'Next match of the filter',
    previous: 'Previous match of the filter',
  },
} as const;
