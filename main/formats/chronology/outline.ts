/** A piece of a text in the order in which it stands there: a heading, an item of a list, or a paragraph. */
export interface OutlineEntry {
  /** The line that it begins with, or of a page its number, from 1. */
  readonly row: number;
  readonly kind: 'heading' | 'item' | 'paragraph';
  /** How deep it stands among its kind: below it is what stands deeper, up to the next that does not. */
  readonly depth: number;
  /** In one line, without what it is set with. */
  readonly text: string;
  /** Addresses that it leads to. */
  readonly urls: readonly string[];
}

/** What sections are called that tell of the text and not of what happened. */
const BEHIND =
  /^(?:references?|notes?|footnotes|citations?|sources?|see also|external links|further reading|bibliography|works cited|contents|table of contents|einzelnachweise|weblinks|literatur|quellen|siehe auch|anmerkungen|fußnoten|inhaltsverzeichnis|références|notes et références|voir aussi|liens externes|bibliographie|sommaire|referencias|véase también|enlaces externos|bibliografía|note|voci correlate|collegamenti esterni|参考文献|注释|注释和参考文献|外部链接|参见|脚注|関連項目|外部リンク)$/iu;

/** Whether a section under such a heading tells of the text and not of what happened. */
export function isBehind(heading: string): boolean {
  return BEHIND.test(heading.replace(/[:\s]+$/, ''));
}

/** Whether it leads to the sections of the text. */
export function isContents(heading: string): boolean {
  return /^(?:contents|table of contents|inhaltsverzeichnis|sommaire)[:\s]*$/i.test(heading);
}

/** A text in one line, without the marks of notes in it: `[1]`, `[a]`, `[citation needed]`. */
export function inOneLine(text: string): string {
  return text
    .replace(
      /\[(?:\d{1,3}|[a-z]|(?:note|nb|n|lower-alpha) \d{1,3}|citation needed|clarification needed|edit(?: source)?|bearbeiten)\]/gi,
      '',
    )
    .replace(/[^\S\t]+/g, (blanks) => (blanks.length > 1 ? '  ' : ' '))
    .trim();
}
