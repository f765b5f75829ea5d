import { Button } from '@mantine/core';
import { focusOnce } from '../../ui/focus';
import type { ArticleFlow, Stage } from './article-flow';
import { strings } from './strings';

const text = strings.article.which;

interface PageChoiceProps {
  readonly flow: ArticleFlow;
  readonly stage: Extract<Stage, { kind: 'which' }>;
  readonly onClose: () => void;
}

/** A page that was dropped is an article and holds tables of events: asks which is wanted, beginning with what has more to say. */
export function PageChoice({ flow, stage, onClose }: PageChoiceProps) {
  const { tables, events } = stage.tables;
  const { proposals } = stage.reading;
  // Rows of its tables are among the dates of an article.
  const ofTables = events * 2 >= proposals.filter(({ slight }) => slight !== true).length;
  return (
    <div className="article-start">
      <p role="status">
        <strong>{text.holds(stage.name, tables, events)}</strong> <span className="quiet">{text.hint}</span>
      </p>
      <div className="dialog-foot">
        <span className="spring" />
        <Button size="xs" variant="default" onClick={onClose}>
          {strings.article.cancel}
        </Button>
        <Button {...firstIf(!ofTables)} onClick={flow.readPage}>
          {text.read(proposals.length)}
        </Button>
        <Button {...firstIf(ofTables)} onClick={flow.importTables}>
          {text.import(tables)}
        </Button>
      </div>
    </div>
  );
}

/** How the button looks that Enter presses, and the other. */
function firstIf(isFirst: boolean) {
  return isFirst ? ({ size: 'xs', ref: focusOnce, 'data-autofocus': true } as const) : ({ size: 'xs', variant: 'default' } as const);
}
