import { expect, it } from 'vitest';
import { flawOf } from './passphrase-fields';

it('finds a passphrase that is too short, counted in characters as people see most of them, before one that differs', () => {
  expect(Object.keys(flawOf('seven 7', 'seven 7'))).toEqual(['next']);
  expect(Object.keys(flawOf('🔑🔑🔑🔑', '🔑🔑🔑🔑'))).toEqual(['next']);
  expect(Object.keys(flawOf('short', 'shirt'))).toEqual(['next']);
  expect(flawOf('🔑🔑🔑🔑🔑🔑🔑🔑', '🔑🔑🔑🔑🔑🔑🔑🔑')).toEqual({});
});

it('takes a repetition for one only when it is the same to the letter', () => {
  expect(flawOf('correct horse', 'correct horse')).toEqual({});
  for (const again of ['', 'Correct horse', 'correct horse ']) expect(Object.keys(flawOf('correct horse', again))).toEqual(['again']);
});
