import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../setup/context.mjs';
import { unusedStrings } from './strings.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'annals-strings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const unusedIn = (place) => unusedStrings(place).map(({ file, path }) => `${relative(place, file)}: ${path}`);

it('finds every string that nobody takes: by itself, by another name, with the object it is in or with something of it', () => {
  const files = {
    'ui/strings.ts': `export const strings = { close: 'Close', kinds: { a: 'A', b: 'B' }, list: ['x'], 'odd-key': 'Odd' } as const;`,
    'features/one/strings.ts': `export const strings = { one: { title: 'One', hint: (n: number) => \`\${n}\`, close: 'Close' }, two: { title: 'Two' }, three: { used: 'Used', not: 'Not' } } as const;`,
    'features/one/One.tsx': `
      import { strings as uiStrings } from '../../ui/strings';
      import { strings } from './strings';
      const text = strings.one;
      type Kind = keyof typeof uiStrings.kinds;
      export const one = (kind: Kind, close: string) => [text.title, text.hint(1), uiStrings.kinds[kind], uiStrings.list.join(), { close }.close];`,
    'features/two/two.ts': `
      import { strings } from '../one/strings';
      export function two() {
        const words = strings.two;
        const { three } = strings;
        three.used;
        return { title: 'something else', words: 1 }.title;
      }`,
    'features/two/two.test.ts': `import { strings } from '../../ui/strings'; export const close = strings.close;`,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  expect(unusedIn(folder).sort()).toEqual([
    'features/one/strings.ts: one.close',
    'features/one/strings.ts: three.not',
    'features/one/strings.ts: two.title',
    'ui/strings.ts: close',
    'ui/strings.ts: odd-key',
  ]);
});

it('finds none in the window', () => {
  expect(unusedIn(join(root, 'renderer'))).toEqual([]);
});
