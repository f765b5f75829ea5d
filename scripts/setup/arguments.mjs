import { resolve } from 'node:path';

/** The program's options that have a value, and whether that is a path; it may follow after a space or after "=". */
const optionIsPath = { '--screenshot': true, '--user-data-dir': true, '--size': false, '--theme': false, '--today': false };

/**
 * The words for the program, with the paths among them made absolute from `folder`, where the user is: npm runs scripts in the project's
 * own folder. Switches we do not know are passed on as they are.
 */
export function programArguments(given, folder) {
  const words = [...given];
  const args = [];
  while (words.length > 0) {
    const word = words.shift();
    const [name, written] = word.split(/=(.*)/s);
    if (name in optionIsPath) {
      const value = written ?? words.shift() ?? '';
      args.push(`${name}=${optionIsPath[name] && value ? resolve(folder, value) : value}`);
    } else {
      args.push(/^(?:-|file:\/\/)/.test(word) ? word : resolve(folder, word));
    }
  }
  return args;
}
