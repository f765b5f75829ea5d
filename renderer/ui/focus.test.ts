import { describe, expect, it } from 'vitest';
import { hasUnsavedText } from './focus';

function field(value: string, saved?: string, readOnly = false) {
  return { value, readOnly, dataset: saved === undefined ? {} : { saved } };
}

describe('hasUnsavedText', () => {
  it('is so while the text differs from what is saved', () => {
    expect(hasUnsavedText(field('Gwadar unit', 'Gwadar'))).toBe(true);
    expect(hasUnsavedText(field('Gwadar', 'Gwadar'))).toBe(false);
    expect(hasUnsavedText(field('', 'Gwadar'))).toBe(true);
  });

  it('takes any text of a field that saves nothing', () => {
    expect(hasUnsavedText(field('since 2014'))).toBe(true);
    expect(hasUnsavedText(field(''))).toBe(false);
  });

  it('never means a field that cannot be typed into', () => {
    expect(hasUnsavedText(field('Reported', undefined, true))).toBe(false);
  });
});
