import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Decision, Proposal } from '../../../shared/article/proposal';
import type { Edit, Reading } from '../../../shared/article/reading';
import { strings as stateStrings } from '../../state/strings';
import { offer } from '../../ui/notices';
import { isPlainKey } from '../../ui/plain-key';
import { useOnChange } from '../../ui/use-on-change';
import { ProposalCard } from './ProposalCard';
import { ProposalForm } from './ProposalForm';
import { asEdited, edited, editOf, replaced, slightOf } from './reading';
import { strings } from './strings';

const text = strings.article;

interface ProposalListProps {
  readonly reading: Reading;
  readonly takes: ReadonlyMap<number, Decision>;
  /** The one in hand, by its number. */
  readonly active: number | null;
  /** Grows whenever the keyboard is to go to the one in hand. */
  readonly focused: number;
  readonly onGo: (n: number) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onReopen: (n: number) => void;
  readonly onChange: (make: (reading: Reading) => Reading) => void;
  readonly onEditing: (editing: boolean) => void;
}

/** What is proposed, in order of time, one card each. Only the cards on screen exist, and the one in hand. */
export function ProposalList({ reading, takes, active, focused, onGo, onDecide, onReopen, onChange, onEditing }: ProposalListProps) {
  const [unfolded, setUnfolded] = useState(false);
  const slight = slightOf(reading);
  const folded = new Set(unfolded ? [] : slight.filter(({ n }) => n !== active && !takes.has(n)));
  const proposals = reading.proposals.filter((one) => !folded.has(one));
  const scroller = useRef<HTMLElement>(null);
  /** The one whose form was opened: none any more once the article was read anew, when its number may be another's. */
  const [opened, setOpened] = useState<Proposal | null>(null);
  /** What was made of it before. */
  const [before, setBefore] = useState<Omit<Edit, 'n'> | null>(null);
  const place = proposals.findIndex(({ n }) => n === active);
  /** Its form is there, which only the one in hand has. */
  const editing = opened !== null && proposals[place] === opened;
  const rows = useVirtualizer({
    count: proposals.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (index === place ? 230 : 82),
    // Heights are of proposals, whose places change when others are unfolded.
    getItemKey: (index) => proposals[index]?.n ?? index,
    overscan: 6,
    gap: 8,
    rangeExtractor: (range) => withPlace(defaultRangeExtractor(range), place),
  });

  useOnChange(`${focused} ${active} ${editing}`, () => {
    if (place >= 0) rows.scrollToIndex(place, { align: 'auto' });
  });
  useOnChange(editing, () => onEditing(editing));
  useOnChange(focused, () => {
    const card = focused > 0 ? scroller.current?.querySelector<HTMLElement>('[data-active] > .proposal') : null;
    card?.focus({ preventScroll: true });
    // Also where the whole dialog scrolls, for want of room.
    card?.scrollIntoView({ block: 'nearest' });
  });

  function close(): void {
    setOpened(null);
    if (active !== null) onGo(active);
  }

  /** Leaves a proposal as it was before its form was opened; what was typed can be had again for a while, as long as nothing was counted anew. */
  function giveUp(proposal: Proposal): void {
    const { n } = proposal;
    const typed = editOf(reading, n);
    if (JSON.stringify(typed) === JSON.stringify(before)) return;
    onChange((now) => replaced(now, n, before));
    const bringBack = (now: Reading): Reading => (now.proposals.includes(proposal) ? replaced(now, n, typed) : now);
    offer(stateStrings.typed.discarded, [{ label: stateStrings.typed.bringBack, act: () => onChange(bringBack) }]);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!isPlainKey(event) || !isCard(event.target)) return;
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: proposals.length - 1 }[event.key];
    const next = to === undefined ? undefined : proposals[to];
    if (to === undefined) return;
    event.preventDefault();
    if (next !== undefined) onGo(next.n);
  }

  if (reading.proposals.length === 0) return <p className="article-none quiet">{text.none}</p>;
  return (
    <section ref={scroller} className="proposals" aria-label={text.proposals} aria-description={text.proposalsHint} onKeyDown={onKeyDown}>
      <ol className="proposal-list" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const proposal = proposals[index];
          if (proposal === undefined) return null;
          const { n } = proposal;
          const shown = asEdited(reading, proposal);
          const inHand = n === active;
          return (
            <li
              key={n}
              ref={rows.measureElement}
              data-index={index}
              data-active={inHand || undefined}
              aria-posinset={index + 1}
              aria-setsize={proposals.length}
              style={{ transform: `translateY(${start}px)` }}
            >
              {inHand && editing ? (
                <ProposalForm
                  proposal={shown}
                  onEdit={(patch) => onChange((now) => edited(now, n, patch))}
                  onAccept={() => {
                    close();
                    onDecide({ n, take: 'accept' });
                  }}
                  onAsProposed={() => {
                    onChange((now) => edited(now, n, null));
                    close();
                  }}
                  onGiveUp={() => {
                    giveUp(proposal);
                    close();
                  }}
                  onClose={close}
                />
              ) : (
                <ProposalCard
                  article={reading.article}
                  proposals={reading.proposals}
                  proposal={shown}
                  decision={takes.get(n)}
                  isEdited={reading.edits.some((one) => one.n === n)}
                  place={{ at: index + 1, of: proposals.length }}
                  active={inHand}
                  onGo={onGo}
                  onDecide={onDecide}
                  onReopen={onReopen}
                  onEdit={() => {
                    setOpened(proposal);
                    setBefore(editOf(reading, n));
                  }}
                />
              )}
            </li>
          );
        })}
      </ol>
      {/* None is folded while the only one is in hand, and once all are decided. */}
      {(unfolded || folded.size > 0) && slight.length > 0 && (
        <button type="button" className="text-button proposals-slight" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {text.slight(unfolded ? slight.length : folded.size)}
        </button>
      )}
    </section>
  );
}

function withPlace(shown: number[], place: number): number[] {
  return place < 0 || shown.includes(place) ? shown : [...shown, place].sort((one, other) => one - other);
}

/** Whether a key is meant for a card, and not for a field or choice in it. */
function isCard(target: EventTarget): boolean {
  return target instanceof HTMLElement && (target.classList.contains('proposal') || target instanceof HTMLButtonElement);
}
