import { CloseButton, Select, Switch } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Output } from '../../../shared/contract';
import type { Silence } from '../../../shared/view/silences';
import { bridge } from '../../client';
import { useAnswer, useLast } from '../../state/answers/use-answer';
import { useSnapshot, useToday } from '../../state/hooks';
import { closeSilences, silencesState } from '../../state/silences-state';
import { useNames } from '../../state/use-names';
import { viewState } from '../../state/view-state';
import { strings } from './strings';
import '../../ui/tool-panel.css';
import { silenceWords } from './silence-words';
import './silences.css';
import { Problem } from '../../ui/Problem';

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
  const [kind, setKind] = useState<Kind>('lane');
  const [value, setValue] = useState<string | null>(lanes[0]?.id ?? null);
  const [shade, setShade] = useState(true);
  const names = useNames();
  const found = useSilences(kind, value);
  const choices =
    kind === 'lane' ? lanes.map(({ id, title }) => ({ value: id, label: title })) : kind === 'actor' ? names.actors : names.tags;

  useEffect(() => {
    const lane = kind === 'lane' ? (lanes.find((one) => one.id === value)?.key ?? null) : null;
    silencesState.setState({ shaded: shade && found ? { silences: found.silences, lane } : null });
  }, [shade, found, kind, value, lanes]);

  return (
    <section className="tool-panel" aria-label={words.region}>
      <div className="silences-head">
        <h2>{words.title}</h2>
        <CloseButton size="sm" aria-label={words.close} onClick={closeSilences} />
      </div>
      <div className="silences-fields">
        <Select
          size="xs"
          label={words.of}
          data={(Object.keys(words.kinds) as Kind[]).map((one) => ({ value: one, label: words.kinds[one] }))}
          value={kind}
          allowDeselect={false}
          onChange={(chosen) => {
            if (chosen === null) return;
            setKind(chosen as Kind);
            const first = { lane: lanes[0]?.id, actor: names.actors[0], tag: names.tags[0] }[chosen as Kind];
            setValue(first ?? null);
          }}
        />
        <Select size="xs" label={words.choose[kind]} data={choices} value={value} searchable allowDeselect={false} onChange={setValue} />
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
          <Switch size="xs" label={words.shade} checked={shade} onChange={(event) => setShade(event.currentTarget.checked)} />
        </>
      )}
      <p className="quiet">{words.hint}</p>
    </section>
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
