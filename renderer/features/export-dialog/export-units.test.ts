import { expect, it } from 'vitest';
import { converted } from './export-units';

it('is the same size in the other unit, rounded to what one would type', () => {
  expect(converted({ unit: 'px', width: 1600, height: 900 }, 'mm')).toEqual({ unit: 'mm', width: 423, height: 238 });
  expect(converted({ unit: 'mm', width: 297, height: 210 }, 'px')).toEqual({ unit: 'px', width: 1123, height: 794 });
});

it('leaves what is no number, and changes nothing where the unit is the same', () => {
  expect(converted({ unit: 'px', width: '', height: '' }, 'mm')).toEqual({ unit: 'mm', width: '', height: '' });
  expect(converted({ unit: 'px', width: 1600, height: '' }, 'px')).toEqual({});
});
