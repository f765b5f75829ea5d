import type { Engine } from '../database/engine';
import { definitionOf, FAR, rootsOf } from './key-pages';
import { putSlot } from './rearrange';

/* The key page that lies far from the beginning, so that whatever destroys a file's start does not take with it what tells its key. */

/** Files of fewer pages have their start and their end close together in any case. */
const SMALLEST = 16;
/** So many unused pages are filled for the moment, to have the new page lie behind them; with more of them it waits for another day. */
const MOST_FILLED = 64;

/** Has a file that is open for work keep its far key page in its second half. Nothing is lost where that fails, so it fails in silence. */
export function keepFarPage(engine: Engine): void {
  if (engine.key === null || !isDue(engine, 'main')) return;
  engine.transaction(() => {
    const root = moveFarPage(engine, 'main');
    if (root !== null && engine.key !== null) putSlot(engine, engine.key, root);
  });
}

function isDue(engine: Engine, schema: 'main' | 'copy'): boolean {
  const pages = pragma(engine, schema, 'page_count');
  const [far = 0] = rootsOf(engine, schema, FAR);
  return pages >= SMALLEST && far * 2 < pages && pragma(engine, schema, 'freelist_count') <= MOST_FILLED;
}

/** Makes a far key page at the end, in the place of the one there is; its number, or null when it already lies far enough. Its slot is still to be written. */
export function moveFarPage(engine: Engine, schema: 'main' | 'copy'): number | null {
  if (!isDue(engine, schema)) return null;
  const [first, second] = FAR;
  const has = (name: string): boolean => rootsOf(engine, schema, [name]).length > 0;
  const [next, last] = has(first) ? [second, first] : [first, second];
  const make = (name: string): void => engine.exec(definitionOf(name).replace('TABLE ', `TABLE ${schema}.`));
  // A new table would begin in an unused page, wherever that lies.
  const fillers = Array.from({ length: pragma(engine, schema, 'freelist_count') }, (_, n) => `key_page_filler_${n}`);
  for (const name of fillers) make(name);
  make(next);
  for (const name of [...fillers, last]) engine.exec(`DROP TABLE IF EXISTS ${schema}.${name}`);
  return rootsOf(engine, schema, [next])[0] ?? null;
}

function pragma(engine: Engine, schema: 'main' | 'copy', name: string): number {
  return Object.values(engine.get<Record<string, number>>(`PRAGMA ${schema}.${name}`) ?? {})[0] ?? 0;
}
