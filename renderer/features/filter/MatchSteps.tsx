import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { filterState } from '../../state/filter/filter-state';
import { placeAmong } from '../../state/filter/go-among-matches';
import { useEvent } from '../../state/hooks';
import { strings as stateStrings } from '../../state/strings';
import { viewState } from '../../state/view-state';
import { NEXT_MATCH, PREVIOUS_MATCH } from './commands';

/** Which of what the filter lets through is selected, and the way to the one before and after. */
export function MatchSteps() {
  const index = useStore(filterState, (state) => state.applied?.index ?? null);
  const selected = useStore(viewState, ({ selection }) => (selection.kind === 'event' ? selection.id : null));
  if (index === null || index.size === index.unplaced) return null;
  return (
    <span className="match-steps">
      {selected !== null && <At id={selected} />}
      <Step command={PREVIOUS_MATCH} icon={<IconChevronUp size={14} stroke={1.8} />} />
      <Step command={NEXT_MATCH} icon={<IconChevronDown size={14} stroke={1.8} />} />
    </span>
  );
}

function At({ id }: { readonly id: string }) {
  const event = useEvent(id);
  const applied = useStore(filterState, (state) => state.applied);
  if (!event || applied === null || !applied.matching.has(event.row)) return null;
  const { at, of } = placeAmong(applied.index, event);
  return <span className="match-at">{stateStrings.filter.at(at, of)}</span>;
}

interface StepProps {
  readonly command: typeof NEXT_MATCH;
  readonly icon: React.ReactNode;
}

function Step({ command, icon }: StepProps) {
  return (
    <ActionIcon size={24} variant="subtle" color="gray" aria-label={command.name} title={command.name} onClick={command.run}>
      {icon}
    </ActionIcon>
  );
}
