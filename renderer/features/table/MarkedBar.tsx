import { Button } from '@mantine/core';
import { useCanWrite } from '../../state/hooks';
import { strings } from './strings';

interface MarkedBarProps {
  readonly count: number;
  readonly onShift: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What can be done with the marked rows of the table. */
export function MarkedBar({ count, onShift, onEdit, onRemove, onClear }: MarkedBarProps) {
  const canWrite = useCanWrite();
  const button = { size: 'compact-xs', variant: 'default', disabled: !canWrite } as const;
  return (
    <div className="marked-bar" role="toolbar" aria-label={strings.table.markedLabel}>
      <b role="status">{strings.table.marked(count)}</b>
      <Button {...button} onClick={onShift}>
        {strings.table.shift}
      </Button>
      <Button {...button} onClick={onEdit}>
        {strings.table.edit}
      </Button>
      <Button {...button} onClick={onRemove}>
        {strings.table.remove}
      </Button>
      <button type="button" className="text-button" onClick={onClear}>
        {strings.table.unmark}
      </button>
    </div>
  );
}
