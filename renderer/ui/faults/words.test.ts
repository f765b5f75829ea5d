import { expect, it } from 'vitest';
import { faultReport, faultWords, isFault } from './words';

it('says of an error where it was thrown, and its message also where the stack leaves it out', () => {
  const error = new Error('made to fail');
  expect(faultWords(error)).toBe(error.stack);
  error.stack = 'at somewhere';
  expect(faultWords(error)).toBe('Error: made to fail\nat somewhere');
  delete error.stack;
  expect(faultWords(error)).toBe('Error: made to fail');
});

it('says of what is no error what it is', () => {
  expect([faultWords('gone'), faultWords(undefined), faultWords(null), faultWords(7)]).toEqual(['gone', 'undefined', 'null', '7']);
});

it('begins a report with what the window said', () => {
  expect(faultReport('It failed.', ['one', 'two'], 'Browser/1')).toBe('It failed.\nBrowser/1\none\ntwo');
});

it('takes an observer that looks again in the next frame for no fault, and everything else for one', () => {
  expect(isFault({ error: null, message: 'ResizeObserver loop completed with undelivered notifications.' })).toBe(false);
  expect(isFault({ error: undefined, message: 'ResizeObserver loop limit exceeded' })).toBe(false);
  expect(isFault({ error: new Error('ResizeObserver loop'), message: 'ResizeObserver loop' })).toBe(true);
  expect(isFault({ error: null, message: 'Script error.' })).toBe(true);
  expect(isFault({ error: 'thrown', message: 'Uncaught thrown' })).toBe(true);
});
