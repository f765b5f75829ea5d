import { createInterface } from 'node:readline';
import { readApart } from '../../article/read-apart';
import { Failure, type Io } from './command';

/** Standard streams, for the command line alone and inside the packaged program. */
export function terminalIo(): Io {
  return {
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (line) => void process.stderr.write(`${line}\n`),
    lines: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    now: () => Date.now(),
    hidden,
    readDocument: readApart(),
  };
}

/** What was typed or pasted behind the answer before, for the next question. */
let typedAhead = '';

/** Asks at the terminal without showing what is typed; null where there is none. @throws Failure on Ctrl+C */
async function hidden(prompt: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return null;
  // The terminal shows nothing any more before anybody is asked to type: a fast answer would be seen.
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stderr.write(prompt);
  stdin.resume();
  try {
    return await new Promise<string>((resolve, reject) => {
      let typed = '';
      const take = (chunk: string): void => {
        const characters = [...chunk];
        for (const [at, character] of characters.entries()) {
          if (character === '\r' || character === '\n') {
            const ahead = characters.slice(at + 1).join('');
            typedAhead = character === '\r' && ahead.startsWith('\n') ? ahead.slice(1) : ahead;
            end(() => resolve(typed));
            return;
          }
          if (character === '\u0003' || character === '\u0004') {
            end(() => reject(new Failure('No passphrase was given. Nothing was changed.')));
            return;
          }
          if (character === '\u007f' || character === '\b') typed = [...typed].slice(0, -1).join('');
          else if (character === '\u0015') typed = '';
          else if (character >= ' ') typed += character;
        }
      };
      const end = (then: () => void): void => {
        stdin.off('data', take);
        then();
      };
      stdin.on('data', take);
      const before = typedAhead;
      typedAhead = '';
      take(before);
    });
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    stderr.write('\n');
  }
}
