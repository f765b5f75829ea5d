// npm run bench -- store [--quick], filter [--full], picture [--quick], scene, memory [--mb N] [--most N], dates [--show], open or chart [--quick | --sizes=100,2000] [--rounds N] [--folder DIR]: measures, prints a table, writes out/bench/*.json and fails past a limit.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, root } from './bundle.mjs';

const benches = {
  store: 'bench/store/run.ts',
  picture: 'bench/picture/run.ts',
  filter: 'bench/filter/run.ts',
  memory: 'bench/memory/run.ts',
  scene: 'bench/scene/run.ts',
  open: 'bench/open/run.mjs',
  chart: 'bench/chart/run.mjs',
  dates: 'bench/dates/run.mjs',
};
const [name = 'store', ...rest] = process.argv.slice(2);
const entry = benches[name];
if (entry === undefined) {
  process.stderr.write(`annals: there is no bench “${name}”; there are: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
// What starts the program itself is run as it lies here.
const script = entry.endsWith('.mjs') ? join(root, entry) : await bundle(entry, { name: `bench-${name}` });
process.exitCode = spawnSync(process.execPath, [script, join(root, 'out/bench'), ...rest], { stdio: 'inherit' }).status ?? 1;
