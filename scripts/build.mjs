// npm run build: brings the bundles in out/ up to date.

import { ensureBuilt } from './setup/build.mjs';
import { runScript } from './setup/context.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

runScript(async () => {
  await ensureDependencies();
  await ensureBuilt();
});
