import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../setup/context.mjs';

/** Where Electron is: in its main process, in the preload, and in tests, which drive it. */
const WITH_ELECTRON = ['main', 'main/preload', 'tsconfig.tests.json'];

const projects = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(({ path }) => path);

let folder = '';
beforeAll(() => {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'runtimes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of these files, by the settings of a project. */
function saidOf(project, files) {
  const settings = join(root, project.endsWith('.json') ? project : `${project}/tsconfig.json`);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: settings,
      compilerOptions: { composite: false, emitDeclarationOnly: false, noEmit: true, rootDir: root },
      files: Object.keys(files),
      include: [],
      references: [],
    }),
  );
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], { encoding: 'utf8' });
  return stdout.trim();
}

it.each(projects)('%s has Electron, its types included, only if it runs in it', (project) => {
  const said = saidOf(project, {
    'value.ts': "import { app } from 'electron';\nexport const name = app.name;\n",
    'type.ts': "export type { App } from 'electron';\n",
  });
  if (WITH_ELECTRON.includes(project)) expect(said).toBe('');
  else
    for (const file of ['value', 'type'])
      expect(said).toMatch(new RegExp(`${file}\\.ts\\(.* error .*no-electron\\.d\\.ts' is not a module`));
});
