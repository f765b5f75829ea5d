import { expect, it } from 'vitest';
import { FIRST_FORM, parseExportForm } from './export-form';
import { formOfWindow } from './export-window';

const COLLAPSED = ['01970001-0000-7000-8000-000000000000'];
const RANGE = { from: '2026-01-08', to: '2026-03-01' };

it('makes a picture as large as the window, of what it shows, light or dark as it is, whatever was chosen before', () => {
  const before = {
    ...FIRST_FORM,
    shape: 'a4',
    layout: 'list',
    pages: 'several',
    unit: 'mm',
    width: 210,
    theme: 'print',
    links: true,
    collapsed: false,
  } as const;
  const form = { ...before, ...formOfWindow({ width: 1279.6, height: 720, scheme: 'dark' }) };
  expect(form.range).toBe('window');
  const { options, errors } = parseExportForm(form, RANGE, null, COLLAPSED);
  expect(errors).toEqual({});
  expect(options).toMatchObject({
    ...RANGE,
    shape: 'auto',
    layout: 'lanes',
    pages: 'one',
    width: 1280,
    height: 720,
    theme: 'dark',
    collapsed: COLLAPSED,
    links: true,
  });
});

it('opens all lanes in a picture of all that is not to look as the window does, and names none in a list', () => {
  const whole = { from: null, to: null };
  expect(parseExportForm(FIRST_FORM, whole, null, COLLAPSED).options?.collapsed).toEqual([]);
  expect(parseExportForm({ ...FIRST_FORM, collapsed: true }, whole, null, COLLAPSED).options?.collapsed).toEqual(COLLAPSED);
  expect(parseExportForm({ ...FIRST_FORM, collapsed: true, layout: 'list' }, whole, null, COLLAPSED).options?.collapsed).toEqual([]);
});

it('is as small as a picture can be where the window is smaller', () => {
  expect(formOfWindow({ width: 200, height: 90, scheme: 'light' })).toMatchObject({ width: 320, height: 200, theme: 'light' });
});
