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
  /** It stands between what happened, whatever day stands above. */
  readonly isBetween?: boolean;
}

/** What sections are called that tell of the text and not of what happened. */
const BEHIND =
  'references?|footnotes|citations?|(?:primary |secondary |selected |main )?(?:sources?|literature|bibliography)|see also|external links|links|further reading|works cited|contents|table of contents|einzelnachweise|weblinks|(?:sekundär|weiterführende )?literatur|(?:primär)?quellen|(?:quellen|literatur)(?:verzeichnis|angaben|nachweise)|siehe auch|fußnoten|inhaltsverzeichnis|références|sources|voir aussi|liens externes|bibliographie|sommaire|referencias|fuentes|véase también|enlaces externos|bibliografía|riferimenti|fonti|bibliografia|voci correlate|collegamenti esterni|referências|fontes|ligações externas|bronnen|literatuur|referenties|externe links|źródła|przypisy|linki zewnętrzne|literatura|zdroje|reference|источники|литература|ссылки|сноски|джерела|література|посилання|参考文献|参考资料|注释和参考文献|外部链接|参见|脚注|出典|関連項目|外部リンク';
/** Those of them that are also what something happened to: books, springs, connections. */
const THINGS =
  'sources?|literature|links|literatur|quellen|fuentes|fonti|fontes|bronnen|literatuur|źródła|literatura|zdroje|источники|литература|джерела|література';
/** And those that may as well tell what happened, or be notes of that. */
const NOTES = 'notes?|anmerkungen|notas|noter|uwagi|примечания|примітки|注释|注釈';
const AND = '(?:\\s*[,/&+]\\s*|\\s+(?:and|und|et|y|e|en|i|и|та|a)\\s+)';

const IS_BEHIND = new RegExp(`^(?:${BEHIND}|${NOTES})(?:${AND}(?:${BEHIND}|${NOTES}))*$`, 'iu');
const IS_OF_THINGS = new RegExp(`^(?:${THINGS})$`, 'iu');
const IS_NOTES = new RegExp(`^(?:${NOTES})$`, 'iu');

/** Whether a section under such a heading tells of the text and not of what happened. */
export function isBehind(heading: string): boolean {
  return IS_BEHIND.test(plain(heading));
}

/** Whether it is called as notes are, of the text or of what happened. */
export function isOfNotes(heading: string): boolean {
  return IS_NOTES.test(plain(heading));
}

/** Whether it is called as what the text rests on is, and as things are to which something happened. */
export function mayBeOfThings(heading: string): boolean {
  return IS_OF_THINGS.test(plain(heading));
}

function plain(heading: string): string {
  return heading.replace(/[:\s]+$/, '').trim();
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
