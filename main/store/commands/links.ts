import type { Input } from '../../../shared/contract';
import type { EventFields, Link } from '../../../shared/event';
import { LINK_WORDS } from '../../../shared/link-words';
import { fail, ok, type Result } from '../../../shared/result';
import type { StoreContext } from '../database/context';
import { editEvent } from './events';
import type { Plan, Writes } from './plan';
import { livingFields, quoted } from './plan';

type OneLink = Input<'links.add'>;

const NO_EVENT = fail('not-found', 'This event does not exist any more.');
const NO_OTHER = fail('not-found', 'The event that this should lead to does not exist any more.', 'to');

/** Adds one link to those that the event has by now, whatever whoever asks has seen of them. */
function addLink(context: StoreContext, { from, type, to }: OneLink): Result<Plan> {
  const fields = livingFields<EventFields>(context.engine, 'event', from);
  if (fields === undefined) return NO_EVENT;
  const other = livingFields<EventFields>(context.engine, 'event', to);
  if (other === undefined && from !== to) return NO_OTHER;
  if (fields.links.some(isLink({ type, to })))
    return fail('invalid', `${quoted(fields.title)} is linked so already: ${LINK_WORDS[type].out} ${quoted(other?.title ?? '')}.`, 'links');
  return labelled(context, from, [...fields.links, { type, to }], `Link ${saidOf(fields.title, type, other?.title ?? '')}`);
}

/** Takes one link away. A link to a deleted event can go, too. */
function removeLink(context: StoreContext, { from, type, to }: OneLink): Result<Plan> {
  const fields = livingFields<EventFields>(context.engine, 'event', from);
  if (fields === undefined) return NO_EVENT;
  const left = fields.links.filter((link) => !isLink({ type, to })(link));
  if (left.length === fields.links.length) return fail('not-found', 'This link does not exist any more.', 'links');
  const title = livingFields<EventFields>(context.engine, 'event', to)?.title;
  return labelled(context, from, left, `Unlink ${saidOf(fields.title, type, title)}`);
}

/** Checked and changed as by any edit of the event; only the words are those of a link. */
function labelled(context: StoreContext, id: string, links: readonly Link[], label: string): Result<Plan> {
  const plan = editEvent(context, id, { links: [...links] });
  return plan.ok ? ok({ ...plan.value, label }) : plan;
}

/** "“Storm” causes “Flood”". */
function saidOf(title: string, type: Link['type'], other: string | undefined): string {
  return `${quoted(title)} ${LINK_WORDS[type].out} ${other === undefined ? 'a deleted event' : quoted(other)}`;
}

function isLink({ type, to }: Link): (link: Link) => boolean {
  return (link) => link.type === type && link.to === to;
}

export const linkWrites = {
  'links.add': addLink,
  'links.remove': removeLink,
} satisfies Partial<Writes>;
