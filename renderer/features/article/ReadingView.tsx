import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Decision } from '../../../shared/article/proposal';
import { parseWhen } from '../../../shared/time/edtf';
import { longWords } from '../../../shared/time/words';
import { continueField } from '../../ui/focus';
import { Problem } from '../../ui/Problem';
import { useOnEnter } from '../../ui/use-on-change';
import { ArticleHead, PUBLISHED_FIELD } from './ArticleHead';
import { ArticleText } from './ArticleText';
import type { ArticleFlow, OpenStage } from './article-flow';
import { ProposalList } from './ProposalList';
import { countsOf, decided, nextOpen, reopened } from './reading';
import { strings } from './strings';

const text = strings.article;

function dayWords(day: string): string {
  const parsed = parseWhen(day, 'UTC');
  return parsed.ok ? longWords(parsed.value) : day;
}

interface ReadingViewProps {
  readonly flow: ArticleFlow;
  readonly stage: OpenStage;
  /** Whether a proposal is being edited. */
  readonly onEditing: (editing: boolean) => void;
  readonly onCorrecting: (correcting: boolean) => void;
  readonly onClose: () => void;
}

/** An article that was read: its text on the left, what is proposed of it on the right, and one of those in hand. */
export function ReadingView({ flow, stage, onEditing, onCorrecting, onClose }: ReadingViewProps) {
  const { reading, busy, told } = stage;
  const { proposals, decisions, article } = reading;
  const counts = countsOf(reading);
  /** The number of the proposal in hand, and whether the keyboard goes to it. */
  const [inHand, setInHand] = useState(() => ({ n: nextOpen(reading, 0) ?? proposals[0]?.n ?? 0, focused: 0 }));
  const add = useRef<HTMLButtonElement>(null);
  const marks = useMemo(() => proposals.map(({ n, date }) => ({ n, ...date })), [proposals]);
  const takes = useMemo(() => new Map(decisions.map((one) => [one.n, one])), [decisions]);
  // After a date was corrected another proposal may have its number.
  const active = proposals.find(({ n }) => n === inHand.n) ?? proposals[0];

  // The same at every drawing: by that the text knows which of its pieces stay as they are.
  const goTo = useCallback(
    (n: number, focusing = true) => setInHand(({ focused }) => ({ n, focused: focusing ? focused + 1 : focused })),
    [],
  );
  // Without the day of publication what is proposed is only a part.
  useOnEnter(() => {
    if (article.published === null) continueField(PUBLISHED_FIELD);
    else if (proposals.length > 0) goTo(inHand.n);
  });

  /** Says it of a proposal and goes on to the next; after the last, to what there is to do then. */
  function decide(decision: Decision): void {
    flow.change((now) => decided(now, decision));
    const open = nextOpen(decided(reading, decision), decision.n);
    if (open !== null) goTo(open);
    // Once the button knows of it.
    else setTimeout(() => add.current?.focus(), 0);
  }

  const count = counts.accepted + counts.merged;
  return (
    <div className="article-view" aria-busy={busy !== null}>
      <ArticleHead
        article={article}
        onChange={(said) => flow.change((now) => ({ ...now, article: { ...now.article, ...said } }))}
        onPublished={flow.publish}
        onCorrecting={onCorrecting}
      />
      {article.readBefore !== undefined && (
        <p className="article-before" role="note">
          {text.readBefore(
            dayWords(article.readBefore),
            proposals.filter(({ same }) => same.some(({ read }) => read)).length,
            proposals.length,
          )}
        </p>
      )}
      <div className="article-panes">
        <ArticleText
          label={text.text}
          text={article.text}
          marks={marks}
          takes={takes}
          active={active?.n ?? null}
          quoted={active?.quotation ?? null}
          onMark={goTo}
        />
        <ProposalList
          reading={reading}
          takes={takes}
          active={active?.n ?? null}
          focused={inHand.focused}
          onGo={goTo}
          onDecide={decide}
          onReopen={(n) => {
            flow.change((now) => reopened(now, n));
            goTo(n);
          }}
          onChange={flow.change}
          onEditing={onEditing}
        />
      </div>
      <Problem message={told} />
      <div className="dialog-foot">
        <span className="article-counts" role="status">
          {text.counts(counts)}
        </span>
        <span className="spring" />
        <Button size="xs" variant="default" onClick={onClose}>
          {text.close}
        </Button>
        <Button
          ref={add}
          size="xs"
          disabled={count === 0}
          loading={busy !== null}
          // Enter that is still held from the last decision was not meant for this.
          onKeyDown={(event) => (event.repeat ? event.preventDefault() : undefined)}
          onClick={flow.add}
        >
          {text.add(count)}
        </Button>
      </div>
    </div>
  );
}
