import type { CheckReport } from '../store/check';
import { type Command, Failure, FLAG, orFail } from './command';
import { json, printable } from './output';
import { withTimeline } from './with-timeline';

export const checkCommand: Command = {
  usage: 'FILE [--json]',
  summary: 'read the whole file and verify it, its history included',
  positionals: ['FILE'],
  options: { json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const report = orFail(store.check());
      if (input.flag('json')) io.out(json(report));
      const [first, ...others] = report.problems;
      if (first !== undefined)
        throw new Failure(printable(others.length === 0 ? first : `${first} (and ${others.length} more: --json lists them)`));
      if (!input.flag('json'))
        io.out(
          `Sound: ${counted(report.events, 'event')}, ${counted(report.actions, 'action')}, ${counted(report.changes, 'change')}, hash chain unbroken.${erasuresOf(report)}`,
        );
    });
  },
};

/** Where the history has a gap that was signed off. */
function erasuresOf({ erasures }: CheckReport): string {
  const lines = erasures.map(
    ({ at, who, reason }) => `\n  ${new Date(at).toISOString().slice(0, 10)} by ${printable(who)}: ${printable(reason)}`,
  );
  return lines.length === 0
    ? ''
    : `\n${counted(lines.length, 'event')} ${lines.length === 1 ? 'was' : 'were'} erased for good:${lines.join('')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
