import type { Article } from '../../../shared/article/article';
import type { Proposal } from '../../../shared/article/proposal';
import { proposalsFrom, rangesOf, withReadBefore } from '../../../shared/article/propose';
import type { Ack } from '../../../shared/contract/ack';
import type { FullLane } from '../../../shared/lane';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import { knownOf, ownStore } from '../../article/known-of';

import { type Input, type Io, orFail, UsageError } from '../line/command';
import { clockOf, typedPublication } from '../line/dates';
import { json, printable, table } from '../line/output';
import { missingIn, withTimelineWhile } from '../line/with-timeline';
import { decisionsOn, wantedBy } from './read-decisions';

/** Does what is typed behind `annals read`. @throws Failure where it could not be read, or entered */
export async function readArticle(input: Input, io: Io): Promise<void> {
  const wanted = wantedBy(input);
  const order = input.text('order') ?? 'dmy';
  if (order !== 'dmy' && order !== 'mdy') throw new UsageError('--order is dmy or mdy.');
  await withTimelineWhile(input, io, wanted === null ? 'read' : 'write', async (store) => {
    const { timeline, lanes } = orFail(store.ask('timeline.snapshot'));
    const zone = timeline.homeZone;
    const clock = clockOf(input, io, zone);
    const said = input.text('published');
    const published = said === undefined ? null : typedPublication(said, clock).edtf;
    const source = { path: input.positional('ARTICLE') };
    const read = io.readDocument ?? (await import('../../article/read-document')).readDocument;
    const { article: asRead, statements } = orFail(await read({ source, context: { ...clock, order }, published }));
    const known = orFail(await knownOf(ownStore(store), asRead.text, rangesOf(statements, zone)));
    const article = withReadBefore(asRead, known);
    const proposals = proposalsFrom(article.text, statements, known);
    const decisions = wanted === null ? [] : decisionsOn(proposals, wanted);
    const ack = decisions.length === 0 ? null : orFail(store.ask('articles.accept', { article, proposals, decisions }));
    if (input.flag('json')) {
      io.out(json({ ...answerOf(article, proposals, lanes, ack), ...missingIn(store) }));
      return;
    }
    for (const note of article.notes) io.error(printable(`annals: ${note}`));
    if (article.readBefore !== undefined) io.error(`annals: ${readBeforeWords(article.readBefore, proposals)}`);
    if (article.published === null) io.error(`annals: ${NOT_PUBLISHED}`);
    io.out(proposals.length === 0 ? 'Nothing dated was found.' : listOf(proposals, lanes, zone));
    if (ack !== null) io.out(printable(`${ack.label}: ${decisions.length} of ${proposals.length} entered.`));
  });
}

const NOT_PUBLISHED =
  'It is not said when this was published, so only dates that count from nothing are proposed. Say it with --published.';

function readBeforeWords(day: string, proposals: readonly Proposal[]): string {
  const added = proposals.filter(({ same }) => same.some(({ read }) => read)).length;
  return `This text was read ${day === '' ? 'before' : `on ${day}`}; ${added} of ${proposals.length} were added.`;
}

/** Proposals as they are, with the words of their places; the text itself is at hand. */
function answerOf(article: Article, proposals: readonly Proposal[], lanes: readonly FullLane[], ack: Ack | null): object {
  const { text, ...about } = article;
  const words = ({ start, end }: Proposal['date']): object => ({ start, end, text: text.slice(start, end) });
  return {
    article: about,
    proposals: proposals.map((one) => ({
      ...one,
      date: words(one.date),
      quotation: words(one.quotation),
      lane: titleOf(lanes, one.lane),
      laneId: one.lane,
    })),
    ...(ack === null ? {} : { accepted: { revision: ack.revision, label: ack.label } }),
  };
}

/** Those with little of an event in them stand behind the others, with the numbers that they have. */
function listOf(proposals: readonly Proposal[], lanes: readonly FullLane[], zone: string): string {
  const rows = (all: readonly Proposal[]): string => table(all.map((one) => rowOf(one, lanes, zone)));
  const slight = proposals.filter((one) => one.slight === true);
  const others = proposals.filter((one) => one.slight !== true);
  if (slight.length === 0 || others.length === 0) return rows(proposals);
  return `${rows(others)}\n${slight.length} more, with little of an event in ${slight.length === 1 ? 'it' : 'them'}:\n${rows(slight)}`;
}

function rowOf(
  { n, kind, when, cadence, status, lane, title, certain, same }: Proposal,
  lanes: readonly FullLane[],
  zone: string,
): string[] {
  const parsed = parseWhen(when, zone);
  const [alike] = same;
  return [
    String(n),
    parsed.ok ? shortWords(parsed.value) : when,
    kind === 'series' ? (cadence ?? '') : status,
    titleOf(lanes, lane),
    certain ? '' : 'not certain',
    alike === undefined ? title : `${title} (${alike.read === true ? 'was added as' : 'may be the same as'} “${alike.title}”)`,
  ];
}

function titleOf(lanes: readonly FullLane[], id: string): string {
  return lanes.find((lane) => lane.id === id)?.title ?? '';
}
