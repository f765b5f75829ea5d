import { z } from 'zod';

/*
 * What a schema would pass as it stands, told without asking the schema: of a million events nearly all are that, and zod takes a sixth of an import. It is put
 * together from the schema itself, so no rule stands here; of what it does not know, it knows nothing to be unchanged, and the schema is asked.
 */

type Test = (value: unknown) => boolean;

const NEVER: Test = () => false;

/** Whether a value is certainly valid and would come out of the schema as it is. False says nothing: ask the schema. */
function unchangedBy(schema: z.core.$ZodType): Test {
  const own = ownTest(schema);
  const checks = schema._zod.def.checks ?? [];
  const tests = checks.map(checkTest);
  return tests.length === 0 ? own : (value) => own(value) && tests.every((test) => test(value));
}

function ownTest(schema: z.core.$ZodType): Test {
  if (schema instanceof z.ZodUUID) return matches(schema._zod.pattern);
  if (schema instanceof z.ZodString) return (value) => typeof value === 'string';
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  if (schema instanceof z.ZodEnum) return among(schema.options);
  if (schema instanceof z.ZodLiteral) return among([...schema.values]);
  if (schema instanceof z.ZodUnion) return anyOf(schema.options.map(unchangedBy));
  if (schema instanceof z.ZodArray) return listOf(unchangedBy(schema.element));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unchangedBy(schema.def.innerType);
  return schema instanceof z.ZodObject ? groupOf(schema.shape) : NEVER;
}

function checkTest(check: z.core.$ZodCheck<never>): Test {
  if (check instanceof z.core.$ZodCheckMaxLength) return longAtMost(check._zod.def.maximum);
  if (check instanceof z.core.$ZodCheckMinLength) return longAtLeast(check._zod.def.minimum);
  if (check instanceof z.core.$ZodCheckOverwrite) {
    const { tx } = check._zod.def;
    return (value) => tx(value) === value;
  }
  // A refinement.
  if (check instanceof z.core.$ZodCustom) {
    const { fn } = check._zod.def;
    return (value) => fn(value) === true;
  }
  return NEVER;
}

const lengthOf = (value: unknown): number => (typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN);
const longAtMost =
  (most: number): Test =>
  (value) =>
    lengthOf(value) <= most;
const longAtLeast =
  (least: number): Test =>
  (value) =>
    lengthOf(value) >= least;

function matches(pattern: RegExp | undefined): Test {
  return pattern === undefined ? NEVER : (value) => typeof value === 'string' && pattern.test(value);
}

function among(values: readonly unknown[]): Test {
  const all = new Set(values);
  return (value) => all.has(value);
}

function anyOf(tests: readonly Test[]): Test {
  return (value) => tests.some((test) => test(value));
}

function listOf(test: Test): Test {
  return (value) => Array.isArray(value) && value.every(test);
}

/** Of a group of named fields the schema leaves nothing out and puts nothing in another order. */
function groupOf(shape: z.core.$ZodShape): Test {
  const places = new Map(Object.keys(shape).map((name, place) => [name, place]));
  const tests = Object.values(shape).map(unchangedBy);
  const needed = Object.entries(shape).flatMap(([name, schema]) => (schema instanceof z.ZodOptional ? [] : [name]));
  return (value) => {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
    let last = -1;
    for (const [name, entry] of Object.entries(value)) {
      const place = places.get(name) ?? -1;
      if (place <= last || tests[place]?.(entry) !== true) return false;
      last = place;
    }
    return needed.every((name) => Object.hasOwn(value, name));
  };
}

/**
 * Makes of a schema of named fields what gives back a valid input as the schema does, with what is not said and without what it does not know; or null, where
 * that is not certain without the schema.
 */
export function quickly<S extends z.ZodObject>(schema: S): (input: object) => z.output<S> | null {
  const fields = Object.entries(schema.shape).map(([name, field]) => ({
    name,
    test: unchangedBy(field),
    isOptional: field instanceof z.ZodOptional,
    initial: field instanceof z.ZodDefault ? () => field.def.defaultValue : null,
  }));
  return (input) => {
    const said = input as Readonly<Record<string, unknown>>;
    const known: Record<string, unknown> = {};
    for (const { name, test, isOptional, initial } of fields) {
      const value = said[name];
      if (value !== undefined) {
        if (!test(value)) return null;
        known[name] = value;
      } else if (initial !== null) known[name] = initial();
      else if (!isOptional) return null;
    }
    return known as z.output<S>;
  };
}
