import type { When } from './edtf';
import type { Precision } from './extent';
import { longWords } from './words';

/** What `annals date --json` answers; the form is fixed by docs and by those who read it with other programs. */
export interface DateDescription {
  readonly edtf: string;
  /** ISO date-times of the home zone's wall clock, without zone; null is an open or unknown end. Half-open. */
  readonly startMin: string | null;
  readonly startMax: string | null;
  readonly endMin: string | null;
  readonly endMax: string | null;
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly words: string;
}

export function describeDate(when: When): DateDescription {
  const { startMin, startMax, endMin, endMax } = when.bounds;
  return {
    edtf: when.edtf,
    startMin: localIso(startMin),
    startMax: localIso(startMax),
    endMin: localIso(endMin),
    endMax: localIso(endMax),
    precision: when.precision,
    approximate: when.approximate,
    uncertain: when.uncertain,
    words: longWords(when),
  };
}

/** `2026-01-01T00:00:00`, with milliseconds only where there are any; years beyond 0–9999 as `±YYYYYY` (ECMA-262). */
function localIso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().replace(/(\.000)?Z$/, '');
}
