import type { Lane } from '../../../shared/lane';
import { type PictureFormat, type PictureOptions, pictureOptionsSchema } from '../../../shared/picture/options';

export type Shell = 'posix' | 'windows';

interface Known {
  readonly view?: string | null;
  readonly lanes?: readonly Pick<Lane, 'id' | 'title'>[];
}

/**
 * The command line that draws the same picture without a window. Options that say what is the default anyway are left out.
 *
 * @param file the timeline's full path.
 * @param shell decides how words with blanks are quoted.
 * @param known the saved view whose range and filter these are, which is then named in their place, and the lanes of the timeline.
 */
export function commandLineFor(
  options: PictureOptions,
  file: string,
  format: PictureFormat,
  shell: Shell,
  { view = null, lanes = [] }: Known = {},
): string {
  const standard = pictureOptionsSchema.parse({});
  const given: [string, string | number][] = [['out', `${nameOf(file)}.${format}`]];
  if (view !== null) given.push(['view', view]);
  if (options.from !== null && view === null) given.push(['from', options.from]);
  if (options.to !== null && view === null) given.push(['to', options.to]);
  if (options.shape !== 'auto') given.push(['shape', options.shape]);
  else if (options.widthMm !== null) given.push(['width', `${options.widthMm}mm`]);
  else given.push(['width', options.width]);
  if (options.heightMm !== null) given.push(['height', `${options.heightMm}mm`]);
  else if (options.height !== null) given.push(['height', options.height]);
  if (options.scale !== standard.scale) given.push(['scale', options.scale]);
  if (options.dpi !== null) given.push(['dpi', options.dpi]);
  if (options.pages !== standard.pages) given.push(['pages', options.pages]);
  if (options.layout !== standard.layout) given.push(['layout', options.layout]);
  if (options.rowsPer !== null) given.push(['rows-per', options.rowsPer]);
  for (const id of options.collapsed) given.push(['collapsed', nameOfLane(id, lanes)]);
  if (options.theme !== standard.theme) given.push(['theme', options.theme]);
  if (options.title !== null) given.push(['title', options.title]);
  if (options.filter !== null && view === null) given.push(['filter', options.filter]);
  if (options.maxSensitivity !== standard.maxSensitivity) given.push(['max-sensitivity', options.maxSensitivity]);
  if (options.today !== null) given.push(['today', options.today]);
  const words = given.map(([name, value]) => optionWords(name, String(value), shell));
  const switches = [options.links && '--links', options.gradings && '--gradings', !options.showWithheld && '--hide-withheld'].filter(
    (word) => word !== false,
  );
  return ['npm run -s annals -- export', quoted(file, shell), ...words, ...switches].join(' ');
}

/** Its title, unless another lane has the same. */
function nameOfLane(id: string, lanes: NonNullable<Known['lanes']>): string {
  const title = lanes.find((lane) => lane.id === id)?.title;
  const alike = lanes.filter((lane) => lane.title.toLowerCase() === title?.toLowerCase());
  return title === undefined || alike.length > 1 ? id : title;
}

/** A value that begins with a dash (a year before 0) would be taken for an option: it is joined with "=". */
function optionWords(name: string, value: string, shell: Shell): string {
  return value.startsWith('-') ? quoted(`--${name}=${value}`, shell) : `--${name} ${quoted(value, shell)}`;
}

/** The file's name without folder and ending. */
function nameOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.annals$/i, '') || 'timeline';
}

function quoted(word: string, shell: Shell): string {
  if (/^[\w@+=:,./-]+$/.test(word)) return word;
  if (shell === 'windows') return `"${word.replaceAll('"', '\\"')}"`;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
