import { expect, it } from 'vitest';
import { FIRST_FORM } from './export-form';
import { isShownAtField, remedied, withRefusal } from './export-refusal';

const refusal = (field?: string) => ({ code: 'invalid', message: 'No.', ...(field === undefined ? {} : { field }) }) as const;

it('stands at its field where the dialog has one, and takes the place of what stood there', () => {
  expect(withRefusal({ title: 'Too long.' }, refusal('width'))).toEqual({ title: 'Too long.', width: 'No.' });
  expect(withRefusal({ width: 'Too wide.' }, refusal('width'))).toEqual({ width: 'No.' });
  expect(withRefusal({ title: 'Too long.' }, null)).toEqual({ title: 'Too long.' });
});

it('is told beside the preview where it has no field, or one that the dialog does not show', () => {
  for (const one of [refusal(), refusal('maxSensitivity')]) {
    expect(isShownAtField(one)).toBe(false);
    expect(withRefusal({}, one)).toEqual({});
  }
  expect(isShownAtField(null)).toBe(false);
});

it('is helped by several pages, on a paper where none was chosen, or by one page as high as it needs to be', () => {
  expect(remedied({ shape: 'auto' }, 'several-pages')).toEqual({ pages: 'several', shape: 'a3-landscape' });
  expect(remedied({ shape: 'a4' }, 'several-pages')).toEqual({ pages: 'several', shape: 'a4' });
  expect(remedied({ shape: 'a4' }, 'automatic-height')).toEqual({
    pages: 'one',
    shape: 'auto',
    unit: 'px',
    width: FIRST_FORM.width,
    height: '',
  });
});
