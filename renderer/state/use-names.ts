import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract';
import { bridge } from '../client';
import { useSnapshot } from './hooks';

/** Actors and tags in use, most used first; empty until they have come. */
export function useNames(): Output<'events.names'> {
  const { revision } = useSnapshot();
  const [names, setNames] = useState<Output<'events.names'>>({ actors: [], tags: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: every action may have brought new names
  useEffect(() => {
    let current = true;
    void bridge.events.names().then((answer) => {
      if (current && answer.ok) setNames(answer.value);
    });
    return () => {
      current = false;
    };
  }, [revision]);
  return names;
}
