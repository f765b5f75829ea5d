import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureInstalled } from '../setup/dependencies.mjs';
import { importFaults } from './imports.mjs';

let folder = '';
beforeAll(async () => {
  await ensureInstalled(import.meta.dirname);
  folder = mkdtempSync(join(tmpdir(), 'annals-structure-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A small house of its own: what each file imports, by its path. */
async function faultsOf(files) {
  for (const [name, imports] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${imports.map((from) => `import type {} from '${from}';`).join('\n')}\nexport {};\n`);
  }
  const { faults } = await importFaults(folder, ['shared', 'main', 'renderer']);
  return faults.map((fault) => fault.trim());
}

it('finds circles, arrows upwards, rooms without a floor, features that know each other, and Node where there is none, types included', async () => {
  const faults = await faultsOf({
    'shared/a.ts': ['./b', 'node:fs'],
    'shared/b.ts': ['./a'],
    'main/windows/x.ts': ['../../renderer/ui/y', '../disk/v'],
    'main/disk/v.ts': ['../typed/t'],
    'main/typed/t.ts': [],
    'main/store/s.ts': ['../formats/r'],
    'main/formats/r.ts': [],
    'main/attic/u.ts': ['../disk/v'],
    'renderer/ui/y.ts': ['../state/z'],
    'renderer/state/z.ts': ['../../shared/a'],
    'renderer/features/one/w.ts': ['../two/w', '../../state/z'],
    'renderer/features/two/w.ts': ['../../ui/y'],
  });
  expect(faults.sort()).toEqual([
    'features-apart: renderer/features/one/w.ts → renderer/features/two/w.ts',
    'no-circle: shared/a.ts → shared/b.ts → shared/a.ts',
    'room-without-floor: main/attic/u.ts → main/disk/v.ts',
    'shared-is-pure: shared/a.ts → fs',
    'store-without-formats: main/store/s.ts → main/formats/r.ts',
    'upwards-in-main: main/disk/v.ts → main/typed/t.ts',
    'upwards-in-renderer: renderer/ui/y.ts → renderer/state/z.ts',
    'window-knows-the-contract: main/windows/x.ts → renderer/ui/y.ts',
  ]);
});

it('finds a command that loads at its start what few commands need, and lets it be loaded where it is called', async () => {
  const files = {
    'main/formats/import.ts': 'export const readers = 1;',
    'main/cli/commands/import-source.ts': "export { readers } from '../../formats/import';",
    'main/cli/commands/early.ts': "export { readers } from './import-source';\nexport { readers as same } from '../../formats/import';",
    'main/cli/commands/late.ts': "export const run = async () => (await import('./import-source')).readers;",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { faults } = await importFaults(folder, ['main/cli']);
  expect(faults.map((fault) => fault.trim()).sort()).toEqual([
    'commands-load-late: main/cli/commands/early.ts → main/cli/commands/import-source.ts',
    'commands-load-late: main/cli/commands/early.ts → main/formats/import.ts',
  ]);
});
