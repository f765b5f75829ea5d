import type { Lane } from '../../../shared/lane';
import { PICTURE_LAYOUTS, PICTURE_SHAPES, PICTURE_THEMES, type PictureOptionsInput, ROW_PERIODS } from '../../../shared/picture/options';
import { Failure, FLAG, type Input, TEXT, TEXTS, UsageError } from './command';

/** The options of a picture that are not also those of data: how it is shaped and drawn. */
export const PICTURE_OPTIONS = {
  ...{ shape: TEXT, width: TEXT, height: TEXT, scale: TEXT, dpi: TEXT, pages: TEXT, layout: TEXT, 'rows-per': TEXT },
  ...{ theme: TEXT, collapsed: TEXTS, links: FLAG, gradings: FLAG, 'hide-withheld': FLAG },
} as const;

export const PICTURE_USAGE = [
  `[--shape ${PICTURE_SHAPES.join('|')}] [--width N|Nmm] [--height N|Nmm] [--scale N | --dpi N] [--pages one|several]`,
  `[--layout ${PICTURE_LAYOUTS.join('|')}] [--rows-per ${ROW_PERIODS.join('|')}] [--theme ${PICTURE_THEMES.join('|')}]`,
  '[--collapsed LANE]… [--links] [--gradings] [--hide-withheld]',
].join(' ');

/** Names and numbers as typed; whether they are within bounds is for the schema to say. */
export function pictureOptionsFrom(input: Input): Record<string, unknown> {
  const options: { [K in keyof PictureOptionsInput]: unknown } = {
    shape: input.text('shape'),
    ...lengthOf(input, 'width'),
    ...lengthOf(input, 'height'),
    scale: numberOf(input, 'scale'),
    dpi: input.count('dpi'),
    pages: input.text('pages'),
    layout: input.text('layout'),
    rowsPer: input.text('rows-per'),
    theme: input.text('theme'),
    links: input.flag('links') ? true : undefined,
    gradings: input.flag('gradings') ? true : undefined,
    showWithheld: input.flag('hide-withheld') ? false : undefined,
  };
  return options;
}

/** Ids of the lanes that are to be drawn as one row of density each; undefined where none was named. @throws Failure */
export function collapsedFrom(input: Input, lanes: readonly Lane[]): string[] | undefined {
  return input.texts('collapsed')?.map((name) => collapsedLane(name, lanes));
}

/** By its title, or by its id where several have that title. */
function collapsedLane(name: string, lanes: readonly Lane[]): string {
  const wanted = name.trim().toLowerCase();
  const found = lanes.filter(({ id }) => id === wanted);
  const titled = found.length > 0 ? found : lanes.filter(({ title }) => title.toLowerCase() === wanted);
  const [one] = titled;
  if (one === undefined)
    throw new Failure(`--collapsed: There is no lane “${name}”. The lanes are: ${lanes.map(({ title }) => title).join(', ')}.`);
  if (titled.length > 1) throw new Failure(`--collapsed: ${titled.length} lanes are called “${name}”. Give the id of one.`);
  return one.id;
}

/** "1600" is CSS pixels, "210mm" is millimetres. */
function lengthOf(input: Input, name: 'width' | 'height'): Record<string, number | undefined> {
  const millimetres = /^(\d+(?:\.\d+)?)mm$/.exec(input.text(name) ?? '')?.[1];
  return millimetres === undefined ? { [name]: input.count(name) } : { [`${name}Mm`]: Number(millimetres) };
}

function numberOf(input: Input, name: string): number | undefined {
  const text = input.text(name);
  if (text !== undefined && !/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--${name} takes a number, not “${text}”.`);
  return text === undefined ? undefined : Number(text);
}
