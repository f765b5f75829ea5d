import { Autocomplete } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSnapshot } from '../../state/hooks';
import { strings } from './strings';
import type { ImportFlow } from './use-import';

const text = strings.import.mapping;

interface LaneForRestProps {
  readonly flow: ImportFlow;
  readonly name: string;
  /** The file names no lane at all. */
  readonly everyRow: boolean;
}

/** The lane of events of which the file says none: one of the timeline's, a new one, or one that is called like the file or the folder. */
export function LaneForRest({ flow, name, everyRow }: LaneForRestProps) {
  const { lanes } = useSnapshot();
  const chosen = flow.choices.lane ?? '';
  const [typed, setTyped] = useState(chosen);
  useEffect(() => setTyped(chosen), [chosen]);
  const settle = (lane: string): void => {
    const wanted = lane.trim() === '' ? null : lane.trim();
    if (wanted !== flow.choices.lane) flow.change({ lane: wanted });
  };
  const ofFile = name.replace(/\.[^.]{1,5}$|\/$/, '').slice(0, 200);
  const titles = [...new Set([ofFile, ...lanes.map(({ title }) => title)])].filter((title) => title !== '');
  return (
    <Autocomplete
      size="xs"
      label={everyRow ? text.laneForAll : text.laneForRest}
      placeholder={lanes[0]?.title ?? ''}
      data={titles}
      filter={({ options }) => options}
      maxLength={200}
      value={typed}
      onChange={setTyped}
      onOptionSubmit={settle}
      onBlur={() => settle(typed)}
    />
  );
}
