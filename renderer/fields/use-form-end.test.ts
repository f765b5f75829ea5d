import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/result';
import { useFormEnd } from './use-form-end';

type End = ReturnType<typeof useFormEnd<{ title: string }>>;

const act = () => undefined;
const formOf = () => ({ wasKept: false, isTouched: true, aside: null, discard: act, takeBack: act, set: vi.fn(), done: vi.fn() });

/** What the form's end is after each step. */
function after(form: Parameters<typeof useFormEnd<{ title: string }>>[0], onClose: () => void, ...steps: ((end: End) => void)[]): End[] {
  const ends: End[] = [];
  const Dialog = () => {
    const end = useFormEnd(form, { title: {} }, onClose);
    ends.push(end);
    steps[ends.length - 1]?.(end);
    return null;
  };
  renderToStaticMarkup(createElement(Dialog));
  return ends;
}

it('says what is wrong at its field, or where no field is for the whole form, until something else is typed', () => {
  const form = formOf();
  const [, untitled, elsewhere, typed] = after(
    form,
    () => undefined,
    (end) => end.finish(fail('invalid', 'A title is needed.', 'title')),
    (end) => end.refuse({ order: 'Not a place.' }),
    (end) => end.set({ title: 'Talks' }),
  );
  expect(untitled).toMatchObject({ errors: { title: 'A title is needed.' }, problem: undefined });
  expect(elsewhere).toMatchObject({ problem: 'Not a place.' });
  expect(typed).toMatchObject({ errors: {}, problem: undefined });
  expect(form.set.mock.calls).toEqual([[{ title: 'Talks' }]]);
});

it('says nothing of what was wrong once something else stands in the form', () => {
  for (const how of ['discard', 'takeBack'] as const) {
    const [, refused, filled] = after(
      formOf(),
      act,
      (end) => end.refuse({ title: 'A title is needed.' }),
      (end) => end.filled[how](),
    );
    expect([refused?.errors, filled?.errors]).toEqual([{ title: 'A title is needed.' }, {}]);
  }
});

it('ends with nothing left of the form once it was taken', () => {
  const form = formOf();
  const onClose = vi.fn();
  after(form, onClose, (end) => expect(end.finish(fail('internal', 'No.'))).toBe(false));
  expect(onClose).not.toHaveBeenCalled();
  after(form, onClose, (end) => expect(end.finish(ok(null))).toBe(true));
  expect([form.done.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
});
