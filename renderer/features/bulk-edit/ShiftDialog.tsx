import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { SHIFT_UNITS, type ShiftUnit } from '../../../shared/time/shift';
import { bridge, write } from '../../client';
import { useSnapshot } from '../../state/hooks';
import { offerUndo } from '../../state/offer-undo';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { editsOf, planShift, type ShiftStep } from './shift-plan';
import { strings } from './strings';
import { useEvents } from './use-events';
import './bulk-edit.css';

const text = strings.bulk;
/** Events listed in the preview; the rest is counted. */
const SHOWN = 200;
const FARTHEST = 100_000;

interface ShiftDialogProps {
  /** In the index. */
  readonly rows: readonly number[];
  readonly onClose: () => void;
}

/** Moves several events by an amount: shows every old and new date first, and is one action. */
export function ShiftDialog({ rows, onClose }: ShiftDialogProps) {
  return (
    <FormDialog title={text.shiftTitle} size="lg" cancel={text.cancel} onClose={onClose}>
      <ShiftForm rows={rows} onClose={onClose} />
    </FormDialog>
  );
}

function ShiftForm({ rows, onClose }: ShiftDialogProps) {
  const { homeZone } = useSnapshot().timeline;
  const events = useEvents(rows);
  const [amount, setAmount] = useState<string | number>(1);
  const [unit, setUnit] = useState<ShiftUnit>('month');
  const [direction, setDirection] = useState<'later' | 'earlier'>('later');
  const [problem, setProblem] = useState<string | null>(null);
  const count = Number(amount);
  const valid = amount !== '' && Number.isInteger(count) && count >= 1 && count <= FARTHEST;
  const steps = useMemo(
    () => (events === null || !valid ? [] : planShift(events, direction === 'later' ? count : -count, unit, homeZone)),
    [events, valid, count, unit, direction, homeZone],
  );
  const edits = editsOf(steps);

  async function submit(): Promise<void> {
    if (edits.length === 0) return;
    const result = await write(() => bridge.events.editMany({ edits }));
    if (!result.ok) return setProblem(result.error.message);
    offerUndo(text.shifted(edits.length), result.value.revision, text.takeBack);
    onClose();
  }

  return (
    <DialogForm
      {...{ problem, onClose }}
      cancel={text.cancel}
      submit={text.shift(edits.length)}
      disabled={edits.length === 0}
      onSubmit={submit}
      foot={
        <p className="quiet shift-summary" role="status">
          {steps.length > 0 && text.shiftSummary(edits.length, steps.length)}
        </p>
      }
    >
      <div className="shift-amount">
        <NumberInput
          data-autofocus
          size="sm"
          label={text.amount}
          value={amount}
          error={valid ? null : text.amountNeeded(FARTHEST)}
          min={1}
          max={FARTHEST}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          onChange={setAmount}
        />
        <Select
          size="sm"
          label={text.unit}
          data={SHIFT_UNITS.map((value) => ({ value, label: text.units[value] }))}
          value={unit}
          allowDeselect={false}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          onChange={(value) => setUnit(SHIFT_UNITS.find((one) => one === value) ?? unit)}
        />
        <SegmentedControl
          size="sm"
          aria-label={text.direction}
          data={[
            { value: 'earlier', label: text.earlier },
            { value: 'later', label: text.later },
          ]}
          value={direction}
          onChange={(value) => setDirection(value === 'earlier' ? 'earlier' : 'later')}
        />
      </div>
      <ShiftPreview steps={steps} waiting={events === null} />
    </DialogForm>
  );
}

function ShiftPreview({ steps, waiting }: { readonly steps: readonly ShiftStep[]; readonly waiting: boolean }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard (axe: scrollable-region-focusable)
    <section className="shift-preview" aria-label={text.preview} aria-busy={waiting} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.columns.title}</th>
            <th scope="col">{text.columns.from}</th>
            <th scope="col">{text.columns.to}</th>
          </tr>
        </thead>
        <tbody>
          {steps.slice(0, SHOWN).map((step) => (
            <tr key={step.id}>
              <td>{step.title}</td>
              <td className="shift-from">{step.from}</td>
              <td className={step.to.ok ? 'shift-to' : 'shift-stays'}>{step.to.ok ? step.to.words : `${text.stays} ${step.to.reason}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {steps.length > SHOWN && <p className="quiet">{text.more(steps.length - SHOWN)}</p>}
    </section>
  );
}
