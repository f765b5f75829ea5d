import { Modal } from '@mantine/core';
import { passageIn } from '../../../shared/article/passage';
import type { Decision } from '../../../shared/article/proposal';
import { bridge } from '../../client';
import { useAnswer } from '../../state/answers/use-answer';
import type { QuotedSource } from '../../state/view-state';
import { Problem } from '../../ui/Problem';
import { useReturnFocus } from '../../ui/use-return-focus';
import { ArticleText } from './ArticleText';
import { strings } from './strings';
import './article.css';

const text = strings.article;

interface SourceTextDialogProps {
  readonly source: QuotedSource;
  readonly onClose: () => void;
}

/** The text that a source was read from, to be read, with the words that the fact rests on marked and in view. */
export function SourceTextDialog({ source, onClose }: SourceTextDialogProps) {
  useReturnFocus();
  const { value, error } = useAnswer(bridge.articles.text, { hash: source.textHash });
  return (
    <Modal opened onClose={onClose} title={source.title} size={820} closeButtonProps={{ 'aria-label': text.close }}>
      {value === undefined && error === null && <p role="status">{text.kept.loading}</p>}
      {value === null && <p>{text.kept.none}</p>}
      {value !== undefined && value !== null && (
        <div className="article-view">
          <div className="article-panes alone">
            <ArticleText
              label={text.text}
              text={value.text}
              marks={[]}
              takes={NONE_TAKEN}
              active={null}
              quoted={passageIn(source.passage, value.text.length)}
              onMark={() => undefined}
            />
          </div>
        </div>
      )}
      <Problem message={error?.message} />
    </Modal>
  );
}

const NONE_TAKEN = new Map<number, Decision>();
