import { CloseButton, Select, Switch } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Output } from '../../../shared/contract';
import type { Silence } from '../../../shared/view/silences';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { useSnapshot, useToday } from '../../state/hooks';
import { closeSilences, silencesState } from '../../state/silences-state';
import { useNames } from '../../state/use-names';
import { viewState } from '../../state/view-state';
import { silenceWords } from './silence-words';
import { strings } from './strings';
import './silences.css';
import { Problem } from '../../ui/Problem';
import { ToolPanel } from '../../ui/ToolPanel';

const words = strings.silences;
type Kind = keyof typeof words.kinds;

/** Silences listed, the longest. */
const LISTED = 8;

/** Where nothing is known to have happened for longest: in a lane, of an actor, under a tag. */
export function SilencesPanel() {
  const open = useStore(silencesState, (state) => state.open);
  return open ? <Finder /> : null;
}

function Finder() {
  const { lanes } = useSnapshot();
  const { kind, value: chosen } = useStore(silencesState, (state) => state.of);
  const shade = useStore(silencesState, (state) => state.shade);
  const entering = useStore(silencesState, (state) => state.entering);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!entering) return;
    first.current?.focus();
    silencesState.setState({ entering: false });
  }, [entering]);
  const { actors, tags } = useNames();
  const choices: Readonly<Record<Kind, readonly { readonly value: string; readonly label: string }[]>> = {
    lane: lanes.map(({ id, title }) => ({ value: id, label: title })),
    actor: actors.map((name) => ({ value: name, label: name })),
    tag: tags.map((name) => ({ value: name, label: name })),
  };
  // What was chosen may be gone meanwhile. Names come later than the panel.
  const isThere = choices[kind].length === 0 || choices[kind].some((one) => one.value === chosen);
  const value = chosen !== null && isThere ? chosen : (choices[kind][0]?.value ?? null);
  const found = useSilences(kind, value);

  useEffect(() => {
    const lane = kind === 'lane' ? (lanes.find((one) => one.id === value)?.key ?? null) : null;
    silencesState.setState({ shaded: shade && found ? { silences: found.silences, lane } : null });
  }, [shade, found, kind, value, lanes]);

  return (
    <ToolPanel label={words.region} onClose={closeSilences}>
      <div className="silences-head">
        <h2>{words.title}</h2>
        <CloseButton size="sm" aria-label={words.close} onClick={closeSilences} />
      </div>
      <div className="silences-fields">
        <Select
          ref={first}
          size="xs"
          label={words.of}
          data={(Object.keys(words.kinds) as Kind[]).map((one) => ({ value: one, label: words.kinds[one] }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => {
            if (next === null) return;
            silencesState.setState({ of: { kind: next as Kind, value: choices[next as Kind][0]?.value ?? null } });
          }}
        />
        <Select
          size="xs"
          label={words.choose[kind]}
          data={choices[kind]}
          value={value}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          onChange={(next) => silencesState.setState({ of: { kind, value: next } })}
        />
      </div>
      {found === null && <Problem message={words.failed} />}
      {found && (
        <>
          {found.silences.length === 0 ? (
            <p className="quiet">{words.none(found.events)}</p>
          ) : (
            <ol className="silences-list">
              {found.silences.map((silence) => (
                <li key={silence.start}>
                  <SilenceButton silence={silence} />
                </li>
              ))}
            </ol>
          )}
          <Switch
            size="xs"
            label={words.shade}
            checked={shade}
            onChange={(event) => silencesState.setState({ shade: event.currentTarget.checked })}
          />
        </>
      )}
      <p className="quiet">{words.hint}</p>
    </ToolPanel>
  );
}

/** Shows where on the timeline. */
function SilenceButton({ silence }: { readonly silence: Silence }) {
  const { start, end } = silence;
  const said = silenceWords(silence);
  return (
    <button type="button" className="silence-row" onClick={() => viewState.getState().revealSpan(start, end)}>
      <span>{said.stretch}</span>
      <span className="quiet">{said.length}</span>
    </button>
  );
}

type Silences = Output<'events.silences'>;
const NO_SILENCES: Silences = { silences: [], events: 0 };

/** Undefined until they are found; null when that failed. */
function useSilences(kind: Kind, value: string | null): Silences | null | undefined {
  const { now } = useToday();
  const answer = useAnswer(bridge.events.silences, value === null ? null : { of: { kind, value }, now, limit: LISTED });
  const found = useLast(value === null ? NO_SILENCES : answer.value);
  return answer.error === null ? found : null;
}
