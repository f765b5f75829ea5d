import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { KeptNote } from './KeptNote';

test('only a form that began with kept text and still has it says so', () => {
  const note = (wasKept: boolean, isTouched: boolean) =>
    renderToStaticMarkup(<KeptNote form={{ wasKept, isTouched, discard: () => undefined }} />);
  expect(note(true, true)).toContain('Kept from before and not saved.');
  expect(note(true, true)).toContain('Start anew');
  expect([note(true, false), note(false, true), note(false, false)]).toEqual(['', '', '']);
});
