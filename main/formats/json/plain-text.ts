import { wordTable } from '../../../shared/word-table';

const NAMED: Readonly<Record<string, string>> = wordTable({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
});

/** A text with HTML in it as plain text: paragraphs and line breaks stay, addresses stand behind what links to them, all else of the tags goes. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return html
    .replace(
      /<a\b[^<>]{0,1000}?\bhref\s*=\s*["']?(https?:[^"'\s<>]{1,2000})[^<>]{0,1000}>([^<>]*)<\/a>/gi,
      (_, url: string, text: string) => (text.trim() === '' || text.trim() === url ? url : `${text} (${url})`),
    )
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,5000}>/gi, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, digits?: string, hex?: string, name?: string) => {
      const code = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits);
      if (name !== undefined) return NAMED[name] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
