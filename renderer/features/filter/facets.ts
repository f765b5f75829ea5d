import { SENSITIVITIES, STATUSES } from '../../../shared/event';
import { sensitivityTest } from '../../../shared/filter';
import { valuesOf, withValues } from '../../../shared/filter-terms';
import { folded } from '../../../shared/folded';

/** Fields that a menu offers, so that nobody has to know how a filter is written. */
export const FACETS = ['lane', 'status', 'tag', 'actor', 'sensitivity'] as const;
export type Facet = (typeof FACETS)[number];

/** One line of a menu. */
export interface FacetOption {
  /** As the filter writes it. */
  readonly value: string;
  readonly checked: boolean;
}

/**
 * What a menu offers: everything that is known, and before it what the filter asks for beyond that, such as a tag that was typed in part.
 *
 * @param known lanes, tags or actors in use; statuses and levels are given
 */
export function optionsOf(facet: Facet, query: string, known: readonly string[]): FacetOption[] {
  const offered = facet === 'status' ? STATUSES : facet === 'sensitivity' ? SENSITIVITIES : known;
  const asked = askedFor(facet, query);
  const isAsked = (value: string) => asked.some((one) => folded(one) === folded(value));
  const beyond = asked.filter((value) => !offered.some((one) => folded(one) === folded(value)));
  return [...beyond.map((value) => ({ value, checked: true })), ...offered.map((value) => ({ value, checked: isAsked(value) }))];
}

/** The values a filter asks for; comparisons of sensitivity as the levels they stand for. */
export function askedFor(facet: Facet, query: string): readonly string[] {
  const values = valuesOf(query, facet);
  if (facet !== 'sensitivity' || values.length === 0) return values;
  const test = sensitivityTest(values);
  return test.ok ? test.value.levels.map((level) => SENSITIVITIES[level] ?? '') : [];
}

/** The filter after one line of a menu was checked or not any more. */
export function toggled(facet: Facet, query: string, value: string, known: readonly string[]): string {
  const options = optionsOf(facet, query, known);
  const wanted = options.filter((option) => (option.value === value ? !option.checked : option.checked));
  return withValues(
    query,
    facet,
    wanted.map((option) => option.value),
  );
}
