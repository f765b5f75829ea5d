import { describe, expect, it } from 'vitest';
import { pictureOptionsSchema } from '../../../shared/picture/options';
import { BLANK_VIEW } from '../../../testing/entities/blank';
import { FIRST_FORM } from './export-form';
import { formOfView, viewOfPicture, withWindowFilter } from './export-view';

const VIEW = { ...BLANK_VIEW, id: 'a', title: 'Attacks', from: '2026', filter: 'lane:Attacks' };
const OTHER = { ...VIEW, id: 'b', title: 'All', from: null, filter: '' };

describe('a saved view in the dialog', () => {
  it('brings its filter along; the first stands in for one that is gone', () => {
    expect(formOfView([VIEW, OTHER], 'b')).toEqual({ range: 'view', viewId: 'b', filter: '' });
    expect(formOfView([VIEW, OTHER], 'gone')).toEqual({ range: 'view', viewId: 'a', filter: 'lane:Attacks' });
    expect(formOfView([], null)).toEqual({});
  });

  it('is named on the command line only while the picture is exactly it', () => {
    const form = { ...FIRST_FORM, ...formOfView([VIEW], 'a') };
    const options = pictureOptionsSchema.parse({ from: '2026', filter: 'lane:Attacks' });
    expect(viewOfPicture([VIEW], form, options)?.title).toBe('Attacks');
    expect(viewOfPicture([VIEW], form, { ...options, filter: 'tag:x' })).toBeNull();
    expect(viewOfPicture([VIEW], { ...form, range: 'typed' }, options)).toBeNull();
    expect(viewOfPicture([OTHER], form, options)).toBeNull();
  });
});

describe('the filter of the window', () => {
  it('stands in the dialog, unless another one was written there', () => {
    expect(withWindowFilter(FIRST_FORM, '', 'tag:x').filter).toBe('tag:x');
    expect(withWindowFilter({ ...FIRST_FORM, filter: 'tag:x' }, 'tag:x', '').filter).toBe('');
    expect(withWindowFilter({ ...FIRST_FORM, filter: 'mine' }, 'tag:x', 'tag:y').filter).toBe('mine');
    expect(withWindowFilter({ ...FIRST_FORM, ...formOfView([VIEW], 'a') }, '', 'tag:y').filter).toBe('lane:Attacks');
  });
});
