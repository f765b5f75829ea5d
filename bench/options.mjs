/** The value of `--name value` or `--name=value`, or a default. */
export function option(name, fallback) {
  const joined = process.argv.find((word) => word.startsWith(`--${name}=`));
  if (joined !== undefined) return joined.slice(name.length + 3);
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback);
}

/** Numbers of events, as `--sizes=100,2000`; or a default. */
export function sizesOr(fallback) {
  const chosen = option('sizes', '');
  if (chosen === '') return fallback;
  const sizes = chosen.split(',').map(Number);
  if (sizes.every((events) => Number.isInteger(events) && events > 0)) return sizes;
  process.stderr.write(`annals: --sizes takes numbers of events with commas between, not “${chosen}”\n`);
  process.exit(2);
}

/** A seed that differs from run to run unless `--seed` names one; shown, so that a failure can be repeated. */
export function seed() {
  const chosen = option('seed', String(Math.floor(Math.random() * 1e6)));
  process.stderr.write(`annals: seed ${chosen}\n`);
  return chosen;
}

/** With `--encrypted` the harnesses work on locked files (bench/store/harness-keys.ts). */
if (process.argv.includes('--encrypted')) process.env.ANNALS_ENCRYPTED = '1';
