import { recoverTimeline } from '../../store/rescue/recover';
import { type Command, FLAG, orFail, TEXT } from '../line/command';
import { json, printable } from '../line/output';

export const recoverCommand: Command = {
  usage: 'FILE NEWFILE [--key-of BACKUP] [--json]',
  summary: 'save what can be read of a damaged timeline into a new file; FILE is not changed',
  positionals: ['FILE', 'NEWFILE'],
  options: { 'key-of': TEXT, json: FLAG },
  run(input, io) {
    const path = input.positional('NEWFILE');
    const recovered = orFail(recoverTimeline(input.positional('FILE'), path, { now: io.now() }));
    const { events, uncertain, lost, changes, passedOver, missing } = recovered;
    if (passedOver !== null) io.error(printable(`annals: ${passedOver}`));
    if (missing !== null) io.error(printable(`annals: ${missing}`));
    io.out(
      input.flag('json')
        ? json({ path, ...recovered })
        : printable(
            `${path} holds ${events} events with ${changes} changes of their history. Not confirmed by history: ${uncertain}. Lost: ${lost}${missing === null ? '' : ' of what is in the file, and the edits that its log held, which are missing'}.`,
          ),
    );
  },
};
