import { type Taken, USUALLY_TAKEN } from '../../../../shared/reading-again';

/** The kinds of records of which all can be taken, and single ones. */
export type TakenKind = 'new' | 'removed' | 'changed';

/** Something that holds for all but some records. */
export interface AllBut {
  readonly all: boolean;
  /** Records (`n`) for which the opposite holds. */
  readonly except: readonly number[];
}

/** What of a file is taken, as it is chosen. */
export interface TakenRecords extends Readonly<Record<TakenKind, AllBut>> {
  /** Whether a record that is taken overwrites what was edited here. */
  readonly overwrite: AllBut;
}

export const USUAL_RECORDS: TakenRecords = {
  new: all(USUALLY_TAKEN.new),
  removed: all(USUALLY_TAKEN.removed),
  changed: all(USUALLY_TAKEN.changed === 'take'),
  overwrite: all(USUALLY_TAKEN.conflicts === 'file'),
};

/** Once the file has been read in another way, numbers mean other records: what holds for all stays. */
export function withoutExceptions(records: TakenRecords): TakenRecords {
  const { new: added, removed, changed, overwrite } = records;
  return { new: all(added.all), removed: all(removed.all), changed: all(changed.all), overwrite: all(overwrite.all) };
}

/** What is said of all; single records follow it again. */
export function all(isSo: boolean): AllBut {
  return { all: isSo, except: [] };
}

export function holdsFor({ all: isSo, except }: AllBut, n: number): boolean {
  return isSo !== except.includes(n);
}

export function withOne(before: AllBut, n: number, isSo: boolean): AllBut {
  const others = before.except.filter((one) => one !== n);
  return { ...before, except: isSo === before.all ? others : [...others, n] };
}

/** The same as the import is told. */
export function takenOf({ new: added, removed, changed, overwrite }: TakenRecords): Taken {
  return {
    new: added.all,
    removed: removed.all,
    changed: changed.all ? 'take' : 'keep',
    except: [...added.except, ...removed.except, ...changed.except],
    conflicts: overwrite.all ? 'file' : 'here',
    exceptConflicts: [...overwrite.except],
  };
}

/** Whether nothing was chosen otherwise than it usually is. */
export function isUsual(records: TakenRecords): boolean {
  return JSON.stringify(records) === JSON.stringify(USUAL_RECORDS);
}
