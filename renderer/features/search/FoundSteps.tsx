import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { foundState } from '../../state/found-state';
import { useShortcut } from '../../state/use-shortcut';
import { FIND_NEXT, FIND_PREVIOUS } from './commands';
import { strings } from './strings';

/** Which of what is found one is at, and the way to the one before and after. */
export function FoundSteps() {
  const found = useStore(foundState, (state) => state.found);
  const next = useShortcut(FIND_NEXT.keys);
  const previous = useShortcut(FIND_PREVIOUS.keys);
  if (found === null || found.rows.length === 0) return null;
  const { at, rows, capped } = found;
  return (
    <span className="found-steps">
      <span className="found-at">
        {at === null ? strings.search.count(rows.length, capped) : strings.search.at(at + 1, rows.length, capped)}
      </span>
      <Step command={FIND_PREVIOUS} shortcut={previous} icon={<IconChevronUp size={14} stroke={1.8} />} />
      <Step command={FIND_NEXT} shortcut={next} icon={<IconChevronDown size={14} stroke={1.8} />} />
    </span>
  );
}

interface StepProps {
  readonly command: typeof FIND_NEXT;
  readonly shortcut: ReturnType<typeof useShortcut>;
  readonly icon: React.ReactNode;
}

function Step({ command, shortcut, icon }: StepProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={command.name}
      aria-keyshortcuts={shortcut.aria}
      title={shortcut.hinted(command.name)}
      // Keeps the focus in the field.
      onMouseDown={(press) => press.preventDefault()}
      onClick={command.run}
    >
      {icon}
    </ActionIcon>
  );
}
