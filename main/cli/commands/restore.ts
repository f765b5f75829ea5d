import { dirname, join } from 'node:path';
import { BESIDE } from '../../disk/place-key';
import { restoreBackup } from '../../store/rescue/restore';
import { heldErasedWords, otherNamesWords } from '../../store/rescue/restore-words';
import { type Command, Failure, FLAG, orFail, TEXT, WITHOUT_LOG } from '../line/command';
import { json, printable } from '../line/output';
import { hinted } from '../line/with-timeline';

export const restoreCommand: Command = {
  usage: 'FILE BACKUP [--keep-in DIR] [--other] [--json]',
  summary: 'put a backup in the place of FILE, which is backed up first, beside it or into --keep-in; --other allows another timeline’s',
  positionals: ['FILE', 'BACKUP'],
  options: { 'keep-in': TEXT, other: FLAG, json: FLAG },
  run(input, io) {
    const file = input.positional('FILE');
    const folder = input.text('keep-in') ?? join(dirname(file), BESIDE);
    const options = { other: input.flag('other'), withoutLog: input.flag(WITHOUT_LOG) };
    const restored = restoreBackup(file, input.positional('BACKUP'), folder, io.now(), options);
    if (!restored.ok && restored.error.code === 'other-timeline')
      throw new Failure(`${restored.error.message} If that is what you want, add --other.`);
    const { contents, before, otherNames, erased } = orFail(hinted(restored));
    const { title, events, label } = contents;
    if (otherNames > 0) io.error(`annals: ${otherNamesWords(otherNames)}`);
    if (erased.length > 0)
      io.error(
        printable(
          `annals: ${heldErasedWords(erased)} ${erased.length === 1 ? 'It is' : 'They are'} in ${file} again; erase ${erased.length === 1 ? 'it' : 'them'} there once more, or restore what was kept.`,
        ),
      );
    io.out(
      input.flag('json')
        ? json({ path: file, title, events, lastChange: label, before, otherNames, erased })
        : printable(
            `${file} holds ${events} events again; its last change is: ${label}.${before === null ? '' : ` What it held before is kept in ${before}`}`,
          ),
    );
  },
};
