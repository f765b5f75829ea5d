import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../setup/context.mjs';
import { lengthFaults } from './lengths.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-lengths-'));
  spawnSync('git', ['init', '-q'], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name, lines) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), '//\n'.repeat(lines));
  spawnSync('git', ['add', '.'], { cwd: folder });
}

it('finds what is too long, in tests, benches and scripts as well, and takes strings for a list', () => {
  for (const name of ['shared/a.ts', 'shared/a.test.ts', 'e2e/a.spec.ts', 'bench/a.mjs', 'testing/a.ts', 'scripts/a.mjs']) write(name, 301);
  for (const name of ['main/b.ts', 'main/d.ts', 'main/e.ts', 'main/b.test.ts', 'renderer/strings.ts', 'renderer/B.tsx'])
    write(name, name.includes('strings') ? 301 : 20);
  write('main/c.ts', 300);
  write('renderer/a.css', 251);
  write('renderer/b.css', 250);
  expect(
    lengthFaults(folder)
      .faults.map((fault) => /too long: ([^:]+):/.exec(fault)?.[1])
      .sort(),
  ).toEqual(['bench/a.mjs', 'e2e/a.spec.ts', 'renderer/a.css', 'scripts/a.mjs', 'shared/a.test.ts', 'shared/a.ts', 'testing/a.ts']);
});

it('finds a median that is too long, for which tests do not count', () => {
  write('shared/a.ts', 90);
  write('main/b.ts', 90);
  write('main/c.ts', 90);
  expect(lengthFaults(folder).faults.at(-1)).toContain('more than 90 lines');
});

it('finds nothing here', () => {
  expect(lengthFaults(root).faults).toEqual([]);
});
