import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Where code of ours lies. */
const PLACES = ['shared', 'main', 'renderer', 'testing', 'bench', 'e2e'];

/**
 * What the rules of .dependency-cruiser.cjs find in a checkout.
 *
 * @param {string} folder the checkout
 * @param {readonly string[]} places folders in it to look at
 * @returns {Promise<{ summary: string, faults: string[] }>} a line for each import that is forbidden, and for each circle
 */
export async function importFaults(folder, places = PLACES) {
  const { cruise } = await import('dependency-cruiser');
  const { forbidden, options } = require(join(import.meta.dirname, '../../.dependency-cruiser.cjs'));
  const ruleSet = { forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })) };
  const { output } = await cruise([...places], { ...options, ruleSet, validate: true, baseDir: folder });
  const { violations, totalCruised, totalDependenciesCruised } = output.summary;
  const circles = violations.filter(({ rule }) => rule.name === 'no-circle').length;
  const upwards = violations.filter(({ rule }) => rule.name.startsWith('upwards')).length;
  return {
    summary: `${totalCruised} files, ${totalDependenciesCruised} imports: ${circles} circles, ${upwards} upwards, ${violations.length - circles - upwards} others`,
    faults: violations.map(
      ({ rule, from, to, cycle }) => `  ${rule.name}: ${[from, ...(cycle?.map(({ name }) => name) ?? [to])].join(' → ')}`,
    ),
  };
}
