import { DAY_MS } from '../../../shared/time/day';
import { midnightOf } from '../../../shared/time/day-text';
import { fromWallClock } from '../../../shared/time/zone';
import type { HistoryFilter } from './use-history';

/** Kinds of steps a person tells apart: what happened to things, and taking back and doing again. */
export const STEP_KINDS = ['create', 'update', 'delete', 'restore', 'undo', 'redo'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** What is chosen above the list; empty where nothing is. Days are `YYYY-MM-DD` in the home zone. */
export interface FilterChoice {
  readonly who: string;
  readonly kind: StepKind | '';
  readonly from: string;
  readonly until: string;
}

export const NO_FILTER: FilterChoice = { who: '', kind: '', from: '', until: '' };

/** The choice as conditions on steps; both days are included whole. */
export function filterOf({ who, kind, from, until }: FilterChoice, eventId: string | null, zone: string): HistoryFilter {
  return {
    ...(eventId === null ? {} : { eventId }),
    ...(who === '' ? {} : { who }),
    ...(kind === '' ? {} : kind === 'undo' || kind === 'redo' ? { kind } : { op: kind, kind: 'do' as const }),
    ...(from === '' ? {} : { from: startOfDay(from, zone) }),
    ...(until === '' ? {} : { until: startOfDay(until, zone, DAY_MS) }),
  };
}

export function isFiltered(choice: FilterChoice): boolean {
  return Object.values(choice).some((value) => value !== '');
}

function startOfDay(day: string, zone: string, plus = 0): number {
  return fromWallClock(midnightOf(day) + plus, zone);
}
