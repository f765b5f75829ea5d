import { within } from './within';

/* What is still being done of files that were given up, such as their last backup. It keeps nobody but the end of the program. */

const WITHIN_MS = 180_000;

const underWay = new Set<Promise<void>>();

/** Goes on with it; whatever goes wrong there is nobody's to hear any more. */
export function doAfterwards(work: () => Promise<void>): void {
  const done: Promise<void> = within(
    work().catch(() => undefined),
    WITHIN_MS,
    undefined,
  ).finally(() => underWay.delete(done));
  underWay.add(done);
}

export function hasAfterwards(): boolean {
  return underWay.size > 0;
}

export async function afterwardsDone(): Promise<void> {
  await Promise.all(underWay);
}
