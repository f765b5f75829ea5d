/**
 * The SVG as it would be with rims as strokes under the letters they belong to (`paint-order`), and not as texts of their
 * own: for negative controls, since LibreOffice paints such rims over the letters.
 */
export function withOldRims(svg: string): string {
  const rims = /<text [^>]*stroke="(#[0-9a-f]{6})"[^>]*aria-hidden="true"[^>]*>[^<]*<\/text>/g;
  const ground = rims.exec(svg)?.[1] ?? '#ffffff';
  const rim = `stroke="${ground}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  return svg.replace(rims, '').replace(/<text (?=[^>]*font-size="14")/g, `<text ${rim} `);
}
