import type { Article } from '../../../shared/article/article';
import type { Decision, Proposal } from '../../../shared/article/proposal';
import { proposalsFrom, rangesOf, readStatements, withReadBefore } from '../../../shared/article/propose';
import type { Ack } from '../../../shared/contract/ack';
import type { FullLane } from '../../../shared/lane';
import { parseWhen } from '../../../shared/time/edtf';
import { shortWords } from '../../../shared/time/words';
import { articleFrom } from '../../article/article-desk';
import { knownOf, ownStore } from '../../article/known-of';
import { type Command, Failure, FLAG, type Input, orFail, TEXT, UsageError } from '../line/command';
import { clockOf, typedPublication } from '../line/dates';
import { json, printable, table } from '../line/output';
import { missingIn, withTimelineWhile } from '../line/with-timeline';

export const readCommand: Command = {
  usage: 'FILE ARTICLE [--published W] [--accept all|none|N,…] [--order dmy|mdy] [--today W] [--json]',
  summary:
    'read a text (txt, md, html, eml, docx, pdf) and list the events and review series that it suggests, each with its sentence; --accept enters those of these numbers, as one step',
  positionals: ['FILE', 'ARTICLE'],
  options: { published: TEXT, accept: TEXT, order: TEXT, today: TEXT, json: FLAG },
  async run(input, io) {
    const accepted = acceptedBy(input);
    const order = input.text('order') ?? 'dmy';
    if (order !== 'dmy' && order !== 'mdy') throw new UsageError('--order is dmy or mdy.');
    await withTimelineWhile(input, io, accepted === null ? 'read' : 'write', async (store) => {
      const { timeline, lanes } = orFail(store.ask('timeline.snapshot'));
      const zone = timeline.homeZone;
      const clock = clockOf(input, io, zone);
      const said = input.text('published');
      const published = said === undefined ? null : typedPublication(said, clock).edtf;
      const read = orFail(await articleFrom({ path: input.positional('ARTICLE') }, { ...clock, order }, () => undefined));
      const { article: asRead, statements } = readStatements(published === null ? read : { ...read, published });
      const known = orFail(await knownOf(ownStore(store), asRead.text, rangesOf(statements, zone)));
      const article = withReadBefore(asRead, known);
      const proposals = proposalsFrom(article.text, statements, known);
      const decisions = accepted === null ? [] : decisionsOn(proposals, accepted);
      const ack = decisions.length === 0 ? null : orFail(store.ask('articles.accept', { article, proposals, decisions }));
      if (input.flag('json')) {
        io.out(json({ ...answerOf(article, proposals, lanes, ack), ...missingIn(store) }));
        return;
      }
      for (const note of article.notes) io.error(printable(`annals: ${note}`));
      if (article.readBefore !== undefined) io.error(`annals: ${readBeforeWords(article.readBefore, proposals)}`);
      if (article.published === null) io.error(`annals: ${NOT_PUBLISHED}`);
      io.out(proposals.length === 0 ? 'Nothing dated was found.' : table(proposals.map((one) => rowOf(one, lanes, zone))));
      if (ack !== null) io.out(printable(`${ack.label}: ${decisions.length} of ${proposals.length} entered.`));
    });
  },
};

const NOT_PUBLISHED =
  'It is not said when this was published, so only dates that count from nothing are proposed. Say it with --published.';

function readBeforeWords(day: string, proposals: readonly Proposal[]): string {
  const added = proposals.filter(({ same }) => same.some(({ read }) => read)).length;
  return `This text was read ${day === '' ? 'before' : `on ${day}`}; ${added} of ${proposals.length} were added.`;
}

/** The numbers to accept; null for none. @throws UsageError */
function acceptedBy(input: Input): 'all' | readonly number[] | null {
  const text = input.text('accept')?.trim() ?? 'none';
  if (text === 'none') return null;
  if (text === 'all') return text;
  if (!/^[1-9]\d{0,5}(\s*,\s*[1-9]\d{0,5})*$/.test(text))
    throw new UsageError('--accept is all, none, or numbers of proposals such as 1,3.');
  return [...new Set(text.split(',').map(Number))];
}

/** @throws Failure for a number that no proposal has */
function decisionsOn(proposals: readonly Proposal[], accepted: 'all' | readonly number[]): Decision[] {
  const numbers = new Set(proposals.map(({ n }) => n));
  const wanted = accepted === 'all' ? [...numbers] : accepted;
  const missing = wanted.find((n) => !numbers.has(n));
  if (missing !== undefined)
    throw new Failure(`--accept: There is no proposal ${missing}; there are ${proposals.length}. Nothing was changed.`);
  return wanted.map((n) => ({ n, take: 'accept' }));
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
