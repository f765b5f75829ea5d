/** How often an adverb says that something is: "fortnightly" is every two weeks. */
export const CADENCE_ADVERBS: ReadonlyMap<string, { readonly count: number; readonly unit: 'day' | 'week' | 'month' | 'year' }> = new Map([
  ['daily', { count: 1, unit: 'day' }],
  ['weekly', { count: 1, unit: 'week' }],
  ['fortnightly', { count: 2, unit: 'week' }],
  ['monthly', { count: 1, unit: 'month' }],
  ['quarterly', { count: 3, unit: 'month' }],
  ['yearly', { count: 1, unit: 'year' }],
  ['annually', { count: 1, unit: 'year' }],
]);
