import { Button, Radio } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Article } from '../../../shared/article/article';
import type { Decision, Proposal } from '../../../shared/article/proposal';
import { useHomeZone, useSnapshot } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { isPlainKey } from '../../ui/plain-key';
import { Quotation } from './Quotation';
import { intoOf } from './reading';
import { countedFrom, marksOf, whenWords } from './said';
import { strings } from './strings';

const text = strings.article.card;

interface ProposalCardProps {
  readonly article: Article;
  readonly proposals: readonly Proposal[];
  /** With what the person made of it. */
  readonly proposal: Proposal;
  readonly decision: Decision | undefined;
  readonly isEdited: boolean;
  /** Among all, from 1 on. */
  readonly place: { readonly at: number; readonly of: number };
  /** In hand: it shows all that it rests on, and what can be done. */
  readonly active: boolean;
  readonly onGo: (n: number) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly onReopen: (n: number) => void;
  readonly onEdit: () => void;
}

/** One proposal, and what becomes of it by key or button. */
export function ProposalCard(props: ProposalCardProps) {
  const { article, proposals, proposal, decision, isEdited, place, active, onGo, onDecide, onReopen, onEdit } = props;
  const zone = useHomeZone();
  const { n, title, same, quotation, date } = proposal;
  const [chosen, setChosen] = useState(decision?.into);
  const into = proposal.kind === 'event' ? intoOf(proposal, chosen) : null;
  const words = whenWords(proposal, zone);
  const marks = marksOf(proposal, zone);
  const taken = decision === undefined ? null : takenWords(decision, proposal);

  const acts = {
    accept: () => onDecide({ n, take: 'accept' }),
    edit: onEdit,
    skip: () => onDecide({ n, take: 'skip' }),
    merge: () => (into === null ? undefined : onDecide({ n, take: 'merge', into })),
    reopen: () => (decision === undefined ? undefined : onReopen(n)),
  };

  function onKeyDown(event: KeyboardEvent): void {
    if (!isPlainKey(event) || event.target instanceof HTMLInputElement) return;
    const onCard = event.target === event.currentTarget;
    const act = event.key === 'Enter' && onCard ? 'accept' : BY_KEY[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    // A key that is held down decides one proposal and no more.
    if (event.repeat) return;
    // What is not in hand yet would otherwise be decided unread.
    if (active) acts[act]();
    else onGo(n);
  }

  const facts = [taken ?? '', title, words, ...marks, same[0] === undefined ? '' : sameWords(same[0])];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and this is what a sentence says with what may become of it
    <div
      className="proposal"
      role="group"
      tabIndex={active ? 0 : -1}
      data-take={decision?.take}
      aria-label={text.place(place.at, place.of, facts.filter((one) => one !== '').join(', '))}
      aria-current={active ? 'true' : undefined}
      onClick={() => (active ? undefined : onGo(n))}
      onKeyDown={onKeyDown}
    >
      <p className="proposal-head">
        <span className="proposal-when">{words}</span>
        {marks.map((mark) => (
          <span key={mark} className="proposal-mark">
            {mark}
          </span>
        ))}
        {isEdited && <span className="proposal-mark">{text.edited}</span>}
        <span className="spring" />
        {taken !== null && (
          <span className="proposal-taken" data-take={decision?.take}>
            {taken}
          </span>
        )}
      </p>
      <p className="proposal-title" dir="auto">
        {title}
      </p>
      <Facts proposal={proposal} active={active} />
      {active && (
        <>
          <Quotation text={article.text} quotation={quotation} date={date} />
          <p className="proposal-counted">{countedFrom(proposal, article, proposals, zone)}</p>
          {same.length > 1 && into !== null && decision === undefined && (
            <Radio.Group size="xs" label={text.mergeInto} value={into} onChange={setChosen}>
              {same.map((one) => (
                <Radio key={one.id} size="xs" value={one.id} label={`${one.title} (${whenWords({ ...one, cadence: null }, zone)})`} />
              ))}
            </Radio.Group>
          )}
        </>
      )}
      {same[0] !== undefined && decision === undefined && (same[0].read === true || !(active && same.length > 1 && into !== null)) && (
        <p className="proposal-same" dir="auto">
          {sameWords(same[0])}
        </p>
      )}
      {active && (
        <div className="proposal-actions">
          {decision === undefined ? (
            <>
              <Action name="accept" keys="A" onAct={acts.accept} />
              <Action name="edit" keys="E" onAct={acts.edit} />
              <Action name="skip" keys="S" onAct={acts.skip} />
              {into !== null && <Action name="merge" keys="M" onAct={acts.merge} />}
            </>
          ) : (
            <Action name="reopen" keys="U" onAct={acts.reopen} />
          )}
        </div>
      )}
    </div>
  );
}

const BY_KEY: Readonly<Record<string, 'accept' | 'edit' | 'skip' | 'merge' | 'reopen'>> = {
  a: 'accept',
  e: 'edit',
  s: 'skip',
  m: 'merge',
  u: 'reopen',
};

function takenWords({ take, into }: Decision, { same }: Proposal): string {
  const other = take === 'merge' ? same.find(({ id }) => id === into) : undefined;
  return other === undefined ? text.takes[take] : text.mergedInto(other.title);
}

function sameWords({ title, read }: Proposal['same'][number]): string {
  return read === true ? text.isThere(title) : text.mayBe(title);
}

interface ActionProps {
  readonly name: keyof typeof BY_NAME;
  readonly keys: string;
  readonly onAct: () => void;
}

const BY_NAME = { accept: 'filled', edit: 'default', skip: 'default', merge: 'default', reopen: 'default' } as const;

function Action({ name, keys, onAct }: ActionProps) {
  return (
    <Button size="compact-xs" variant={BY_NAME[name]} aria-keyshortcuts={keys} rightSection={<kbd data-text={keys} />} onClick={onAct}>
      {text[name]}
    </Button>
  );
}

/** Lane and status, and the names that were recognised. */
function Facts({ proposal, active }: { readonly proposal: Proposal; readonly active: boolean }) {
  const { lanes } = useSnapshot();
  const lane = lanes.find(({ id }) => id === proposal.lane);
  const names = [
    { label: text.actors, list: proposal.actors },
    { label: text.places, list: proposal.places },
  ].filter(({ list }) => active && list.length > 0);
  return (
    <p className="proposal-facts">
      <span className="lane-dot" style={{ background: lane?.color }} />
      <span dir="auto">{lane?.title ?? stateStrings.values.goneLane}</span>
      <span>{proposal.kind === 'series' ? text.series : stateStrings.event.statuses[proposal.status]}</span>
      {names.map(({ label, list }) => (
        <span key={label} dir="auto">
          {`${label}: ${list.join(', ')}`}
        </span>
      ))}
    </p>
  );
}
