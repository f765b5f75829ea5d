import { writeWhole } from '../../output/write-whole';
import { type Command, FLAG, orFail, TEXT } from '../line/command';
import { json } from '../line/output';
import { withTimeline } from '../line/with-timeline';

export const sealCommand: Command = {
  usage: 'FILE [--out S.json] [--force] [--json]',
  summary: 'a code to write down, or a file, by which a history that was rewritten since is found: annals check FILE --seal',
  positionals: ['FILE'],
  options: { out: TEXT, force: FLAG, json: FLAG },
  run(input, io) {
    withTimeline(input, io, 'read', (store) => {
      const seal = orFail(store.ask('seals.make'));
      const out = input.text('out');
      if (out !== undefined) {
        const rules = { inputs: [input.positional('FILE')], replace: input.flag('force') ? 'any' : 'ours', personal: true } as const;
        orFail(writeWhole(out, [Buffer.from(`${json(seal)}\n`, 'utf8')], rules));
      }
      if (input.flag('json')) {
        io.out(json(out === undefined ? seal : { path: out, ...seal }));
        return;
      }
      io.out(
        [
          seal.code,
          `Seals ${seal.revision} ${seal.revision === 1 ? 'step' : 'steps'}, the last of ${seal.lastChange.slice(0, 16).replace('T', ' ')} UTC. Keep it where nobody who can write the file can.`,
          ...(out === undefined ? [] : [`Also in ${out}, with the whole digest.`]),
        ].join('\n'),
      );
    });
  },
};
