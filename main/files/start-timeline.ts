import { join } from 'node:path';
import { app } from 'electron';

/** Made from the seed on the first start, so that there is something to look at and try. */
export function startTimelinePath(): string {
  return join(app.getPath('userData'), 'Pakistan–China security commitments.annals');
}
