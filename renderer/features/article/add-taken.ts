import type { Reading } from '../../../shared/article/reading';
import { bridge, write } from '../../client';
import { offerUndo } from '../../state/offer-undo';
import { lastRow, showNewRows } from '../../state/show-new-rows';
import { taken } from './reading';
import { strings } from './strings';

const text = strings.article;

/**
 * Adds what was accepted and merged, in one action; says so, shows what came in, and offers to take it back.
 *
 * @returns why nothing was added; null where it was
 */
export async function addTaken(reading: Reading): Promise<string | null> {
  const decisions = taken(reading);
  const { article, proposals } = reading;
  const before = lastRow();
  const result = await write(() => bridge.articles.accept({ article, proposals, decisions }));
  if (!result.ok) return result.error.message;
  const kindOf = new Map(proposals.map(({ n, kind }) => [n, kind]));
  const accepted = decisions.filter(({ take }) => take === 'accept');
  const series = accepted.filter(({ n }) => kindOf.get(n) === 'series').length;
  const events = accepted.length - series;
  const merged = decisions.length - accepted.length;
  const back = events > 0 ? showNewRows(before, result.value.revision) : [];
  offerUndo(text.added(events, series, merged, article.title ?? text.untitled), result.value.revision, text.takeBack, back);
  return null;
}
