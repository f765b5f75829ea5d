import { shownJson } from '../../../shared/shown-text';
import { type DateDescription, describeDate } from '../../../shared/time/describe';
import { isZone } from '../../../shared/time/zone';
import { type Command, Failure, FLAG, TEXT, UsageError } from '../line/command';
import { type Clock, clockOf, understoodWhen } from '../line/dates';
import { json, table } from '../line/output';

export const dateCommand: Command = {
  usage: 'TEXT|- [--today W] [--zone Z] [--order dmy|mdy] [--json]',
  summary: 'say what a typed date means; “-” reads one per line and answers one JSON line each',
  positionals: ['TEXT'],
  options: { today: TEXT, zone: TEXT, order: TEXT, json: FLAG },
  async run(input, io) {
    const zone = input.text('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!isZone(zone)) throw new Failure(`--zone: “${zone}” is not a time zone name such as Asia/Karachi.`);
    const order = input.text('order') ?? 'dmy';
    if (order !== 'dmy' && order !== 'mdy') throw new UsageError(`--order is dmy or mdy, not “${order}”.`);
    const clock = clockOf(input, io, zone);
    const text = input.positional('TEXT');
    if (text === '-') {
      for await (const line of io.lines()) io.out(shownJson(JSON.stringify(describe(line, clock, order))));
      return;
    }
    const described = describe(text, clock, order);
    if ('error' in described) throw new Failure(described.error);
    io.out(
      input.flag('json')
        ? json(described)
        : table(Object.entries(described).map(([name, value]) => [name, value === null ? 'open' : String(value)])),
    );
  },
};

function describe(text: string, clock: Clock, order: 'dmy' | 'mdy'): DateDescription | { readonly error: string } {
  const understood = understoodWhen(text, clock, order);
  return understood.ok ? describeDate(understood.value) : { error: understood.error.message };
}
