import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../setup/context.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-lint-'));
  const { $schema: _, vcs: __, ...rules } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(rules));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true, filter: (path) => !path.endsWith('.test.mjs') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the linter says of a text, were it the file at `path` of this project; empty when nothing. */
function saidOf(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const biome = join(root, 'node_modules/.bin/biome');
  const { status, stdout, stderr, error } = spawnSync(biome, ['lint', path], { cwd: folder, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return status === 0 ? '' : `${stdout}${stderr}`;
}

it.each(['shared/a.ts', 'main/store/a.ts', 'renderer/ui/A.tsx', 'bench/a.ts', 'testing/a.ts'])(
  'finds a cast by way of unknown in %s',
  (path) => {
    expect(saidOf(path, 'export const text = [1]\n  .map((one) => one) as unknown as string;\n')).toContain('A cast by way of unknown');
    expect(saidOf(path, "export const text = 'a' as unknown;\nexport const other = text as string;\n")).toBe('');
  },
);

it('lets a test make what it needs', () => {
  expect(saidOf('shared/a.test.ts', 'export const text = 1 as unknown as string;\n')).toBe('');
});

it.each(['86_400_000', '86400000', 'new Date().toISOString().slice(0, 10)'])('finds days that are made by hand: %s', (day) => {
  expect(saidOf('main/a.ts', `export const day = ${day};\n`)).toContain('shared/time/day.ts');
  expect(saidOf('shared/time/day.ts', `export const day = ${day};\n`)).toBe('');
});
