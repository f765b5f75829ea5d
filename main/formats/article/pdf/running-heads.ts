import type { Line } from './lines';

/** The lines of a page, and how high it is, in points. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Running heads and feet stand within this share of a page from its upper and its lower edge. */
const MARGIN = 0.13;
/** They stand on so many pages, and on this share of all: left and right pages may have different ones. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.3;
const PAGE_NUMBER = /^\W*(?:page|p\.|seite|página|pág\.)?\s*#(?:\s*(?:of|\/|von|de|sur)\s*#)?\W*$/i;

/** Takes away what stands on many pages at their edge, but for the figures in it: running heads, feet, numbers of pages. @returns the pages without, and what was taken */
export function withoutRunningHeads<P extends PageLines>(
  pages: readonly P[],
): { readonly pages: readonly P[]; readonly taken: readonly string[] } {
  const onPages = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))) onPages.set(key, (onPages.get(key) ?? 0) + 1);
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  const isRunning = (line: Line, page: P): boolean => {
    if (!isAtEdge(line, page)) return false;
    const count = onPages.get(keyOf(line)) ?? 0;
    return count >= least || (count >= Math.min(2, pages.length) && PAGE_NUMBER.test(plain(line.text)));
  };
  const taken = new Set<string>();
  const left = pages.map((page) => {
    const lines = page.lines.filter((line) => {
      const running = isRunning(line, page);
      if (running && !PAGE_NUMBER.test(plain(line.text))) taken.add(line.text.replace(/\d+/g, '…').trim());
      return !running;
    });
    return { ...page, lines };
  });
  return { pages: left, taken: [...taken] };
}

function isAtEdge({ y }: Line, { height }: PageLines): boolean {
  return y < height * MARGIN || y > height * (1 - MARGIN);
}

/** A headline may say the same in larger letters. */
function keyOf({ text, size }: Line): string {
  return `${Math.round(size)} ${plain(text)}`;
}

function plain(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}
