// npm run structure: what imports what, held against .dependency-cruiser.cjs, and how long files are.
import { join } from 'node:path';
import { root, runScript } from './setup/context.mjs';
import { ensureInstalled } from './setup/dependencies.mjs';
import { importFaults } from './structure/imports.mjs';
import { lengthFaults } from './structure/lengths.mjs';

runScript(async () => {
  await ensureInstalled(join(root, 'scripts/structure'));
  const found = [await importFaults(root), lengthFaults(root)];
  for (const { summary, faults } of found) console.log([summary, ...faults].join('\n'));
  return found.some(({ faults }) => faults.length > 0) ? 1 : 0;
});
