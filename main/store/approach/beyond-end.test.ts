import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lockBench, twoKeys } from '../../../testing/store/locked';
import { value, workbench } from '../../../testing/store/workbench';
import { withKeys } from '../lock/keyring';
import { openTimeline } from '../timeline-store';

const bench = workbench();
const keys = twoKeys();
const { plain, locked } = lockBench(bench, keys);

it.each([
  ['plain', plain],
  ['locked', locked],
])('bytes after the last page of a %s file are told by the check', (_, make) =>
  withKeys([keys.key], () => {
    make();
    appendFileSync(bench.path, 'Hidden text payload'.repeat(300));
    const store = bench.open(bench.path, { readOnly: true });
    expect(value(store.ask('store.check')).problems).toEqual([
      expect.stringMatching(/goes on after the end of its database, with 5700 bytes/),
    ]);
  }),
);

it('a format that SQLite does not know is damage, not a mistake of Annals', () => {
  plain();
  const bytes = readFileSync(bench.path);
  bytes[47] = 0x40;
  writeFileSync(bench.path, bytes);
  for (const how of [{}, { brief: true }, { readOnly: true }])
    expect(openTimeline(bench.path, how)).toMatchObject({ ok: false, error: { code: 'damaged' } });
});
