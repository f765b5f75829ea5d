import type { FullEvent } from '../../../shared/event';
import { parseWhen } from '../../../shared/time/edtf';
import { type ShiftUnit, shiftWhen } from '../../../shared/time/shift';
import { shortWords } from '../../../shared/time/words';

/** What a shift would do to one event. */
export interface ShiftStep {
  readonly id: string;
  readonly title: string;
  /** The date as it is, in words. */
  readonly from: string;
  /** The date as it would be, or the reason why it stays. */
  readonly to: { readonly ok: true; readonly when: string; readonly words: string } | { readonly ok: false; readonly reason: string };
}

/** What shifting the events would do, each in the precision of its own date. `count` is negative for earlier. */
export function planShift(
  events: readonly Pick<FullEvent, 'id' | 'title' | 'when'>[],
  count: number,
  unit: ShiftUnit,
  zone: string,
): ShiftStep[] {
  return events.map(({ id, title, when }) => {
    const moved = shiftWhen(when, count, unit);
    const to = moved.ok
      ? { ok: true as const, when: moved.value, words: wordsOf(moved.value, zone) }
      : { ok: false as const, reason: moved.error.message };
    return { id, title, from: wordsOf(when, zone), to };
  });
}

/** One patch per event that moves, for one action. */
export function editsOf(steps: readonly ShiftStep[]): { readonly id: string; readonly patch: { readonly when: string } }[] {
  return steps.flatMap(({ id, to }) => (to.ok ? [{ id, patch: { when: to.when } }] : []));
}

function wordsOf(edtf: string, zone: string): string {
  const when = parseWhen(edtf, zone);
  return when.ok ? shortWords(when.value) : edtf;
}
