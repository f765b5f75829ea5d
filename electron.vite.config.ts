import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { listLibraries } from './scripts/setup/bundled-libraries';
import { METHODS } from './shared/contract';
import { PUSHES } from './shared/contract/pushes';

/*
 * Three bundles, one per runtime:
 *   main/     → out/main/{index,store-process,picture-process,import-process,article-process,article-thread,cli}.cjs   Node 20 (Electron 33) and later, CommonJS
 *   preload   → out/preload/index.cjs                    sandboxed, so everything is bundled in
 *   renderer/ → out/renderer/                            Chrome 130 and later
 * Targets and format are written out because electron-vite would take them from the *declared* Electron, and development
 * may run on an older one (see docs/decisions).
 *
 * Only native modules stay outside the bundles: they are the `dependencies` of package.json, everything else is a devDependency.
 *
 * What main and the command line read at run time (fonts, seed, icon) lies in `assets/` and is read from there (main/disk/assets.ts). In the packaged
 * program `assets` is unpacked from the asar, since native code (resvg) cannot read inside one.
 */
const root = import.meta.dirname;

/** The fonts lie in assets/, for the pictures, too; main/page/protocol.ts serves the window from there. */
function leaveFontsOut(): Plugin {
  return {
    name: 'annals:leave-fonts-out',
    enforce: 'post',
    generateBundle(_options, output) {
      for (const name of Object.keys(output)) if (name.startsWith('fonts/')) delete output[name];
    },
  };
}

/** Beside the bundles and named in none: for reading a report of a crash, and for the test of what is in the package. Not packaged. */
const MAPS = 'hidden' as const;

const commonJs = { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } as const;

const bundles: UserConfig = {
  main: {
    plugins: [listLibraries(root)],
    build: {
      target: 'node20',
      sourcemap: MAPS,
      outDir: 'out/main',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: join(root, 'main/index.ts'),
          'store-process': join(root, 'main/store/process.ts'),
          'picture-process': join(root, 'main/picture/process.ts'),
          'import-process': join(root, 'main/import/process.ts'),
          'article-process': join(root, 'main/article/process.ts'),
          'article-thread': join(root, 'main/article/thread.ts'),
          cli: join(root, 'main/cli/index.ts'),
        },
        output: commonJs,
      },
    },
  },
  preload: {
    plugins: [listLibraries(root)],
    // Names alone: the schemas stay on the other side.
    define: { CONTRACT_NAMES: JSON.stringify({ methods: METHODS, pushes: PUSHES }) },
    build: {
      target: 'node20',
      sourcemap: MAPS,
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: { index: join(root, 'main/preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react(), listLibraries(root), leaveFontsOut()],
    build: {
      target: 'chrome130',
      sourcemap: MAPS,
      outDir: join(root, 'out/renderer'),
      minify: true,
      // Scripts come from app:// under a strict policy: no inline helper scripts, no data: addresses for fonts.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { index: join(root, 'renderer/index.html') },
        output: {
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.ttf')) ? 'fonts/[name][extname]' : 'assets/[name]-[hash][extname]',
        },
      },
    },
  },
};

/** scripts/setup/build.mjs names the bundles whose sources changed; without it all three are built. */
const wanted = process.env.ANNALS_BUNDLES?.split(',');

export default defineConfig(wanted ? Object.fromEntries(Object.entries(bundles).filter(([name]) => wanted.includes(name))) : bundles);
