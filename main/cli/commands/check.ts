import { statSync } from 'node:fs';
import { dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { fileTrouble } from '../../disk/file-trouble';
import { readAll } from '../../disk/regular-file';
import { quotedName } from '../../disk/shown-name';
import type { CheckReport } from '../../store/checking/check';
import { type Command, Failure, FLAG, orFail, TEXT } from '../line/command';
import { json, printable } from '../line/output';
import { missingIn, withTimeline } from '../line/with-timeline';

export const checkCommand: Command = {
  usage: 'FILE [--seal S.json|CODE] [--json]',
  summary: 'read the whole file and verify it, its history included',
  positionals: ['FILE'],
  options: { seal: TEXT, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const given = input.text('seal');
      // What is no seal is said before the whole file is read.
      const seal = given === undefined ? null : orFail(store.ask('store.compareWithSeal', { seal: sealText(given) }));
      const report = orFail(store.ask('store.check'));
      if (input.flag('json')) io.out(json({ ...report, ...(seal === null ? {} : { seal }), ...missingIn(store) }));
      const [first, ...others] = report.problems;
      if (first !== undefined)
        throw new Failure(printable(others.length === 0 ? first : `${first} (and ${others.length} more: --json lists them)`));
      if (seal !== null && seal.state !== 'unchanged') throw new Failure(printable([seal.headline, ...seal.details].join(' ')));
      if (!input.flag('json'))
        io.out(
          `Sound: ${counted(report.events, 'event')}, ${counted(report.actions, 'action')}, ${counted(report.changes, 'change')}, hash chain unbroken.${erasuresOf(report)}${seal === null ? '' : `\n${[seal.headline, ...seal.details].map(printable).join('\n  ')}`}`,
        );
    });
  },
};

/** The text of a seal file, or the code itself. */
function sealText(given: string): string {
  try {
    if (statSync(given, { throwIfNoEntry: false })?.isFile() !== true) return given;
    return readAll(given).toString();
  } catch (error) {
    throw new Failure(`--seal: ${fileTrouble(error)?.message ?? `${quotedName(given)} cannot be read.`}`);
  }
}

/** Where the history has a gap that was signed off. */
function erasuresOf({ erasures }: CheckReport): string {
  const lines = erasures.map(({ at, who, reason }) => `\n  ${dayText(dayAt(at))} by ${printable(who)}: ${printable(reason)}`);
  return lines.length === 0
    ? ''
    : `\n${counted(lines.length, 'event')} ${lines.length === 1 ? 'was' : 'were'} erased for good:${lines.join('')}`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
