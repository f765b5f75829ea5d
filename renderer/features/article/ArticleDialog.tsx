import { Loader, Modal, Progress } from '@mantine/core';
import { useState } from 'react';
import type { ArticleOrigin } from '../../state/view-state';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ArticleStart } from './ArticleStart';
import { PageChoice } from './PageChoice';
import { ReadingView } from './ReadingView';
import { strings } from './strings';
import { useArticle } from './use-article';
import './article.css';
import './proposals.css';

const text = strings.article;

interface ArticleDialogProps {
  readonly origin: ArticleOrigin;
  readonly onClose: () => void;
}

/** Reads an article with a person: what it says beside what is proposed of it. It closes without a question, and nothing is lost by that. */
export function ArticleDialog({ origin, onClose }: ArticleDialogProps) {
  useReturnFocus();
  const flow = useArticle(origin, onClose);
  const { stage } = flow;
  const [editing, setEditing] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  /** A form in it has use for Escape. */
  const isEditing = (editing || correcting) && stage.kind === 'open';
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.dialog}
      size={stage.kind === 'open' ? 1400 : 620}
      closeOnEscape={!isEditing}
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {stage.kind === 'start' && <ArticleStart flow={flow} stage={stage} onClose={onClose} />}
      {(stage.kind === 'loading' || stage.kind === 'reading') && (
        <div className="article-blank" role="status">
          <Loader size="sm" />
          <p>{stage.kind === 'loading' ? text.loading : text.reading(stage.name)}</p>
          {stage.kind === 'reading' && stage.share !== null && <Progress w={240} value={stage.share * 100} aria-label={text.progress} />}
        </div>
      )}
      {stage.kind === 'which' && <PageChoice flow={flow} stage={stage} onClose={onClose} />}
      {stage.kind === 'open' && (
        <ReadingView flow={flow} stage={stage} onEditing={setEditing} onCorrecting={setCorrecting} onClose={onClose} />
      )}
    </Modal>
  );
}
