import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { readForm } from '../../../shared/time/edtf';
import { asSpan, type Choice, choiceOf, edtfOfChoice, goingOn, inUnit, NOTHING_CHOSEN, withClicked } from './choice';
import { FIRST, LAST, step, UNITS, unitOf } from './units';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const days = fc.integer({ min: FIRST / DAY_MS, max: LAST / DAY_MS }).map((day) => day * DAY_MS);
const single: Choice = { ...NOTHING_CHOSEN, from: at('2026-08-17') };

describe('a choice', () => {
  it('is always a date, and read back the same choice', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...UNITS),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom(null, 'open' as const, 3),
        (day, unit, approximate, uncertain, span) => {
          const from = unitOf(unit, day);
          const to = typeof span === 'number' ? step(unit, from, span) : span;
          const choice = { unit, from, to, approximate, uncertain };
          const form = readForm(edtfOfChoice(choice) ?? '');
          expect(form.ok && choiceOf(form.value)).toEqual(choice);
        },
      ),
    );
  });

  it('is none before a day is clicked', () => {
    expect(edtfOfChoice(NOTHING_CHOSEN)).toBeNull();
    expect(edtfOfChoice(asSpan(NOTHING_CHOSEN, true).choice)).toBeNull();
  });

  it('means the units that its days lie in when another unit is chosen, and never less than it did', () => {
    expect(UNITS.map((unit) => edtfOfChoice(inUnit(single, unit)))).toEqual(['2026-08-17', '2026-08', '2026-35', '2026', '202X']);
    const span = { ...single, to: at('2027-02-03') };
    expect(edtfOfChoice(inUnit(span, 'month'))).toBe('2026-08/2027-02');
    expect(inUnit({ ...single, to: 'open' }, 'year')).toMatchObject({ unit: 'year', to: 'open' });
    expect(inUnit(NOTHING_CHOSEN, 'month')).toEqual({ ...NOTHING_CHOSEN, unit: 'month' });
  });
});

describe('clicks', () => {
  it('say a single date anew each time', () => {
    const { choice, end } = withClicked(single, 'from', at('2026-01-08'));
    expect([edtfOfChoice(choice), end]).toEqual(['2026-01-08', 'from']);
  });

  it('say where a span begins, then where it ends, and then its end anew', () => {
    const begun = asSpan(NOTHING_CHOSEN, true);
    expect(begun.end).toBe('from');
    const first = withClicked(begun.choice, begun.end, at('2026-01-08'));
    expect([edtfOfChoice(first.choice), first.end]).toEqual(['2026-01-08/..', 'to']);
    const second = withClicked(first.choice, first.end, at('2026-02-03'));
    expect([edtfOfChoice(second.choice), second.end]).toEqual(['2026-01-08/2026-02-03', 'to']);
    const third = withClicked(second.choice, second.end, at('2026-03-01'));
    expect([edtfOfChoice(third.choice), third.end]).toEqual(['2026-01-08/2026-03-01', 'to']);
  });
});

describe('a span', () => {
  it('made of a date begins with it and asks for its end; taken back, it is the date again', () => {
    const made = asSpan(single, true);
    expect([edtfOfChoice(made.choice), made.end]).toEqual(['2026-08-17/..', 'to']);
    expect(asSpan(made.choice, false)).toEqual({ choice: single, end: 'from' });
  });

  it('that does not go on ends where it begins, or today, until a click says where', () => {
    const open = asSpan(single, true).choice;
    expect(edtfOfChoice(goingOn(open, false, at('2026-11-22')))).toBe('2026-08-17/2026-08-17');
    expect(goingOn({ ...NOTHING_CHOSEN, unit: 'month', to: 'open' }, false, at('2026-11-22')).to).toBe(at('2026-11-01'));
    expect(goingOn({ ...open, to: at('2027-01-01') }, true, 0).to).toBe('open');
  });
});
