import type { Link } from '../../../shared/event';
import type { Result } from '../../../shared/result';
import { bridge, write } from '../../client';
import { tell } from '../../ui/notices';
import { offerUndo } from '../offer-undo';
import { strings } from '../strings';

/** A link by the ids of its events. */
export interface IdLink {
  readonly from: string;
  readonly type: Link['type'];
  readonly to: string;
}

/** Links one event to another. Answers why not, in words; null when it is done. */
export async function addLink(link: IdLink): Promise<string | null> {
  return said(await write(() => bridge.links.add(link)));
}

/** Takes a link away and offers to bring it back. Answers why not, in words; null when it is done. */
export async function removeLink(link: IdLink): Promise<string | null> {
  return said(await write(() => bridge.links.remove(link)));
}

function said(answer: Result<{ readonly revision: number; readonly label: string }>): string | null {
  if (!answer.ok) return answer.error.message;
  offerUndo(strings.links.done(answer.value.label), answer.value.revision, strings.links.takeBack);
  return null;
}

/** The same where no form stands beside it: what was refused is told. */
export async function addLinkAloud(link: IdLink): Promise<void> {
  const refused = await addLink(link);
  if (refused !== null) tell(refused, 'refused');
}

export async function removeLinkAloud(link: IdLink): Promise<void> {
  const refused = await removeLink(link);
  if (refused !== null) tell(refused, 'refused');
}
