import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { trials } from '../../../testing/running/trials';
import { lineOf, newestFirst, type State, tipsOf } from './backup-lineage';
import { AT_MOST, thinnedOut } from './backup-policy';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 22, 12);
const day = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A file whose history branches, and its backups: the truth that the policy has to guess from less. */
class Life {
  /** `depth` counts it and all that it was made from. */
  private readonly history = [{ id: 's0', parent: -1, depth: 1, changedAt: NOW }];
  private present = 0;
  backups: State[] = [];

  edit(now: number): void {
    const depth = (this.history[this.present]?.depth ?? 0) + 1;
    this.history.push({ id: `s${this.history.length}`, parent: this.present, depth, changedAt: now });
    this.present = this.history.length - 1;
  }

  /** As a round does: one backup unless there is one, then what is one too many goes. Returns what was there before anything went. */
  round(now: number): { readonly all: readonly State[]; readonly made: State } | null {
    if (this.backups.some(({ state }) => state === this.id())) return null;
    const made = this.keep(now);
    const all = this.placed();
    const gone = new Set(thinnedOut(all, { now, present: made.state }).map((backup) => all.indexOf(backup)));
    this.backups = all.filter((_, index) => !gone.has(index));
    return { all, made };
  }

  /** The present state is kept first, as restoring does. */
  restore(pick: number, now: number): void {
    const chosen = this.backups[pick % Math.max(1, this.backups.length)];
    if (chosen === undefined) return;
    this.keep(now);
    this.present = Number(chosen.state.slice(1));
  }

  /** A copy made by hand: another name, another date. */
  duplicate(pick: number, at: number): void {
    const chosen = this.backups[pick % Math.max(1, this.backups.length)];
    if (chosen !== undefined) this.backups.push({ ...chosen, at });
  }

  private id(): string {
    return `s${this.present}`;
  }

  private keep(now: number): State {
    const made = {
      state: this.id(),
      revision: this.history[this.present]?.depth ?? 0,
      previous: null,
      at: now,
      changedAt: this.changedAt(),
    };
    this.backups.push(made);
    return made;
  }

  private changedAt(): number {
    return this.history[this.present]?.changedAt ?? 0;
  }

  /** The nearest state before one that is among the known; null where none is. */
  private nearestBefore(index: number, known: ReadonlySet<string>): string | null {
    for (let at = this.history[index]?.parent ?? -1; at >= 0; at = this.history[at]?.parent ?? -1) if (known.has(`s${at}`)) return `s${at}`;
    return null;
  }

  /** With the nearest state before each, as the files themselves would tell. */
  private placed(): State[] {
    const known = new Set(this.backups.map(({ state }) => state));
    return this.backups.map((backup) => ({ ...backup, previous: this.nearestBefore(Number(backup.state.slice(1)), known) }));
  }
}

/** Any time of a century, near ones more often: the clock goes wherever it wants. */
const anyClock = fc.oneof(
  fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }).map((minutes) => NOW + minutes * MINUTE),
  fc.integer({ min: -50 * 365, max: 50 * 365 }).map((days) => NOW + days * DAY_MS),
  fc.constant(NOW),
);
const anyStep = fc.oneof(
  { weight: 12, arbitrary: fc.record({ do: fc.constant('work' as const), clock: anyClock, pick: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), clock: anyClock, pick: fc.nat(200) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('duplicate' as const), clock: anyClock, pick: fc.nat(200) }) },
);
// Long ones: nothing is thinned out of ten.
const anyLife = fc.array(anyStep, { minLength: 30, maxLength: 120, size: 'max' });

/** Lives through the steps and shows every round. */
function live(
  steps: readonly { do: 'work' | 'restore' | 'duplicate'; clock: number; pick: number }[],
  seen: (life: Life, all: readonly State[], made: State, now: number) => void,
): void {
  const life = new Life();
  for (const { do: kind, clock, pick } of steps) {
    if (kind === 'restore') life.restore(pick, clock);
    else if (kind === 'duplicate') life.duplicate(pick, clock);
    else {
      life.edit(clock);
      const round = life.round(clock);
      if (round !== null) seen(life, round.all, round.made, clock);
    }
  }
}

const states = (backups: readonly State[]): Set<string> => new Set(backups.map(({ state }) => state));

