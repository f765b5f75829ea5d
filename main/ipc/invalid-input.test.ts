import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/contract';
import { invalidInput } from './invalid-input';

function errorOf(method: keyof typeof contract, input: unknown): { code: string; field?: string } {
  const parsed = contract[method].input.safeParse(input);
  if (parsed.success) throw new Error('was accepted');
  const result = invalidInput(parsed.error);
  if (result.ok) throw new Error('was accepted');
  expect(result.error.message.length).toBeGreaterThan(5);
  const { code, field } = result.error;
  return field === undefined ? { code } : { code, field };
}

describe('invalidInput', () => {
  it('names the field as the form that sent it does', () => {
    expect(errorOf('timeline.edit', { patch: { title: '' } })).toEqual({ code: 'invalid', field: 'title' });
    expect(errorOf('picture.preview', { options: { width: 1 }, maxWidth: 800 })).toEqual({ code: 'invalid', field: 'width' });
    expect(errorOf('events.get', { id: 'x' })).toEqual({ code: 'invalid', field: 'id' });
    expect(errorOf('events.byRows', { rows: [1, 'x'] })).toEqual({ code: 'invalid', field: 'rows.1' });
    expect(errorOf('events.add', {})).toEqual({ code: 'invalid', field: 'draft' });
  });

  it('names none when the whole input is wrong', () => {
    expect(errorOf('timeline.snapshot', 'x')).toEqual({ code: 'invalid' });
    expect(errorOf('events.get', null)).toEqual({ code: 'invalid' });
  });
});
