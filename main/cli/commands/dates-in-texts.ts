import { shownJson } from '../../../shared/shown-text';
import { findDates } from '../../../shared/time/found/find-dates';
import type { Found } from '../../../shared/time/found/found';
import { isZone } from '../../../shared/time/zone';
import { fileTrouble } from '../../disk/file-trouble';
import { readAll } from '../../disk/regular-file';
import { shownName } from '../../disk/shown-name';
import { decodeBySigns } from '../../formats/decode';
import { Failure, type Input, type Io, UsageError } from '../line/command';
import { type Clock, clockOf, typedPublication } from '../line/dates';
import { table } from '../line/output';

/** Does what is typed behind `annals dates`. @throws Failure where a text cannot be read: then nothing is said of the others either */
export async function datesInTexts(input: Input, io: Io): Promise<void> {
  const zone = input.text('zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isZone(zone)) throw new Failure(`--zone: “${zone}” is not a time zone name such as Asia/Karachi.`);
  const clock = clockOf(input, io, zone);
  const paths = input.allOf('TEXTFILE');
  if (paths.length === 1 && paths[0] === '-') {
    await answerLines(input, io, clock);
    return;
  }
  if (paths.includes('-')) throw new UsageError('“-” stands alone: it reads which files there are.');
  const published = typedPublication(input.required('published'), clock).day;
  // All are read before anything is said: one that cannot be read leaves half an answer of none.
  const texts = paths.map((path) => ({ path, text: decodeBySigns(readAll(path), false).text }));
  for (const { path, text } of texts) say(io, input.flag('json'), path, findDates(text, published), paths.length > 1);
}

/** One line of JSON for each line that was read, an error as `{ file, error }`. */
async function answerLines(input: Input, io: Io, clock: Clock): Promise<void> {
  const common = input.text('published');
  for await (const line of io.lines()) {
    if (line.trim() === '') continue;
    const [path = '', typed = common] = line.split('\t');
    io.out(shownJson(JSON.stringify(answerLine(path, typed, clock))));
  }
}

function answerLine(path: string, typed: string | undefined, clock: Clock): object {
  const file = path;
  if (typed === undefined) return { file, error: 'Say after a tab when the text was published, or --published for all.' };
  try {
    return { file, found: findDates(decodeBySigns(readAll(path), false).text, typedPublication(typed, clock).day) };
  } catch (error) {
    const message = error instanceof Failure ? error.message : fileTrouble(error)?.message;
    if (message === undefined) throw error;
    return { file, error: message };
  }
}

function say(io: Io, asJson: boolean, path: string, found: readonly Found[], several: boolean): void {
  if (asJson) {
    io.out(shownJson(JSON.stringify(several ? { file: path, found } : { found })));
    return;
  }
  if (several) io.out(`${shownName(path)}:`);
  io.out(found.length === 0 ? 'No dates were found.' : table(found.map(rowOf)));
}

function rowOf({ start, text, edtf, kind, cadence, relation, anchor, certain }: Found): string[] {
  const from = anchor === null ? '' : anchor === 'publication' ? 'from publication' : `from the date at ${anchor}`;
  return [
    String(start),
    text,
    cadence ?? edtf ?? '–',
    relation === undefined ? kind : `${kind}, ${relation}`,
    from,
    certain ? '' : 'not certain',
  ];
}