describe('thinning backups out, whatever clocks and branches do', () => {
  it('never removes what was just made, nor the last state of a branch', () => {
    fc.assert(
      fc.property(anyLife, (steps) => {
        live(steps, (life, all, made) => {
          expect(states(life.backups)).toContain(made.state);
          for (const tip of tipsOf(all)) expect(states(life.backups)).toContain(tip);
        });
      }),
      { numRuns: trials(30, 60) },
    );
  });

  it('keeps ten of the present history and ten in all, within a bound and one for each branch', () => {
    fc.assert(
      fc.property(anyLife, (steps) => {
        live(steps, (life, all, made) => {
          const kept = states(life.backups);
          expect(
            lineOf(made.state, all)
              .slice(0, 10)
              .filter((state) => !kept.has(state)),
          ).toEqual([]);
          expect(kept.size).toBeGreaterThanOrEqual(Math.min(10, states(all).size));
          expect(life.backups.length).toBeLessThanOrEqual(AT_MOST + tipsOf(all).size);
        });
      }),
      { numRuns: trials(30, 60) },
    );
  });

  it('keeps three of today and the last of each of the seven latest days of the present history', () => {
    fc.assert(
      fc.property(anyLife, (steps) => {
        live(steps, (life, all, made, now) => {
          const kept = states(life.backups);
          const byState = new Map(all.map((backup) => [backup.state, backup]));
          const line = lineOf(made.state, all).flatMap((state) => byState.get(state) ?? []);
          const today = line.filter(({ changedAt }) => day(changedAt) === day(now)).slice(0, 3);
          const days = new Map<string, State>();
          for (const backup of line)
            if (day(backup.changedAt) !== day(now) && !days.has(day(backup.changedAt))) days.set(day(backup.changedAt), backup);
          for (const { state } of [...today, ...[...days.values()].slice(0, 7)]) expect(kept).toContain(state);
        });
      }),
      { numRuns: trials(30, 60) },
    );
  });

  it('keeps all thirty states when each is the only one of its branch, and ten or so of thirty in a row', () => {
    const branches = new Life();
    branches.round(NOW);
    for (let n = 0; n < 30; n++) {
      branches.edit(NOW);
      branches.round(NOW);
      branches.restore(0, NOW);
    }
    expect(states(branches.backups).size).toBe(31);
    const row = new Life();
    for (let n = 0; n < 30; n++) {
      // The clock goes back an hour each time.
      row.edit(NOW - n * 60 * MINUTE);
      row.round(NOW - n * 60 * MINUTE);
      expect(states(row.backups)).toContain(`s${n + 1}`);
    }
    expect(row.backups.length).toBeLessThanOrEqual(12);
    expect(states(row.backups)).toContain('s21');
  });

  it('holds its promise and stays small when a backup comes every 15 minutes for a month', () => {
    const life = new Life();
    let most = 0;
    for (let now = NOW - 30 * DAY_MS; now <= NOW; now += 15 * MINUTE) {
      life.edit(now);
      life.round(now);
      most = Math.max(most, life.backups.length);
    }
    expect(most).toBeLessThanOrEqual(17);
    expect(new Set(life.backups.map(({ changedAt }) => day(changedAt))).size).toBe(8);
  });
});

describe('the order of backups', () => {
  it('puts no state before one that was made from it, loses none, and does not depend on the order found', () => {
    fc.assert(
      fc.property(anyLife, fc.integer(), (steps, seed) => {
        live(steps, (_, all) => {
          const ordered = newestFirst(all);
          expect(ordered).toHaveLength(all.length);
          const place = new Map(ordered.map(({ state }, index) => [state, index]));
          for (const { state, previous } of ordered)
            if (previous !== null) expect(place.get(previous)).toBeGreaterThan(place.get(state) ?? 0);
          const shuffled = [...all].sort((one, other) => ((one.at ^ seed) % 7) - ((other.at ^ seed) % 7));
          expect(newestFirst(shuffled).map(({ state }) => state)).toEqual(ordered.map(({ state }) => state));
        });
      }),
      { numRuns: 20 },
    );
  });

  it('ends where a file lies about its history', () => {
    const liar = (state: string, previous: string): State => ({ state, previous, revision: 1, at: NOW, changedAt: NOW });
    const circle = [liar('a', 'b'), liar('b', 'c'), liar('c', 'a')];
    expect(newestFirst(circle)).toHaveLength(3);
    expect(lineOf('a', circle)).toEqual(['a']);
    expect(tipsOf(circle).size).toBe(3);
    expect(thinnedOut(circle, { now: NOW, present: 'a' })).toEqual([]);
  });
});
