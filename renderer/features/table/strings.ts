/** What the table says. */
export const strings = {
  table: {
    region: 'Table',
    grid: 'All events',
    updated: 'Updated',
    loading: 'Loading…',
    failed: 'The events could not be read.',
    again: 'Try again',
    keysHint: 'Arrow keys move, Enter opens, Space marks, Shift and arrows mark several, Delete deletes.',
    /** Read out with a row whose bounds overlap those of the row above. */
    orderUncertain: (above: string) => `Order uncertain: this may have begun before or after “${above}”.`,
    empty: 'No events yet',
    emptyHint:
      'Type a date and what happened into the field above, such as “8 Jan 2026 Report published”, and press Enter. Every event is listed here.',
  },
} as const;
