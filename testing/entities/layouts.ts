import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--allow-natives-syntax');

// Compiled only now, when the words of V8's own are known.
const isFast = new Function('object', 'return %HasFastProperties(object)') as (object: object) => boolean;
const areAlike = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (one: object, other: object) => boolean;

/** How V8 keeps these objects: in how many layouts, and whether any of them is a table of its own, as a dictionary is. */
export function layoutsOf(objects: readonly object[]): { readonly layouts: number; readonly tables: number } {
  const layouts: object[] = [];
  for (const one of objects) if (!layouts.some((other) => areAlike(one, other))) layouts.push(one);
  return { layouts: layouts.length, tables: objects.filter((one) => !isFast(one)).length };
}
