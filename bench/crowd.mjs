// npm run crowd [-- --adds N]: N commands at once on one timeline wait for each other. The control does not wait, and must be refused.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { crowdTrial } from './crowd-trials.mjs';
import { option } from './options.mjs';
import { impatient } from './weakened.mjs';

const adds = Number(option('adds', '160'));
const folder = mkdtempSync(join(tmpdir(), 'annals-crowd-'));
try {
  const counts = await crowdTrial(await bundle('main/cli/index.ts', { name: 'crowd-cli' }), join(folder, 'crowd.annals'), adds);
  const control = await crowdTrial(
    await bundle('main/cli/index.ts', { name: 'crowd-impatient', plugins: [impatient()] }),
    join(folder, 'control.annals'),
    adds,
  );
  for (const [name, { firstRefusal, ...numbers }] of Object.entries({ crowd: counts, control })) {
    process.stdout.write(
      `${name}: ${Object.entries(numbers)
        .map(([what, number]) => `${what} ${number}`)
        .join(', ')}\n`,
    );
    if (firstRefusal !== null) process.stderr.write(firstRefusal);
  }
  const { refused, lost, unknown, sound } = counts;
  process.exitCode = refused + lost + unknown === 0 && sound && control.refused > 0 && control.lost === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
