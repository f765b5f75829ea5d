import { expect } from 'vitest';
import type { Bounds } from '../../shared/time/bounds';
import { parseWhen } from '../../shared/time/edtf';

/** What an EDTF string means, which must be one. */
export function understood(text: string, home: string) {
  const when = parseWhen(text, home);
  if (!when.ok) throw new Error(`${text}: ${when.error.message}`);
  return when.value;
}

/** No bound lies before one that it must not precede. */
export function expectInOrder({ startMin, startMax, endMin, endMax }: Bounds): void {
  const known = (pair: readonly (number | null)[]): pair is [number, number] => pair.every((one) => one !== null);
  for (const pair of [
    [startMin, startMax],
    [endMin, endMax],
    [startMin, endMin],
    [startMax, endMax],
    [startMin, endMax],
  ])
    if (known(pair)) expect(pair[0]).toBeLessThanOrEqual(pair[1]);
}
