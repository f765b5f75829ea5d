import { isElement, isText, type PageElement, type PageNode } from './page';

/** Elements that begin and end a paragraph (html.spec.whatwg.org, 15.3 “flow content”). */
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What a page shows no text of, or not the one that stands in it. */
const UNSEEN: ReadonlySet<string> = new Set(
  'audio canvas datalist embed head iframe map noscript object script select style svg template title video'.split(' '),
);
/** What is seen and belongs to no text: what is pressed, what is filled in, and formulas, whose signs stand in no line. */
const NO_TEXT: ReadonlySet<string> = new Set('button input math textarea'.split(' '));

/** The text of an element as it is seen: paragraphs with an empty line between them; cells of a row stand in one. */
export function pageText(root: PageNode): string {
  const blocks: string[] = [];
  let line = '';
  let begins = '';
  const end = (): void => {
    const text = line.replace(/[\t\n\r\f ]+/g, ' ').trim();
    if (text !== '') blocks.push(`${begins}${text}`);
    if (text !== '') begins = '';
    line = '';
  };
  // By hand, since a page made to hurt is nested deeper than calls can be.
  for (let node: PageNode | null = root; node !== null; ) {
    const name = isElement(node) ? node.localName : '';
    const enters = !isElement(node) || !(isUnseen(node) || NO_TEXT.has(node.localName));
    if (isText(node)) line += node.textContent ?? '';
    else if (enters && BLOCKS.has(name)) {
      if (name === 'td' || name === 'th') line += line.trim() === '' ? '' : ' · ';
      else end();
      if (name === 'li') begins = '• ';
    } else if (name === 'br') end();
    if (enters && isElement(node) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    // Up to the next one beside, ending what ends on the way.
    for (; node !== null; node = node.parentNode) {
      if (isElement(node) && BLOCKS.has(node.localName) && node.localName !== 'td' && node.localName !== 'th') end();
      if (node === root) {
        node = null;
        break;
      }
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
    }
  }
  end();
  return blocks.join('\n\n');
}

/** Whether an element begins and ends a paragraph. */
export function isBlock({ localName }: PageElement): boolean {
  return BLOCKS.has(localName);
}

/** Whether a page shows none of the text in an element, by what it is called and what stands in its tag. */
export function isUnseen(element: PageElement): boolean {
  return UNSEEN.has(element.localName) || isHidden(element);
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null) return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(element.getAttribute('style') ?? '');
}
