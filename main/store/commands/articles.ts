import type { Article } from '../../../shared/article/article';
import { cadenceFrom } from '../../../shared/article/cadence';
import { passageOf } from '../../../shared/article/passage';
import type { Decision, Proposal } from '../../../shared/article/proposal';
import type { Input } from '../../../shared/contract';
import type { EventFields, Source } from '../../../shared/event';
import { type AppError, fail, ok, type Result } from '../../../shared/result';
import { hashOf } from '../database/attachments';
import type { StoreContext } from '../database/context';
import type { PendingChange } from '../record/apply';
import { addEvent, editEvent } from './events';
import { livingFields, type Plan, quoted, type Writes } from './plan';
import { addSeries } from './series';

/**
 * Enters what a person accepted of an article, as one step: events and review series, and for those that are merged the article as a further source of an
 * event that is there, with its own claim of when; with them the text is kept. The first that cannot be entered refuses all.
 */
export function acceptArticle(context: StoreContext, { article, proposals, decisions }: Input<'articles.accept'>): Result<Plan> {
  const from = sourceOf(article);
  const byNumber = new Map(proposals.map((one) => [one.n, one]));
  const changes: PendingChange[] = [];
  const merged = new Map<string, Source[]>();
  const decided = new Set<number>();
  for (const decision of decisions) {
    const proposal = byNumber.get(decision.n);
    if (proposal === undefined) return fail('invalid', `There is no proposal ${decision.n}.`, 'decisions');
    if (decided.has(decision.n)) return fail('invalid', `Proposal ${decision.n} is decided twice.`, 'decisions');
    decided.add(decision.n);
    if (decision.take === 'skip') continue;
    const source = { ...from, ...quotedIn(article, proposal), ...guessOf(article, proposal, decision) };
    if (decision.take === 'merge') {
      const { into } = decision;
      if (into === undefined) return fail('invalid', `Say into which event proposal ${decision.n} is merged.`, 'into');
      if (proposal.kind === 'series') return fail('invalid', `Proposal ${decision.n} is a review series, which is merged into no event.`);
      merged.set(into, [...(merged.get(into) ?? []), { ...source, when: decision.when ?? proposal.when }]);
      continue;
    }
    const plan = proposal.kind === 'event' ? eventOf(context, proposal, decision, source) : seriesOf(context, proposal, decision, source);
    if (!plan.ok) return named(decision.n, plan.error);
    changes.push(...plan.value.changes);
  }
  for (const [id, sources] of merged) {
    const plan = withSources(context, id, sources);
    if (!plan.ok) return plan;
    changes.push(...plan.value.changes);
  }
  // A review series has no sources: alone, it names no text.
  const isNamed = changes.some(({ entity }) => entity === 'event');
  return ok({ label: `Read ${quoted(from.title)}`, changes, settles: article.text, ...(isNamed ? { keeps: article.text } : {}) });
}

/** The article as a source, which nobody has graded. */
function sourceOf({ title, name, publisher, url, published, text }: Article): Source {
  return {
    // What a document says of itself may be longer than a source has room for.
    title: [title ?? '', name].map((one) => one.trim().slice(0, 500)).find((one) => one !== '') ?? 'Pasted text',
    ...(publisher === null ? {} : { publisher: publisher.slice(0, 200) }),
    ...(url === null ? {} : { url }),
    ...(published === null ? {} : { published }),
    textHash: hashOf(text),
  };
}

function quotedIn({ text }: Article, { quotation: { start, end } }: Proposal): Pick<Source, 'quotation' | 'passage'> {
  return { quotation: text.slice(start, end), passage: passageOf({ start, end }) };
}

/** That a date was guessed stays with what rests on it, as long as the person gave no other. */
function guessOf({ text }: Article, { certain, date }: Proposal, { when }: Decision): Pick<Source, 'note'> {
  if (certain || when !== undefined) return {};
  return { note: `The date was worked out from “${text.slice(date.start, date.end)}”, and is a guess.` };
}

function eventOf(context: StoreContext, proposal: Proposal, said: Decision, source: Source): Result<Plan> {
  const { actors, places } = proposal;
  return addEvent(context, {
    title: said.title ?? proposal.title,
    when: said.when ?? proposal.when,
    status: said.status ?? proposal.status,
    lane: said.lane ?? proposal.lane,
    actors,
    places,
    sources: [source],
  });
}

/** A series has no sources of its own: what it rests on, and that its first date is assumed, stands in its notes. */
function seriesOf(context: StoreContext, proposal: Proposal, said: Decision, source: Source): Result<Plan> {
  const anchor = said.when ?? proposal.when;
  if (!/^\d{4}-\d\d-\d\d$/.test(anchor))
    return fail('invalid', 'A review series is counted from a single day, such as 2026-01-08.', 'when');
  const every = cadenceFrom(proposal.cadence ?? '', anchor);
  if (every === null) return fail('invalid', 'This does not say how the series recurs.', 'cadence');
  const cited = [source.title, source.publisher, source.published].filter((part) => part !== undefined).join(', ');
  const isAssumed = said.when === undefined && proposal.anchor === 'publication' && !proposal.certain;
  const notes = [`“${source.quotation}” (${cited})`, ...(isAssumed ? [ASSUMED] : [])].join('\n\n');
  return addSeries(context, { title: said.title ?? proposal.title, lane: said.lane ?? proposal.lane, every, anchor, notes });
}

const ASSUMED =
  'The text gives no first date, so it is counted from the day of publication, which is an assumption. Move it, and all that follow move with it.';

/** What the event has from this passage already is not added again. */
function withSources(context: StoreContext, id: string, added: readonly Source[]): Result<Plan> {
  const fields = livingFields<EventFields>(context.engine, 'event', id);
  if (fields === undefined) return fail('not-found', 'An event that was to be merged with does not exist any more.', 'into');
  const had = new Set(fields.sources.map(({ textHash, passage }) => `${textHash} ${passage}`));
  const fresh = added.filter(({ textHash, passage }) => !had.has(`${textHash} ${passage}`));
  return editEvent(context, id, { sources: [...fields.sources, ...fresh] });
}

/** Which proposal it is that cannot be entered. */
function named(n: number, { code, message, field }: AppError): Result<never> {
  return fail(code, `Proposal ${n}: ${message}`, field);
}

export const articleWrites = {
  'articles.accept': acceptArticle,
} satisfies Partial<Writes>;
