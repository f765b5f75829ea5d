import { expect, it } from 'vitest';
import { dataOptionsSchema } from '../../../shared/data-export';
import { EVENT_FIELDS } from '../../../shared/event';
import type { Field } from '../../../shared/fields/field';
import { pictureOptionsSchema } from '../../../shared/picture/options';
import { annals } from '../../../testing/running/command-line';
import { optionOf, optionOfField } from './option-names';

it('errors about pictures, exports and the past name an option that there is', async () => {
  // What has no option of its own: a file says it by its ending, a table is always written so, and which events are marked only a window knows.
  const without = new Set(['format', 'byteOrderMark', 'rows']);
  const names = [...Object.keys(pictureOptionsSchema.shape), ...Object.keys(dataOptionsSchema.shape), 'day'];
  const help = (await Promise.all([annals('export', '--help'), annals('list', '--help')])).map(({ out }) => out).join('\n');
  for (const name of names) if (!without.has(name)) expect(help, name).toMatch(new RegExp(`--${optionOfField(name)}(?![\\w-])`));
  for (const [name, field] of Object.entries<Field>(EVENT_FIELDS)) expect(optionOfField(name)).toBe(optionOf(name, field));
});
