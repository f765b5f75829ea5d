import { expect, it } from 'vitest';
import { layoutsOf } from '../../testing/entities/layouts';
import { blanksWith } from './alike';

// Until V8 has seen the first few, it may keep them in another layout.
const FEW = 4;

function keys(what: string): string[] {
  return Array.from({ length: 30 }, (_, n) => `${what} ${n}`);
}

function filled(names: readonly string[], blank: () => Record<string, unknown>): Record<string, unknown>[] {
  return Array.from({ length: 200 }, (_, n) => {
    const one = blank();
    for (const name of names) one[name] = `${name} of ${n}`;
    return one;
  });
}

it('objects that are filled in have one layout, however many keys they have; written key by key, they are tables', () => {
  const names = keys('named');
  const blank = blanksWith(names);
  expect(Object.entries(blank())).toEqual(names.map((name) => [name, null]));
  const { layouts, tables } = layoutsOf(filled(names, blank));
  expect(layouts).toBeLessThanOrEqual(FEW);
  expect(tables).toBe(0);
  // What is looked for is there to be found.
  const written = filled(keys('written'), () => ({}));
  expect(layoutsOf(written).tables).toBe(written.length);
});
