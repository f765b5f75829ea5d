import { renderPicture } from '../../main/picture/render';
import { PICTURE_THEMES } from '../../shared/picture/options';
import { crowdedInput, NOW, pictureOptions, seedInput } from '../picture/inputs';

/** A picture as the file that people get, and what it should look like. */
export interface Sample {
  readonly name: string;
  readonly svg: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The seed and a crowded timeline in every theme. */
export function samples(): Sample[] {
  const inputs = { seed: seedInput(), crowded: crowdedInput(120) };
  return Object.entries(inputs).flatMap(([name, input]) =>
    PICTURE_THEMES.map((theme) => {
      const rendered = renderPicture(input, pictureOptions({ theme }), NOW);
      if (!rendered.ok) throw new Error(rendered.error.message);
      const png = rendered.value.png();
      if (!png.ok) throw new Error(png.error.message);
      const { width, height, svgFile } = rendered.value;
      return { name: `${name}-${theme}`, svg: svgFile(), png: png.value, width, height };
    }),
  );
}
