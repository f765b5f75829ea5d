import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

it('a file that never ends ends the run, which says which file it was and which tests have no result', async () => {
  // Within the project, where its worker finds Vitest.
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/hung-'));
  const file = join(folder, 'endless.test.ts');
  writeFileSync(
    file,
    `import { it } from 'vitest';
it('passes', () => new Promise((done) => setTimeout(done, 1000)));
it('never lets go', () => { for (;;); });`,
  );
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `import { HungFiles } from '../../../testing/running/hung-files';
export default { test: { reporters: ['default', new HungFiles()] } };`,
  );
  const run = spawn(process.execPath, [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder], {
    env: { ...process.env, ANNALS_HUNG_AFTER_MS: '2000' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise((done) => run.on('close', done));
  rmSync(folder, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(said.join('')).toContain(`hung for 2 seconds: ${file}`);
  expect(said.join('')).toContain('never lets go');
});
