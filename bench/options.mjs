/** The value after `--name`, or a default. */
export function option(name, fallback) {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback);
}

/** A seed that differs from run to run unless `--seed` names one; shown, so that a failure can be repeated. */
export function seed() {
  const chosen = option('seed', String(Math.floor(Math.random() * 1e6)));
  process.stderr.write(`annals: seed ${chosen}\n`);
  return chosen;
}

/** With `--encrypted` the harnesses work on locked files (bench/store/harness-keys.ts). */
if (process.argv.includes('--encrypted')) process.env.ANNALS_ENCRYPTED = '1';
