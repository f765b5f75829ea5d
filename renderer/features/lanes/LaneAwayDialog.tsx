import { Select } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { FullLane } from '../../../shared/lane';
import { bridge, write } from '../../client';
import { useSnapshot } from '../../state/hooks';
import { inOrder } from '../../state/lanes/lane-order';
import { offerUndo } from '../../state/offer-undo';
import { timelineState } from '../../state/timeline-state';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { useReturnFocus } from '../../ui/use-return-focus';
import { strings } from './strings';

const text = strings.away;

interface LaneAwayDialogProps {
  readonly id: string;
  readonly how: 'merge' | 'delete';
  readonly onClose: () => void;
}

/** Takes a lane away: merged into another, or deleted with what it holds moved to another; one step. */
export function LaneAwayDialog({ id, how, onClose }: LaneAwayDialogProps) {
  useReturnFocus();
  return (
    <FormDialog title={how === 'merge' ? text.mergeTitle : text.deleteTitle} size="sm" cancel={text.cancel} onClose={onClose}>
      <LaneAwayForm id={id} how={how} onClose={onClose} />
    </FormDialog>
  );
}

function LaneAwayForm({ id, how, onClose }: LaneAwayDialogProps) {
  const { lanes, series } = useSnapshot();
  const lane = lanes.find((one) => one.id === id);
  const events = useEventsIn(lane);
  const seriesHeld = series.filter((one) => one.lane === id).length;
  const others = inOrder(lanes.filter((one) => one.id !== id));
  const [chosen, setChosen] = useState(others[0]?.id ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const isEmpty = events + seriesHeld === 0;
  const asksWhere = how === 'merge' || !isEmpty;

  async function submit(): Promise<void> {
    if (asksWhere && chosen === null) return;
    const to = asksWhere && chosen !== null ? { to: chosen } : {};
    const result = await write(() =>
      how === 'merge' && chosen !== null ? bridge.lanes.merge({ id, into: chosen }) : bridge.lanes.remove({ id, ...to }),
    );
    if (!result.ok) return setProblem(result.error.message);
    onClose();
    offerUndo(`${result.value.label}.`, result.value.revision);
  }

  const counted = seriesHeld === 0 ? text.events(events) : text.and(text.events(events), seriesHeld);
  const words = how === 'merge' ? text.mergeWords : text.deleteWords;
  const isPossible = lane !== undefined && others.length > 0;
  return (
    <DialogForm
      problem={lane === undefined ? text.gone : others.length === 0 ? text.last : problem}
      disabled={!isPossible}
      cancel={text.cancel}
      submit={how === 'merge' ? text.merge : text.delete}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="quiet">{isEmpty && how === 'delete' ? text.deleteEmpty(lane?.title ?? '') : words(lane?.title ?? '', counted)}</p>
      {asksWhere && (
        <Select
          size="sm"
          data-autofocus
          label={how === 'merge' ? text.into : text.to}
          data={others.map((one) => ({ value: one.id, label: one.title }))}
          value={chosen}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={setChosen}
        />
      )}
    </DialogForm>
  );
}

function useEventsIn(lane: FullLane | undefined): number {
  return useStore(timelineState, (state) => (state.phase === 'ready' && lane !== undefined ? state.index.heldBy(lane.key) : 0));
}
