import type { PictureNode } from '../../../shared/picture/nodes';
import type { Picture } from '../../../shared/picture/picture';
import { cleanText } from '../../../shared/picture/text';
import { WEIGHTS } from '../fonts/fonts';
import { hasForeign } from '../fonts/missing';
import type { Drawing } from '../svg/drawing';
import { outlinesOf } from '../svg/outlines';
import { contentOf } from './pdf-draw';
import { createPdfFile, figure, type PdfFile, type PdfReference, type PdfValue, text } from './pdf-file';
import { embedFont, embedInvisibleFont } from './pdf-font';
import { createResources } from './pdf-resources';

/** CSS pixels are 1/96 inch, points 1/72. */
const POINTS = 0.75;
/** Readers take pages up to 200 inches; larger ones say how many points make one of their units (ISO 32000-1, 14.11.2). */
const LARGEST = 14_400;

/**
 * The pages of a picture as PDF: vector, text as text in the bundled font, one bookmark for each lane. Drawn from the same
 * nodes as the other formats. Holds no date, no user, no path: the same picture gives the same bytes.
 */
export function pdfOf(drawings: readonly Drawing[], title: string): Buffer {
  const pages = drawings.map((drawing) => drawing.picture);
  if (pages.length === 0) throw new Error('A PDF has at least one page.');
  const file = createPdfFile();
  const texts = drawings.flatMap((drawing) => drawing.texts);
  const foreign = texts.filter(({ text }) => hasForeign(text));
  const drawn = outlinesOf(foreign.map(({ node, all }) => ({ ...node, attributes: all })));
  const outlines = new Map<PictureNode, PictureNode>();
  foreign.forEach(({ node }, index) => {
    const outline = drawn[index];
    if (outline !== undefined) outlines.set(node, outline);
  });
  const fonts = new Map(
    WEIGHTS.flatMap((weight) => {
      const set = texts.filter(({ node, all }) => !outlines.has(node) && (all['font-weight'] ?? 400) === weight);
      return set.length === 0 ? [] : [[weight, embedFont(file, weight, set.map(({ text }) => text).join('\n'))] as const];
    }),
  );
  const invisible = foreign.length === 0 ? null : embedInvisibleFont(file, foreign.map(({ text }) => text).join(''));
  const resources = createResources(file);
  const tree = file.reserve();
  const edges = { resources, fonts, outlines, invisible: invisible ?? { codeOf: () => '0000' } };
  const contents = drawings.map(({ nodes }) => contentOf(nodes, edges));
  const fontNames: Record<string, PdfValue> = {};
  for (const [weight, font] of fonts) {
    fontNames[`F${weight}`] = font.reference;
    fontNames[`S${weight}`] = font.silent;
  }
  if (invisible !== null) fontNames['X'] = invisible.reference;
  const shared = file.add({ Font: fontNames, ...resources.dictionary() });
  const references = pages.map((page, index) => pageOf(file, page, contents[index] ?? '', tree, shared));
  file.put(tree, { Type: '/Pages', Kids: references, Count: references.length });
  const outline = bookmarks(file, pages, references);
  const root = file.add({
    ...{ Type: '/Catalog', Pages: tree, Lang: '(en)' },
    ...(outline === null ? {} : { Outlines: outline, PageMode: pages.length > 1 ? '/UseOutlines' : '/UseNone' }),
    ViewerPreferences: { DisplayDocTitle: true },
  });
  return file.finish(root, file.add({ Title: text(cleanText(title)), Producer: '(Annals)' }));
}

function pageOf(file: PdfFile, picture: Picture, content: string, tree: PdfReference, resources: PdfReference): PdfReference {
  const width = picture.width * POINTS;
  const height = picture.height * POINTS;
  const unit = Math.max(1, Math.ceil(Math.max(width, height) / LARGEST));
  const across = (picture.scale * POINTS) / unit;
  // As in the other formats the last fraction of a unit is stretched rather than left as a seam.
  const down = height / unit / picture.designHeight;
  const matrix = [across, 0, 0, -down, 0, height / unit].map(figure).join(' ');
  return file.add({
    ...{ Type: '/Page', Parent: tree, Resources: resources },
    MediaBox: [0, 0, width / unit, height / unit],
    UserUnit: unit === 1 ? undefined : unit,
    Contents: file.stream({}, `q ${matrix} cm\n${content}\nQ`),
    Group: { S: '/Transparency', CS: '/DeviceRGB' },
  });
}

interface Bookmark {
  readonly title: string;
  readonly page: number;
  /** Design units from the top. */
  readonly top: number;
}

/** One for each lane where it begins; of a list, one for each heading. */
function marksOf(pages: readonly Picture[]): Bookmark[] {
  const seen = new Set<string>();
  return pages.flatMap((picture, page) => {
    const lanes = picture.strips.flatMap((strip) => {
      const period =
        picture.strips.length > 1 || pages.some((one) => one.strips.length > 1)
          ? `${strip.axis.axis.majors.find((tick) => tick.label !== '')?.label ?? ''} · `
          : '';
      return strip.lanes.map((lane) => ({
        title: `${period}${cleanText(lane.plan.lane.title)}`,
        key: `${strip.shown.from} ${lane.plan.lane.id}`,
        page,
        top: lane.top,
      }));
    });
    const headings = (picture.list?.entries ?? []).flatMap((entry) =>
      entry.kind === 'heading' ? [{ title: entry.text, key: entry.text, page, top: entry.top }] : [],
    );
    return [...lanes, ...headings].filter(({ key }) => !seen.has(key) && seen.add(key));
  });
}

function bookmarks(file: PdfFile, pages: readonly Picture[], references: readonly PdfReference[]): PdfReference | null {
  const marks = marksOf(pages);
  if (marks.length === 0) return null;
  const outline = file.reserve();
  const items = marks.map(() => file.reserve());
  marks.forEach((mark, index) => {
    const picture = pages[mark.page];
    const reference = references[mark.page];
    const item = items[index];
    if (picture === undefined || reference === undefined || item === undefined) return;
    const unit = Math.max(1, Math.ceil((Math.max(picture.width, picture.height) * POINTS) / LARGEST));
    const y = (picture.height - mark.top * picture.scale) * (POINTS / unit);
    file.put(item, {
      ...{ Title: text(mark.title), Parent: outline, Prev: items[index - 1], Next: items[index + 1] },
      Dest: [reference, '/XYZ', 'null', y, 'null'],
    });
  });
  file.put(outline, { Type: '/Outlines', First: items[0], Last: items.at(-1), Count: items.length });
  return outline;
}
