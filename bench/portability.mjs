// npm run portability: draws pictures with the programs that people open SVG in, compares each with the PNG, prints a table and fails past a small difference.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runScript } from '../scripts/setup/context.mjs';
import { ensureChromium, ensureDrawingPrograms } from '../scripts/setup/system-libraries.mjs';
import { bundle, root } from './bundle.mjs';

runScript(async () => {
  const chromium = await ensureChromium();
  await ensureDrawingPrograms();
  const script = await bundle('testing/portability/run.ts', { name: 'portability' });
  return spawnSync(process.execPath, [script, join(root, 'out/portability'), chromium], { stdio: 'inherit' }).status ?? 1;
});
