import { describe, expect, it } from 'vitest';
import { FIRST_FORM, parseExportForm } from './export-form';

const WHOLE = { from: null, to: null };

describe('parseExportForm', () => {
  it('maps every field to the options of a picture', () => {
    const form = { ...FIRST_FORM, width: 3840, height: 2160, scale: 2, theme: 'print', title: ' Brief ', maxSensitivity: 1 } as const;
    expect(parseExportForm(form, { from: '2026', to: null }, '2026-11-22')).toMatchObject({
      options: {
        from: '2026',
        to: null,
        width: 3840,
        height: 2160,
        scale: 2,
        theme: 'print',
        title: 'Brief',
        maxSensitivity: 1,
        today: '2026-11-22',
      },
      errors: {},
    });
  });

  it('takes an empty height and title for automatic', () => {
    const { options } = parseExportForm(FIRST_FORM, WHOLE, null);
    expect(options).toMatchObject({ height: null, title: null, today: null });
  });

  it('takes sides in millimetres, and a resolution in place of a scale', () => {
    const form = {
      ...FIRST_FORM,
      unit: 'mm',
      width: 210,
      height: 297.5,
      dpi: 300,
      scale: 'x',
      pages: 'several',
      showWithheld: false,
    } as const;
    const { options, errors } = parseExportForm(form, WHOLE, null);
    expect(errors).toEqual({});
    expect(options).toMatchObject({
      widthMm: 210,
      heightMm: 297.5,
      height: null,
      dpi: 300,
      scale: 1,
      pages: 'several',
      showWithheld: false,
    });
    expect(parseExportForm({ ...form, width: 20 }, WHOLE, null).errors.width).toContain('50');
    expect(parseExportForm({ ...form, dpi: 5 }, WHOLE, null).errors.dpi).toContain('24');
  });

  it('asks for neither scale nor resolution where the format has no pixels', () => {
    const { options } = parseExportForm({ ...FIRST_FORM, format: 'pdf', scale: 'x', dpi: 'y' }, WHOLE, null);
    expect(options).toMatchObject({ scale: 1, dpi: null });
  });

  it('leaves the size to a preset, whatever stands in its fields', () => {
    const { options } = parseExportForm({ ...FIRST_FORM, shape: 'a4', width: 'wide', height: 1 }, WHOLE, null);
    expect(options).toMatchObject({ shape: 'a4', height: null });
  });

  it('says what is wrong with a filter', () => {
    const { options, errors } = parseExportForm({ ...FIRST_FORM, filter: 'status:nonsense' }, WHOLE, null);
    expect(options).toBeNull();
    expect(errors.filter).toContain('nonsense');
  });

  it('names each field in the way', () => {
    const { options, errors } = parseExportForm({ ...FIRST_FORM, width: 10, height: 'tall', scale: 99 }, WHOLE, null);
    expect(options).toBeNull();
    expect(errors).toEqual({
      width: 'A whole number from 320 to 40,000.',
      height: 'A whole number from 200 to 40,000.',
      scale: 'A number from 0.25 to 8.',
    });
    expect(parseExportForm({ ...FIRST_FORM, width: '' }, WHOLE, null).errors.width).toBeDefined();
  });

  it('passes on what is wrong with the range', () => {
    const parsed = parseExportForm(FIRST_FORM, { field: 'from', message: 'No date.' }, null);
    expect(parsed).toEqual({ options: null, errors: { from: 'No date.' } });
  });
});
