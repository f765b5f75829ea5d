import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { strings as stateStrings } from '../../state/strings';
import { hideKept } from '../../state/typed/discard';
import { excerptOf } from '../../state/typed/excerpt';
import { dropTyped, groupsOf, putBack, reasonOf, type TypedEntry, typedIn, typedState } from '../../state/typed/keeper';
import { placeOf } from '../../state/typed/places';
import { useGroupNames } from '../../state/typed/use-unfinished';
import { announce } from '../../ui/announce';
import { copyText } from '../../ui/copy-text';
import { agoWords } from '../../ui/time-words';
import { useReturnFocus } from '../../ui/use-return-focus';
import { goToTyped } from './go-to-typed';
import { strings } from './strings';
import './typed.css';

const text = strings.unfinished;

type Keyed = readonly [key: string, entry: TypedEntry];

/** Everything that is typed and not saved: leads to each, and gives it up. What is given up here can be brought back here. */
export function UnfinishedDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  useEffect(hideKept, []);
  const entries = useStore(typedState, (state) => state.entries);
  /** Given up since the dialog opened. */
  const [taken, setTaken] = useState<ReadonlyMap<string, readonly Keyed[]>>(new Map());
  // As they stood when the dialog opened: what is given up keeps its place.
  const [first] = useState(() => groupsOf(entries));
  const groups = [...first, ...groupsOf(entries).filter((group) => !first.includes(group))];
  const shown = groups.filter((group) => taken.has(group) || typedIn(entries, group).length > 0);
  const nameOf = useGroupNames(shown);

  function discard(group: string): void {
    const given = typedIn(typedState.getState().entries, group);
    setTaken(new Map([...taken, [group, given]]));
    dropTyped(...given.map(([key]) => key));
    announce(stateStrings.typed.discarded);
  }

  function bringBack(group: string): void {
    putBack(taken.get(group) ?? []);
    setTaken(new Map([...taken].filter(([one]) => one !== group)));
  }

  return (
    <Modal opened onClose={onClose} title={text.title} size="md" closeButtonProps={{ 'aria-label': text.close }}>
      <p className="quiet dialog-hint">{shown.length === 0 ? text.none : text.hint}</p>
      <ul className="typed-list" aria-label={text.title}>
        {shown.map((group) => (
          <li key={group} className="typed-row">
            {taken.has(group) ? (
              <p className="typed-taken">
                <span className="quiet">
                  {nameOf(group)}: {stateStrings.typed.discarded}
                </span>
                <Button size="compact-xs" variant="default" autoFocus onClick={() => bringBack(group)}>
                  {stateStrings.typed.bringBack}
                </Button>
              </p>
            ) : (
              <Unfinished
                name={nameOf(group)}
                group={group}
                entries={typedIn(entries, group)}
                onClose={onClose}
                onDiscard={() => discard(group)}
              />
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

interface UnfinishedProps {
  readonly name: string;
  readonly group: string;
  readonly entries: readonly Keyed[];
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}

function Unfinished({ name, group, entries, onClose, onDiscard }: UnfinishedProps) {
  const row = useRef<HTMLDivElement>(null);
  const lines = entries.flatMap(([key, { value }]) => excerptOf(key, value));
  const latest = Math.max(...entries.map(([, { at }]) => at));
  const problem = entries.map(([, entry]) => reasonOf(entry)).find((one) => one !== null);

  function copy(): void {
    if (row.current === null) return;
    const whole = lines.map(({ label, text: line }) => (label === null ? line : `${label}: ${line}`)).join('\n');
    if (copyText(whole, row.current)) announce(text.copied);
  }

  return (
    <div ref={row}>
      <p className="typed-name">
        <strong>{name}</strong> <span className="quiet">{text.at(agoWords(latest, Date.now()))}</span>
      </p>
      <dl className="typed-lines">
        {lines.map(({ label, text: line }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own and never change places
          <div key={place}>
            <dt>{label ?? ''}</dt>
            <dd dir="auto">{line}</dd>
          </div>
        ))}
      </dl>
      {problem !== undefined && problem !== null && <p className="field-error">{problem}</p>}
      <p className="typed-actions">
        {placeOf(group) !== null && (
          <Button
            size="compact-xs"
            aria-label={text.continueWith(name)}
            onClick={() => {
              onClose();
              goToTyped(group);
            }}
          >
            {stateStrings.typed.goOn}
          </Button>
        )}
        <Button size="compact-xs" variant="default" aria-label={text.copyOf(name)} onClick={copy}>
          {text.copy}
        </Button>
        <Button size="compact-xs" variant="subtle" color="red" aria-label={text.discardOf(name)} onClick={onDiscard}>
          {text.discard}
        </Button>
      </p>
    </div>
  );
}
