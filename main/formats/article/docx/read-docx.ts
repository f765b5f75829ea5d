import { MOST_ARTICLE } from '../../../../shared/article/article';
import { readXml } from '../../xml/read-xml';
import { openZip, type Zip } from '../../zip/read-zip';
import type { Document } from '../document';
import { toBeSavedAs } from '../other-kinds';
import { Refused } from '../refused';

/*
 * A document of a word processor (ECMA-376 part 1, chapter 17, “WordprocessingML”): its paragraphs as they read. Nothing that it names elsewhere is
 * followed, and no macro or field is looked at but for what it last said.
 */

/** Unpacked. */
const MOST_PART = 100_000_000;
const MOST_FACTS = 1_000_000;
const MAIN = 'word/document.xml';
/** What is no text of the document: what was deleted, instructions of fields, drawings' and other programs' copies of the same. */
const ASIDE: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'object', 'pPr', 'rPr', 'sectPr']);

/** @param mostPart bytes that a part of it may have, unpacked @throws Unreadable */
export function readDocx(bytes: Uint8Array, mostPart = MOST_PART): Document {
  const zip = openZip(bytes);
  if (zip.has('mimetype') && zip.small('mimetype', MOST_FACTS).includes('opendocument')) throw toBeSavedAs('An OpenDocument file');
  if (!zip.has(MAIN))
    throw new Refused('The file is an archive, but no document of a word processor.', 'Take the article out of it and read that.');
  const facts = coreProperties(zip);
  const notes = ['footnotes', 'endnotes', 'comments'].filter(
    (part) => zip.has(`word/${part}.xml`) && bodyText(zip, `word/${part}.xml`, mostPart) !== '',
  );
  return {
    kind: 'word',
    text: bodyText(zip, MAIN, mostPart),
    title: facts.get('title'),
    author: facts.get('creator'),
    made: facts.get('created'),
    notes: notes.length === 0 ? [] : [`What stands beside the text was left out: ${notes.join(', ')}.`],
  };
}

function bodyText(zip: Zip, part: string, mostPart: number): string {
  const blocks: string[] = [];
  let line = '';
  /** How many elements deep it is in what is no text, and in a text. */
  let aside = 0;
  let within = 0;
  let hidden = false;
  const row: string[] = [];
  let cells = 0;
  let length = 0;
  const end = (): void => {
    const text = line.replace(/[\t\n ]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    length += text.length;
    if (cells > 0) row.push(text);
    else blocks.push(text);
  };
  for (const piece of readXml(zip.text(part, mostPart))) {
    // What is more would be cut off, and told, in any case.
    if (length > MOST_ARTICLE) break;
    if (piece.kind === 'text') {
      if (aside === 0 && within > 0 && !hidden) line += piece.text;
      continue;
    }
    const { name } = piece;
    if (piece.kind === 'open') {
      // Of a run, not of the mark at a paragraph's end.
      if (name === 'vanish' && aside === 1 && piece.attribute('w:val') !== 'false' && piece.attribute('w:val') !== '0') hidden = true;
      if (ASIDE.has(name)) aside += 1;
      else if (name === 't') within += 1;
      else if (name === 'tab') line += ' ';
      else if (name === 'br' || name === 'cr') end();
      else if (name === 'noBreakHyphen') line += '-';
      else if (name === 'tc') cells += 1;
      continue;
    }
    if (ASIDE.has(name)) aside -= 1;
    else if (name === 't') within -= 1;
    else if (name === 'r') hidden = false;
    else if (name === 'p') end();
    else if (name === 'tc') cells -= 1;
    else if (name === 'tr' && cells === 0 && row.length > 0) blocks.push(row.splice(0).join(' · '));
  }
  return blocks.join('\n\n');
}

/** Title, creator and the like (ECMA-376 part 2, chapter 11, “core properties”), by name. */
function coreProperties(zip: Zip): Map<string, string> {
  const facts = new Map<string, string>();
  let name = '';
  const written = zip.small('docProps/core.xml', MOST_FACTS);
  if (written === '') return facts;
  for (const piece of readXml([written])) {
    if (piece.kind === 'open') name = piece.name;
    else if (piece.kind === 'text' && piece.text.trim() !== '') facts.set(name, piece.text.trim());
  }
  return facts;
}
