import { describe, expect, it } from 'vitest';
import { parseWhen } from '../../../../shared/time/edtf';
import { statusToOffer } from './status-offer';

const NOW = Date.UTC(2026, 5, 15, 12);

function offered(status: Parameters<typeof statusToOffer>[0], before: string, after: string) {
  const [from, to] = [parseWhen(before, 'UTC'), parseWhen(after, 'UTC')];
  if (!from.ok || !to.ok) throw new Error('no date');
  return statusToOffer(status, from.value.bounds, to.value.bounds, NOW);
}

describe('the status that is asked about after a move', () => {
  it('is planned for what happened and now lies wholly ahead', () => {
    expect(offered('reported', '2026-06-01', '2026-07-01')).toBe('planned');
    expect(offered('confirmed', '2026-06-01', '2026-07')).toBe('planned');
  });

  it('is nothing while the date may still be before today', () => {
    expect(offered('reported', '2026-05', '2026-06')).toBeNull();
    expect(offered('planned', '2026-07', '2026-06')).toBeNull();
    expect(offered('planned', '2026-07', '../2026-07')).toBeNull();
  });

  it('is reported for what was planned and is over', () => {
    expect(offered('planned', '2026-06-20', '2026-06-10')).toBe('reported');
    expect(offered('planned', '2026/2027', '2025/2026-05')).toBe('reported');
  });

  it('is nothing where today was not passed, and for what is disputed or cancelled', () => {
    expect(offered('reported', '2026-07-01', '2026-08-01')).toBeNull();
    expect(offered('planned', '2026-05-01', '2026-04-01')).toBeNull();
    expect(offered('disputed', '2026-06-01', '2026-07-01')).toBeNull();
    expect(offered('cancelled', '2026-07-01', '2026-06-01')).toBeNull();
  });
});
