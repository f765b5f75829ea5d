import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The folder of package.json. */
export const root = resolve(fileURLToPath(import.meta.url), '../..');

/**
 * Bundles one entry of the harnesses to a CommonJS file that plain Node runs, and returns its path. The code is the
 * product's own; `plugins` is for negative controls, which break it on purpose. Lies within node_modules so that it finds
 * the native modules, and its fonts beside `within`, where main/disk/assets.ts looks for them. `within` is the folder it gets its own folder in.
 */
export async function bundle(entry, { name, within = join(root, 'node_modules/.cache/annals-harness/out'), plugins = [], external = [] }) {
  const outDir = join(within, name);
  mkdirSync(outDir, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins,
    ssr: { noExternal: true, external: ['libsql', '@resvg/resvg-js', ...external] },
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
  });
  cpSync(join(root, 'assets/fonts'), join(within, '../assets/fonts'), { recursive: true });
  return join(outDir, `${name}.cjs`);
}
