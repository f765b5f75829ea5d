import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../../bench/table';
import { differenceOf } from '../picture/difference';
import { withOldRims } from '../picture/old-rims';
import { type Sample, samples } from './pictures';
import { type Program, programs } from './programs';

/** Cells that may look different: letters a little wider or narrower can move a short word out of its cell. */
const MOST = 0.01;
/** What LibreOffice paints over its letters changes more than this. */
const LEAST_OF_CONTROL = 0.05;

interface Row {
  readonly [column: string]: string | number | boolean;
  readonly kept: boolean;
}

/** Draws all samples with a program and compares each with its PNG. The pictures stay in a folder named after the program. */
function trial(program: Program, pictures: readonly Sample[], results: string, kept: (share: number) => boolean): Row[] {
  const folder = join(results, program.name);
  mkdirSync(folder, { recursive: true });
  for (const { name, svg } of pictures) writeFileSync(join(folder, `${name}.svg`), svg);
  process.stderr.write(`annals: ${program.name} ${program.version} …\n`);
  program.draw(pictures, folder);
  return pictures.map(({ name, png }) => {
    const { share, most } = differenceOf(png, readFileSync(join(folder, `${name}.png`)));
    return { program: program.name, picture: name, 'cells apart, %': share * 100, 'most, of 255': Math.round(most), kept: kept(share) };
  });
}

function run(results: string, chromium: string): 0 | 1 {
  rmSync(results, { recursive: true, force: true });
  const home = join(results, 'home');
  mkdirSync(home, { recursive: true });
  const pictures = samples();
  for (const { name, png } of pictures) writeFileSync(join(results, `${name}.png`), png);
  const all = programs(chromium, home);
  const rows = all.flatMap((program) => trial(program, pictures, results, (share) => share <= MOST));
  // Negative control: an SVG whose rims are strokes under their letters is found out.
  const control = pictures
    .filter(({ name }) => name.endsWith('-light'))
    .map((sample) => ({ ...sample, name: `${sample.name}-control`, svg: withOldRims(sample.svg) }));
  const office = all.filter(({ name }) => name === 'LibreOffice');
  const controls = office.flatMap((program) => trial(program, control, results, (share) => share >= LEAST_OF_CONTROL));
  process.stdout.write(`${table([...rows, ...controls])}\n`);
  const failed = rows.filter((row) => !row.kept).length;
  const blind = controls.filter((row) => !row.kept).length;
  if (failed > 0) process.stdout.write(`${failed} pictures look different: at most ${MOST * 100} % of the cells may\n`);
  if (blind > 0) process.stdout.write(`the control was not found out: at least ${LEAST_OF_CONTROL * 100} % of its cells should differ\n`);
  return failed + blind === 0 ? 0 : 1;
}

const [, , results = 'out/portability', chromium = 'chromium'] = process.argv;
process.exitCode = run(results, chromium);
