import { at, isObject, type JsonObject, objectsOf, textAt, textsAt } from './values';

/** What the cards of a Trello board say, in words of headers; null where it is none. The longest list of such a file is that of what was done on the board. */
export function trelloCards(root: unknown): JsonObject[] | null {
  const cards = objectsOf(at(root, 'cards'));
  if (!cards.some((card) => 'idList' in card && 'due' in card) || !Array.isArray(at(root, 'lists'))) return null;
  const named = (key: string, name: string): ReadonlyMap<string, string> =>
    new Map(objectsOf(at(root, key)).map((one) => [textAt(one, 'id'), textAt(one, name)]));
  const [lists, members] = [named('lists', 'name'), named('members', 'fullName')];
  return cards.map((card) => ({
    title: textAt(card, 'name'),
    start: textAt(card, 'start'),
    due: textAt(card, 'due'),
    summary: [textAt(card, 'desc'), at(card, 'closed') === true ? 'Archived on the board.' : ''].filter(Boolean).join('\n\n'),
    lane: lists.get(textAt(card, 'idList')) ?? '',
    tags: objectsOf(at(card, 'labels'))
      .map((label) => textAt(label, 'name'))
      .filter(Boolean),
    actors: textsAt(card, 'idMembers').map((id) => members.get(id) ?? id),
    url: textAt(card, 'url'),
  }));
}

/** What was read of a board and what not, in sentences. */
export function trelloNote(root: unknown): string {
  const left = isObject(root) ? ['actions', 'checklists'].filter((key) => objectsOf(root[key]).length > 0) : [];
  return `This is a Trello board: its cards were read, each on the day that it is due.${left.length === 0 ? '' : ` Not taken over: ${left.join(', ')}.`}`;
}
