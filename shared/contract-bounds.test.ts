import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { MOST_ARTICLE } from './article/article';
import { contract, METHODS } from './contract';
import { EVENT_FIELDS } from './event';
import { ENTITY_FIELDS } from './fields/entities';
import { parseFilter } from './filter';
import { seriesOfRule } from './reviews/rrule';
import { savedViewSchema, VIEW_FIELDS } from './saved-view';
import { isWhen, MOST_EDTF, parseWhen, readForm } from './time/edtf';
import { splitQuickAdd } from './time/quick-add';
import { understandDate } from './time/typed-date';
import { isZone } from './time/zone';

/** What the library that takes dates apart was handed: its work and memory grow faster than the text. */
const handed = vi.hoisted(() => ({ lengths: [] as number[] }));
vi.mock('edtf', async (original) => {
  const real = await original<{ readonly parse: (text: string, options: object) => unknown }>();
  return {
    ...real,
    parse: (text: string, options: object) => {
      handed.lengths.push(text.length);
      return real.parse(text, options);
    },
  };
});
beforeEach(() => {
  handed.lengths = [];
});

/** A text that is read, and by which way from the schema it is reached. */
interface Text {
  readonly path: string;
  readonly schema: z.ZodString;
}

/** Every text in a schema, and every list: what has a look of its own comes out as well. */
function walk(schema: z.core.$ZodType, path: string, found: { texts: Text[]; checked: { path: string; schema: z.core.$ZodType }[] }): void {
  const { def } = schema._zod;
  if ((def.checks ?? []).some((check) => check._zod.def.check === 'custom')) found.checked.push({ path, schema });
  if (schema instanceof z.ZodString) found.texts.push({ path, schema });
  else if (schema instanceof z.ZodObject)
    for (const [name, member] of Object.entries(schema.shape)) walk(member as z.core.$ZodType, `${path}.${name}`, found);
  else if (schema instanceof z.ZodArray) walk(schema.element, `${path}[]`, found);
  else if (schema instanceof z.ZodRecord) walk(schema.valueType, `${path}{}`, found);
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) walk(option, path, found);
  else if (schema instanceof z.ZodPipe) walk(schema.in, path, found);
  else if ('innerType' in def) walk(def.innerType as z.core.$ZodType, path, found);
}

function everything(): { texts: Text[]; checked: { path: string; schema: z.core.$ZodType }[] } {
  const found: ReturnType<typeof everything> = { texts: [], checked: [] };
  for (const method of METHODS) walk(contract[method].input, method, found);
  for (const [entity, fields] of Object.entries({ ...ENTITY_FIELDS, view: VIEW_FIELDS }))
    for (const [name, field] of Object.entries(fields)) walk(field.schema, `${entity}.${name}`, found);
  return found;
}

const LONG = [
  `Y${'1'.repeat(MOST_ARTICLE)}`,
  '1'.repeat(MOST_ARTICLE + 1),
  `[${'1'.repeat(MOST_ARTICLE)}]`,
  `2026-01-08T10:00:00.${'1'.repeat(MOST_ARTICLE)}`,
];

it('takes the text of the longest article back, as a reading of it is gone on with', () => {
  const { input } = contract['articles.paste'];
  expect(input.safeParse({ text: 'a'.repeat(MOST_ARTICLE) }).success).toBe(true);
});

describe('text from outside', () => {
  it('has a longest length wherever it is taken', () => {
    const { texts } = everything();
    expect(texts.length).toBeGreaterThan(60);
    const endless = texts.filter(({ schema }) => LONG.some((long) => schema.safeParse(long).success)).map(({ path }) => path);
    expect(endless).toEqual([]);
  });

  it('is not looked at any closer once it is too long, or no list too many', () => {
    const { checked } = everything();
    expect(checked.length).toBeGreaterThan(20);
    for (const { path, schema } of checked) {
      if (!(schema instanceof z.ZodString || schema instanceof z.ZodArray)) continue;
      const checks = (schema._zod.def.checks ?? []).map((check) => check._zod.def);
      const costly = checks.findIndex(({ check }) => check === 'custom');
      const stops = checks.findIndex(
        ({ check, abort }) => abort === true && ['max_length', 'length_equals', 'string_format'].includes(check),
      );
      expect(stops >= 0 && stops < costly, path).toBe(true);
    }
  });

  it('reaches the library for dates in short pieces only, and is told to be too long', () => {
    for (const { path, schema } of everything().texts)
      for (const long of LONG) {
        const refused = schema.safeParse(long);
        // Each says one thing that is wrong: not also that it is no date.
        expect({ path, said: refused.error?.issues.length }).toEqual({ path, said: 1 });
      }
    for (const long of LONG) {
      expect([isWhen(long), readForm(long).ok, parseWhen(long, 'UTC').ok, isZone(long)]).toEqual([false, false, false, false]);
      const context = { today: '2026-01-08', zone: 'UTC', order: 'dmy' } as const;
      expect(understandDate(long, context).ok).toBe(false);
      expect(splitQuickAdd(`${long} ${long}`, context).when).toBeNull();
      expect([parseFilter(`after:${long}`).ok, seriesOfRule(long, 'FREQ=DAILY').ok, seriesOfRule('20260108', long).ok]).not.toContain(true);
    }
    expect(Math.max(0, ...handed.lengths)).toBeLessThanOrEqual(MOST_EDTF);
  });

  it('is a date as long as the longest allowed', () => {
    const longest = `Y${'1'.repeat(MOST_EDTF - 1)}`;
    expect(EVENT_FIELDS.when.schema.safeParse(longest).success).toBe(true);
    expect(savedViewSchema.shape.from.safeParse(longest).success).toBe(true);
    expect(handed.lengths).toEqual([MOST_EDTF]);
    expect(EVENT_FIELDS.when.schema.safeParse(`${longest}1`).error?.issues[0]?.message).toContain('500');
  });
});
