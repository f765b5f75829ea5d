import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { KeptNote } from './KeptNote';

const act = () => undefined;
const shown = (form: { readonly wasKept: boolean; readonly isTouched: boolean; readonly aside: readonly string[] | null }) =>
  renderToStaticMarkup(<KeptNote form={{ ...form, discard: act, takeBack: act }} />);

test('only a form that began with kept text and still has it says so', () => {
  const note = (wasKept: boolean, isTouched: boolean) => shown({ wasKept, isTouched, aside: null });
  expect(note(true, true)).toContain('Kept from before and not saved.');
  expect(note(true, true)).toContain('Start anew');
  expect([note(true, false), note(false, true), note(false, false)]).toEqual(['', '', '']);
});

test('what was typed before and is not in the form is offered in one line', () => {
  const offered = (...aside: string[]) => shown({ wasKept: false, isTouched: false, aside });
  expect(offered('Convoys', 'of the north')).toContain('Typed before, not saved: “Convoys”, “of the north”');
  expect(offered('Convoys')).toContain('Bring back');
  expect(offered()).toContain('Changed before, not saved.');
});
