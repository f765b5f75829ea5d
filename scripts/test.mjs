// npm test: everything that can be checked here, from a bare machine: set-up, types, lint, structure, unit tests, build, packaging, end-to-end tests.
// Each tool's output is passed on as it comes; every test that failed is told once more at the end, with its errors in full. The last two
// lines on stdout say what the windows ran on, and add up the counts: `N passed, N failed`.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript, say } from './setup/context.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { describeRuntime, ensureElectron } from './setup/electron-runtime.mjs';
import { removeFolder } from './setup/remove-folder.mjs';
import { runInForeground } from './setup/run.mjs';
import { ensureSystemLibraries, ensureTestTools } from './setup/system-libraries.mjs';
import { temporaryFolder } from './setup/temporary-folder.mjs';
import { addCounts, countPlaywright, countVitest, describeCounts, nothing } from './setup/test-counts.mjs';
import { failuresOfPlaywright, failuresOfVitest } from './setup/test-failures.mjs';

runScript(async () => {
  const results = temporaryFolder()?.path ?? mkdtempSync(join(tmpdir(), 'annals-test-'));
  let total = nothing;
  const failures = [];
  try {
    await ensureSystemLibraries();
    await ensureTestTools();
    await ensureDependencies();
    for (const stage of stages(results)) {
      say(`${stage.title} …`);
      const code = await runInForeground(process.execPath, stage.args, { ...process.env, ...stage.env });
      const counts = stage.count?.() ?? nothing;
      // A tool may fail without a failed test (a type error, a file that does not load, a crash): that is one failure more.
      total = addCounts(total, code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
      if (code !== 0) say(`${stage.title}: failed`);
      failures.push(...(stage.failures?.() ?? []));
    }
    for (const failure of failures) console.log(`\nfailed: ${failure}`);
    console.log(`windows ran on ${describeRuntime(await ensureElectron())}; unit tests on Node ${process.versions.node}`);
  } catch (error) {
    // The last line is promised even when the set-up fails.
    say(error.message);
    total = addCounts(total, { ...nothing, failed: 1 });
  } finally {
    removeFolder(results);
  }
  console.log(describeCounts(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/** In the order of cost: what fails quickly fails first. A failed stage does not stop the later ones. */
function stages(results) {
  const units = join(results, 'units.json');
  const endToEnd = join(results, 'end-to-end.json');
  return [
    // With several, each checks anew what the others have: twice the work in all.
    { title: 'types', args: ['node_modules/typescript/bin/tsc', '-b', '--checkers', '1'] },
    { title: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
    { title: 'structure', args: ['scripts/structure.mjs'] },
    {
      title: 'unit tests',
      args: ['node_modules/vitest/vitest.mjs', 'run'],
      env: { ANNALS_UNITS_REPORT: units },
      count: () => countVitest(units),
      failures: () => failuresOfVitest(units),
    },
    // Sets up Electron, builds and packages before it starts.
    {
      title: 'end-to-end tests',
      args: ['scripts/e2e.mjs'],
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: endToEnd },
      count: () => countPlaywright(endToEnd),
      failures: () => failuresOfPlaywright(endToEnd),
    },
  ];
}
