import { describe, expect, test } from 'vitest';
import { ok, type Result } from '../../../shared/result';
import { Answers } from './answers';

/** A method that waits for the test to answer; each attempt is answered by its number. */
function method() {
  const attempts: { readonly input: unknown; readonly answer: (result: Result<string>) => void; readonly fail: () => void }[] = [];
  const ask = (input: unknown): Promise<Result<string>> =>
    new Promise((resolve, reject) => attempts.push({ input, answer: resolve, fail: () => reject(new Error('gone')) }));
  const say = async (attempt: number, value: string): Promise<void> => {
    attempts[attempt]?.answer(ok(value));
    await settled();
  };
  return { ask, attempts, say };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const nobody = (): void => undefined;
const refusal = { ok: false, error: { code: 'not-found', message: 'No such event.' } } as const;

describe('a question', () => {
  test('is asked when it is shown, once however many show it, and tells all of them', async () => {
    const { ask, attempts, say } = method();
    const answers = new Answers();
    const heard: string[] = [];
    const first = answers.question(ask, '{"id":"a"}', 'revision');
    const second = answers.question(ask, '{"id":"a"}', 'revision');
    expect(attempts).toHaveLength(0);
    expect(first.read()).toEqual({ value: undefined, error: null, pending: true });
    first.subscribe(() => heard.push('first'));
    second.subscribe(() => heard.push('second'));
    expect(attempts.map(({ input }) => input)).toEqual([{ id: 'a' }]);
    await say(0, 'A');
    expect(second.read()).toEqual({ value: 'A', error: null, pending: false });
    expect(heard).toEqual(['first', 'second']);
  });

  test('of other input is another question, and undefined goes to a method without input', () => {
    const { ask, attempts } = method();
    const answers = new Answers();
    answers.question(ask, '{"id":"a"}', 'revision').subscribe(nobody);
    answers.question(ask, '{"id":"b"}', 'revision').subscribe(nobody);
    answers.question(ask, undefined, 'revision').subscribe(nobody);
    expect(attempts.map(({ input }) => input)).toEqual([{ id: 'a' }, { id: 'b' }, undefined]);
  });

  test('keeps its answer while another revision is asked, and drops one that comes too late', async () => {
    const { ask, attempts, say } = method();
    const answers = new Answers();
    const shown = answers.question(ask, '1', 'revision');
    shown.subscribe(nobody);
    await say(0, 'of revision 1');
    answers.renew();
    answers.renew();
    expect(attempts).toHaveLength(3);
    expect(shown.read()).toEqual({ value: 'of revision 1', error: null, pending: true });
    await say(2, 'of revision 3');
    await say(1, 'of revision 2');
    expect(shown.read()).toEqual({ value: 'of revision 3', error: null, pending: false });
  });

  test('that was refused keeps what was known, says why, and is asked again at the next look', async () => {
    const { ask, attempts, say } = method();
    const answers = new Answers();
    const shown = answers.question(ask, '1', 'revision');
    const leave = shown.subscribe(nobody);
    await say(0, 'A');
    answers.renew();
    attempts[1]?.answer(refusal);
    await settled();
    expect(shown.read()).toEqual({ value: 'A', error: refusal.error, pending: false });
    leave();
    answers.question(ask, '1', 'revision').subscribe(nobody);
    expect(attempts).toHaveLength(3);
  });

  test('that nobody answers is an error, not an exception', async () => {
    const { ask, attempts } = method();
    const shown = new Answers().question(ask, '1', 'revision');
    shown.subscribe(nobody);
    attempts[0]?.fail();
    await settled();
    const message = 'The program’s main part did not answer (Error: gone). Nothing was changed; try again.';
    expect(shown.read()).toEqual({ value: undefined, error: { code: 'internal', message }, pending: false });
  });
});

describe('an answer that nobody shows', () => {
  test('serves who comes back at the same revision, also when it came meanwhile', async () => {
    const { ask, attempts, say } = method();
    const answers = new Answers();
    answers.question(ask, '1', 'revision').subscribe(nobody)();
    await say(0, 'A');
    const again = answers.question(ask, '1', 'revision');
    again.subscribe(nobody);
    expect(again.read()).toEqual({ value: 'A', error: null, pending: false });
    expect(attempts).toHaveLength(1);
  });

  test('is forgotten at the next revision, and is not asked for it', async () => {
    const { ask, attempts, say } = method();
    const answers = new Answers();
    answers.question(ask, '1', 'revision').subscribe(nobody)();
    await say(0, 'A');
    answers.renew();
    expect(attempts).toHaveLength(1);
    const again = answers.question(ask, '1', 'revision');
    expect(again.read().value).toBeUndefined();
    again.subscribe(nobody);
    expect(attempts).toHaveLength(2);
  });

  test('is forgotten when many came after it', async () => {
    const { ask, attempts } = method();
    const answers = new Answers();
    for (let input = 0; input < 9; input++) answers.question(ask, `${input}`, 'revision').subscribe(nobody)();
    expect(attempts).toHaveLength(9);
    answers.question(ask, '8', 'revision').subscribe(nobody);
    expect(attempts).toHaveLength(9);
    answers.question(ask, '0', 'revision').subscribe(nobody);
    expect(attempts).toHaveLength(10);
  });

  test('is not older than the revision in which somebody begins to listen', async () => {
    const { ask, attempts } = method();
    const answers = new Answers();
    const drawn = answers.question(ask, '1', 'revision');
    answers.renew();
    drawn.subscribe(nobody);
    answers.renew();
    expect(attempts).toHaveLength(2);
  });
});

describe('what is no part of the timeline', () => {
  test('is asked whenever somebody begins to look, and not by revision', async () => {
    const { ask, attempts, say } = method();
    const answers = new Answers();
    const leave = answers.question(ask, undefined, 'sight').subscribe(nobody);
    await say(0, 'A');
    answers.renew();
    expect(attempts).toHaveLength(1);
    leave();
    const again = answers.question(ask, undefined, 'sight');
    expect(again.read().value).toBeUndefined();
    again.subscribe(nobody);
    expect(attempts).toHaveLength(2);
  });

  test('is asked again on request, where it is in sight', async () => {
    const { ask, attempts, say } = method();
    const other = method();
    const answers = new Answers();
    answers.askAgain(ask);
    expect(attempts).toHaveLength(0);
    const shown = answers.question(ask, undefined, 'sight');
    shown.subscribe(nobody);
    answers.question(other.ask, undefined, 'sight').subscribe(nobody);
    await say(0, 'A');
    answers.askAgain(ask);
    await say(1, 'B');
    expect(shown.read().value).toBe('B');
    expect(other.attempts).toHaveLength(1);
  });
});
