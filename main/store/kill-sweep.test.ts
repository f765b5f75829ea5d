import { beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '../../bench/store/kill-cases';
import { killSweep } from '../../bench/store/kill-sweep';
import { whyNoPowerLoss } from '../../bench/store/power-loss';
import { program } from '../../testing/running/programs';
import { trials } from '../../testing/running/trials';
import { fileOfFormat } from '../../testing/store/kept-formats';

/** What changes the lock has its own test below. */
const LOCK = /^(?:lock|key|unlock)\b/;
let victim = '';

// Killing at a call needs Linux and strace; the long form, which kills at each, is `npm run crash -- --sweep`.
describe.skipIf(whyNoPowerLoss() !== null)('killed before a call that changes the disk', () => {
  beforeAll(async () => {
    victim = await program('sweep-victim');
  });

  it('import, add, edits in a synced folder and in a window, migration, restore and erasing leave everything whole, old or new', async () => {
    const cli = await program('cli');
    const points = trials(1, 3);
    const only = CASES.filter((name) => !name.endsWith('after a crash') && !LOCK.test(name));
    for (const { name, kills, ...found } of killSweep({ cli, victim, oldFormat: fileOfFormat(1), points, only })) {
      expect(found, name).toEqual({ whole: kills, lost: 0, damaged: 0, firstProblem: null });
      expect(kills, name).toBe(points);
    }
  });

  it('so do those that begin with what a window left that was killed', async () => {
    const cli = await program('cli');
    const points = trials(1, 6);
    const only = CASES.filter((name) => name.endsWith('after a crash') && !LOCK.test(name));
    for (const { name, kills, ...found } of killSweep({ cli, victim, oldFormat: fileOfFormat(1), points, only })) {
      expect(found, name).toEqual({ whole: kills, lost: 0, damaged: 0, firstProblem: null });
      expect(kills, name).toBe(points);
    }
  });

  it('are found torn when what a page held before is only remembered', async () => {
    const cli = await program('cli-forgetful');
    const [control] = killSweep({ cli, victim, oldFormat: fileOfFormat(1), points: 2, only: ['import'] });
    expect(control?.whole).toBeLessThan(control?.kills ?? 0);
  });

  it('giving, changing and removing a passphrase leave a whole file under the old key or the new one', () => {
    const only = ['key', 'unlock', 'lock after a crash', 'key after a crash'] as const;
    // Most calls write the copy; that it takes the place of the file is at the end.
    for (const { name, kills, ...found } of killSweep({ cli: '', victim, oldFormat: fileOfFormat(1), points: 2, atEnd: true, only })) {
      expect(found, name).toEqual({ whole: kills, lost: 0, damaged: 0, firstProblem: null });
      expect(kills, name).toBe(2);
    }
  });

  it('a gap between the old key and the new one is found', async () => {
    const gap = await program('sweep-victim-gap');
    const [control] = killSweep({ cli: '', victim: gap, oldFormat: fileOfFormat(1), points: 5, atEnd: true, only: ['key'] });
    expect(control?.whole).toBeLessThan(control?.kills ?? 0);
  });
});
