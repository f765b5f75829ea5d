import { at, isObject, type JsonObject, objectsOf, textAt } from './values';

/*
 * Texts that programs keep in pieces, for the sake of how these look: as a list of texts and objects (Telegram, Notion), or as a tree of nodes (Jira and
 * Confluence, TipTap).
 */

/** What a piece that is all text is said to be, and what else is said of one: https://core.telegram.org/type/MessageEntity, https://developers.notion.com/reference/rich-text. */
const KINDS = new Set(
  'plain text link text_link bold italic underline strikethrough code pre mention mention_name hashtag cashtag bot_command email phone bank_card spoiler custom_emoji blockquote equation'.split(
    ' ',
  ),
);
const BESIDE_TEXT = new Set(
  'type text plain_text href url user_id document_id language collapsed annotations equation mention marks style'.split(' '),
);

/** What a list of pieces says as one text, or a tree of them with a line for each paragraph; null for what is neither. */
export function textInPieces(value: unknown): string | null {
  if (Array.isArray(value)) return ofList(value);
  const isTree = isObject(value) && at(value, 'type') === 'doc' && objectsOf(at(value, 'content')).length > 0;
  return isTree ? ofNode(value).trim() : null;
}

function ofList(pieces: readonly unknown[]): string | null {
  const objects = objectsOf(pieces);
  const isPiece = (piece: JsonObject): boolean =>
    typeof (at(piece, 'plain_text') ?? at(piece, 'text')) === 'string' &&
    // What says more than how a text looks, a date say, would be lost.
    Object.keys(piece).every((key) => BESIDE_TEXT.has(key)) &&
    // Beside bare texts an object is one of their pieces, whatever it is called; by themselves objects may be anything.
    (objects.length < pieces.length || KINDS.has(textAt(piece, 'type')));
  if (objects.length === 0 || !objects.every(isPiece)) return null;
  if (!pieces.every((piece) => isObject(piece) || typeof piece === 'string')) return null;
  return pieces.map((piece) => (isObject(piece) ? ofPiece(piece) : piece)).join('');
}

function ofPiece(piece: JsonObject): string {
  const text = String(at(piece, 'plain_text') ?? at(piece, 'text') ?? '');
  return withAddress(text, at(piece, 'href') ?? at(piece, 'url'));
}

/** Nodes that stand within a line; what others hold are lines of their own. */
const WITHIN_LINES = new Set(['text', 'hardBreak', 'mention', 'emoji', 'inlineCard', 'date', 'status']);

/** What a node says: https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/. */
function ofNode(node: JsonObject): string {
  const type = textAt(node, 'type');
  if (type === 'hardBreak') return '\n';
  const text = at(node, 'text');
  if (typeof text === 'string') {
    const link = objectsOf(at(node, 'marks')).find((mark) => at(mark, 'type') === 'link');
    return withAddress(text, at(link, 'attrs', 'href'));
  }
  if (WITHIN_LINES.has(type)) return textAt(node, 'attrs', 'text') || textAt(node, 'attrs', 'url');
  const inner = objectsOf(at(node, 'content')).map(ofNode).join('');
  return inner === '' || inner.endsWith('\n') ? inner : `${inner}\n`;
}

function withAddress(text: string, address: unknown): string {
  return typeof address === 'string' && /^https?:/.test(address) && address !== text.trim() ? `${text} (${address})` : text;
}
