import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add, expectRefused, leave as leaveIn, total } from '../../../testing/store/left-logs';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import { recoverTimeline } from '../rescue/recover';
import { openTimeline } from '../timeline-store';

const bench = workbench();
const at = (name: string): string => join(bench.folder, name);

describe('a file that was moved away while it was open, with an older copy in its place', () => {
  function parted(): { readonly moved: string; readonly older: string } {
    bench.close(bench.createSeeded());
    copyFileSync(bench.path, at('place.annals'));
    const store = bench.open();
    add(store, 'in the log');
    const moved = leaveIn(bench, bench.path, 'moved.annals', ['']);
    copyFileSync(`${bench.path}-wal`, at('place.annals-wal'));
    bench.close(store);
    return { moved, older: at('place.annals') };
  }

  it('is told whose the log is, from both sides, and gets its edits back by what is advised', () => {
    const { moved, older } = parted();
    expectRefused(
      older,
      'stray-log',
      /It is the log of “moved.annals” in the same folder, whose newest edits it holds\. Copy “place.annals-wal” to “moved.annals-wal” and open “moved.annals”/,
    );
    expectRefused(
      moved,
      'missing-log',
      /Its log is “place.annals-wal” .*another file has that name now, which the log does not belong to\. Copy “place.annals-wal” to “moved.annals-wal”/,
    );
    copyFileSync(`${older}-wal`, `${moved}-wal`);
    const store = bench.open(moved);
    expect(total(store)).toBe(13);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('finds its log also where that was set aside, and recovering says what is missing', () => {
    const { moved, older } = parted();
    bench.close(value(openTimeline(older, { withoutLog: true })));
    expectRefused(
      moved,
      'missing-log',
      /Its log was set aside as “place.annals-wal.aside” in the same folder\. Copy “place.annals-wal.aside” to “moved.annals-wal”/,
    );
    const recovered = value(recoverTimeline(moved, at('new.annals'), { now: NOW }));
    expect(recovered).toMatchObject({ events: 12, missing: expect.stringMatching(/edits may be missing/) });
    copyFileSync(`${older}-wal.aside`, `${moved}-wal`);
    expect(total(bench.open(moved))).toBe(13);
  });
});
