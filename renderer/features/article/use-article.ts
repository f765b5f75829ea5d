import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../client';
import { strings as stateStrings } from '../../state/strings';
import { type ArticleOrigin, viewState } from '../../state/view-state';
import { offer, tell } from '../../ui/notices';
import { addTaken } from './add-taken';
import { type ArticleFlow, articleFlow, type Stage } from './article-flow';
import { strings } from './strings';

const text = strings.article;

/** The way of an article (article-flow.ts) as long as its dialog is open. */
export function useArticle(origin: ArticleOrigin, onClose: () => void): ArticleFlow & { readonly stage: Stage } {
  const [stage, setStage] = useState<Stage>({ kind: 'loading' });
  const close = useRef(onClose);
  close.current = onClose;
  const [flow] = useState(() =>
    articleFlow({
      articles: bridge.articles,
      add: addTaken,
      importFile: (file) => viewState.getState().open({ kind: 'import', origin: [file] }),
      offerBack: (title, bringBack) => offer(text.start.givenUp(title), [{ label: stateStrings.typed.bringBack, act: bringBack }]),
      tellFailed: (message) => tell(message, 'failed', text.notAdded),
      onStage: setStage,
      onClose: () => close.current(),
    }),
  );
  useEffect(() => {
    flow.begin(origin);
    return flow.end;
  }, [flow, origin]);
  useEffect(() => bridge.on.articleProgress(({ share }) => flow.progressed(share)), [flow]);
  return { ...flow, stage };
}
