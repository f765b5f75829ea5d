import { answerAt } from '../messages/desk';
import { parentPort } from '../messages/parent-port';
import type { Port } from '../messages/port';
import { articleDesk } from './article-desk';
import type { ArticleProgress, ArticleRequest, ArticleResponse } from './article-protocol';

/* Entry of the article process (Electron's utilityProcess): a document may be made to hurt who reads it, which must be neither the window nor the store. */

const port = parentPort<ArticleRequest, ArticleResponse | ArticleProgress, Port<unknown, unknown>>();
answerAt(
  port,
  articleDesk((progress) => port.postMessage(progress)),
  'reading this document',
);
