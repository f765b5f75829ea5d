import type { FullEvent } from './event';
import { type Filter, matchesFilter, seriesMatchesFilter, type Term, type Test } from './filter';
import type { Series } from './series';

/** What a filter let through. */
interface Shown {
  readonly events: readonly FullEvent[];
  readonly series: readonly Series[];
  readonly titleOf: (entry: { readonly lane: string }) => string;
}

/** Each of the values is looked for; more than these nobody reads in a footer. */
const MOST_VALUES = 20;

/**
 * The filter as it may be quoted in what it let through: its own words when each thing that it looks for is found there, else
 * ''. A term that shuts something out names what is not there ("-tag:Informant"), and so does one that found nothing.
 */
export function sayableFilter(filter: Filter, text: string, shown: Shown): string {
  const values = filter.terms.flatMap(({ negated, test }) => valuesOf(test).map((value): Term => ({ negated, test: value })));
  if (values.length > MOST_VALUES) return '';
  return values.every((term) => !term.negated && isFound({ terms: [term] }, shown)) ? text : '';
}

/** One test for each value that is a name; dates, levels and statuses name nothing. */
function valuesOf(test: Test): Test[] {
  switch (test.kind) {
    case 'words':
      return [test];
    case 'lane':
      return test.wanted.map((value): Test => ({ kind: 'lane', wanted: [value] }));
    case 'tag':
    case 'actor':
    case 'place':
    case 'source': {
      const { kind } = test;
      return [
        ...test.wanted.map((value): Test => ({ kind, wanted: [value], whole: [] })),
        ...test.whole.map((value): Test => ({ kind, wanted: [], whole: [value] })),
      ];
    }
    default:
      return [];
  }
}

function isFound(filter: Filter, { events, series, titleOf }: Shown): boolean {
  return (
    events.some((event) => matchesFilter(filter, event, titleOf(event))) ||
    series.some((one) => seriesMatchesFilter(filter, one, titleOf(one)))
  );
}
