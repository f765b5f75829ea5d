// biome-ignore-all lint/a11y/useSemanticElements: a date breaks over lines like the text around it, which a button element does not
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useMemo, useRef } from 'react';
import type { Decision, Stretch } from '../../../shared/article/proposal';
import { isPlainKey } from '../../ui/plain-key';
import { useOnChange } from '../../ui/use-on-change';
import { apart, paragraphsOf, piecesOf, type TextMark } from './paragraphs';
import { strings } from './strings';

interface ArticleTextProps {
  readonly label: string;
  readonly text: string;
  /** The dates in it. */
  readonly marks: readonly TextMark[];
  readonly takes: ReadonlyMap<number, Decision>;
  /** The proposal in hand, whose date is brought into view. */
  readonly active: number | null;
  /** The sentence that is marked; without a proposal in hand that is brought into view. */
  readonly quoted: Stretch | null;
  /** A date was chosen in the text. */
  readonly onMark: (n: number, focusing?: boolean) => void;
}

/** The text of an article, of which only the paragraphs on screen exist; it comes from anywhere and is never anything but text. */
export function ArticleText({ label, text, marks, takes, active, quoted, onMark }: ArticleTextProps) {
  const scroller = useRef<HTMLElement>(null);
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const clear = useMemo(() => apart(marks), [marks]);
  const rows = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroller.current,
    // A guess of lines of some 70 characters: each paragraph is measured once it is there.
    estimateSize: (index) => 30 + Math.ceil(lengthOf(paragraphs[index]) / 70) * 22,
    overscan: 4,
  });

  const wanted = clear.find(({ n }) => n === active) ?? marks.find(({ n }) => n === active) ?? quoted;
  useOnChange(wanted?.start, () => {
    const at = wanted === null || wanted === undefined ? -1 : paragraphs.findIndex(({ end }) => wanted.start < end);
    if (at < 0) return;
    rows.scrollToIndex(at, { align: 'center' });
    // A paragraph may be higher than the pane, and has its height only when it was drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => bringIntoView(scroller.current)));
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (!isPlainKey(event) || clear.length === 0) return;
    const at = clear.findIndex(({ n }) => n === active);
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const next = step === undefined ? undefined : clear[Math.max(0, Math.min(clear.length - 1, at + step))];
    if (next !== undefined) onMark(next.n, false);
    else if (event.key === 'Enter' && active !== null) onMark(active);
    else return;
    event.preventDefault();
  }

  return (
    <section
      ref={scroller}
      className="article-text"
      aria-label={label}
      aria-description={clear.length === 0 ? undefined : strings.article.textHint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="article-paragraphs" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const paragraph = paragraphs[index];
          return (
            paragraph !== undefined && (
              <p
                key={index}
                ref={rows.measureElement}
                data-index={index}
                className="article-paragraph"
                dir="auto"
                style={{ transform: `translateY(${start}px)` }}
              >
                {piecesOf(text, paragraph, clear, quoted).map((piece) => {
                  const n = piece.mark?.n ?? null;
                  return (
                    <TextPiece
                      key={piece.start}
                      text={piece.text}
                      n={n}
                      quoted={piece.quoted}
                      take={n === null ? null : (takes.get(n)?.take ?? 'open')}
                      active={n !== null && n === active}
                      wanted={piece.start === wanted?.start}
                      onMark={onMark}
                    />
                  );
                })}
              </p>
            )
          );
        })}
      </div>
    </section>
  );
}

interface TextPieceProps {
  readonly text: string;
  /** The proposal that rests on it; null where it is no date. */
  readonly n: number | null;
  readonly quoted: boolean;
  readonly take: Decision['take'] | 'open' | null;
  readonly active: boolean;
  readonly wanted: boolean;
  readonly onMark: (n: number) => void;
}

const TextPiece = memo(function TextPiece({ text, n, quoted, take, active, wanted, onMark }: TextPieceProps) {
  const said = { 'data-quoted': quoted || undefined, 'data-wanted': wanted || undefined };
  if (n === null) return <span {...said}>{text}</span>;
  return (
    // By keyboard the whole text is one stop: Left and Right go from date to date.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <span
      {...said}
      role="button"
      tabIndex={-1}
      className="article-date"
      data-take={take}
      aria-current={active ? 'true' : undefined}
      onClick={() => onMark(n)}
    >
      {text}
    </span>
  );
});

/** Brings what is wanted into view within the pane, and leaves alone whatever else scrolls around it. */
function bringIntoView(pane: HTMLElement | null): void {
  const wanted = pane?.querySelector('[data-wanted]')?.getBoundingClientRect();
  if (pane === null || wanted === undefined) return;
  const seen = pane.getBoundingClientRect();
  if (wanted.top < seen.top || wanted.bottom > seen.bottom) pane.scrollTop += wanted.top - seen.top - seen.height / 3;
}

function lengthOf(paragraph: Stretch | undefined): number {
  return paragraph === undefined ? 0 : paragraph.end - paragraph.start;
}
