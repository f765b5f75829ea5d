import { ok } from '../../shared/result';
import type { Handlers } from '../page/answering';
import { withTimeline } from '../windows/with-timeline';
import { chooseArticle, forgetArticle, readTakenArticle, takeArticle } from './articles';

export const articleMethods = {
  'articles.choose': (_, sender) => chooseArticle(sender),
  'articles.drop': ({ path }, sender) => ok(takeArticle({ path }, sender)),
  'articles.paste': ({ text, html = null }, sender) => ok(takeArticle({ text, html }, sender)),
  'articles.read': (how, sender) => withTimeline(sender, (timeline) => readTakenArticle(timeline, how, sender)),
  'articles.cancel': (_, sender) => {
    forgetArticle(sender);
    return ok(null);
  },
} satisfies Partial<Handlers>;
