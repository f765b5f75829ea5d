// node scripts/render-icon.mjs: draws assets/icon.png from assets/icon.svg, which is the one to change.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from './setup/context.mjs';

/** electron-builder wants 1024 pixels for macOS; it makes the smaller sizes itself. */
const size = 1024;

const drawing = new Resvg(readFileSync(join(root, 'assets/icon.svg'), 'utf8'), { fitTo: { mode: 'width', value: size } });
writeFileSync(join(root, 'assets/icon.png'), drawing.render().asPng());
