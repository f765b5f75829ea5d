import { readFileSync } from 'node:fs';

/** A system call of a recorded run: its name, its arguments as strace wrote them, and what it returned. */
export interface Call {
  readonly name: string;
  readonly args: string;
  readonly result: number;
}

/** Reads the output of `strace -f -xx`. A call that another thread interrupted is written in two parts, which are joined. */
export function* callsIn(path: string): Generator<Call> {
  const begun = new Map<string, string>();
  for (const line of readFileSync(path, 'latin1').split('\n')) {
    const [, thread = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const cut = text.indexOf(' <unfinished ...>');
    if (cut !== -1) {
      begun.set(thread, text.slice(0, cut));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>\s?/.exec(text);
    const whole = resumed === null ? text : `${begun.get(thread) ?? ''}${text.slice(resumed[0].length)}`;
    const [, name, args, result] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(whole) ?? [];
    if (name !== undefined && args !== undefined) yield { name, args, result: Number(result) };
  }
}

/** The n-th text among the arguments. */
export function textOf(args: string, n: number): Buffer {
  const texts = [...args.matchAll(/"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?/g)];
  const found = texts[n];
  if (found === undefined || found[2] !== undefined) throw new Error('a recorded text is missing or was cut off');
  return Buffer.from((found[1] ?? '').replaceAll('\\x', ''), 'hex');
}

/** The n-th argument from the end, as a number. */
export function numberFromEnd(args: string, n: number): number {
  return Number(args.split(', ').at(-1 - n));
}
