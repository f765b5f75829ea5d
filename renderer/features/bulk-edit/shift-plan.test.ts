import { describe, expect, it } from 'vitest';
import { editsOf, planShift } from './shift-plan';

const events = [
  { id: 'a', title: 'Report', when: '2026-01-08T13:16:00+05:30' },
  { id: 'b', title: 'Signing', when: '2026-01%' },
  { id: 'c', title: 'Attacks', when: '2014/..' },
];

describe('planShift', () => {
  it('moves each date in its own precision, and says which stay and why', () => {
    const steps = planShift(events, 2, 'month', 'Asia/Karachi');
    expect(steps.map((step) => [step.from, step.to.ok ? step.to.words : step.to.reason])).toEqual([
      ['8 Jan 2026, 13:16 +05:30', '8 Mar 2026, 13:16 +05:30'],
      ['c. Jan 2026 ?', 'c. Mar 2026 ?'],
      ['since 2014', 'This date is known only to the year: it can be moved by whole years.'],
    ]);
    expect(editsOf(steps)).toEqual([
      { id: 'a', patch: { when: '2026-03-08T13:16:00+05:30' } },
      { id: 'b', patch: { when: '2026-03%' } },
    ]);
  });
});
