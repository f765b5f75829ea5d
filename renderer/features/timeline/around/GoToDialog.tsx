import { useState } from 'react';
import { understandNear } from '../../../../shared/time/near-date';
import { finiteExtent } from '../../../../shared/view/extent';
import { DateBox } from '../../../fields/DateField';
import { onChart } from '../../../state/chart-actions';
import { useShown } from '../../../state/filter/shown';
import { useDateContext, useToday } from '../../../state/hooks';
import { readTyped } from '../../../state/typed/typed-date';
import { viewState } from '../../../state/view-state';
import { DialogForm } from '../../../ui/DialogForm';
import { FormDialog } from '../../../ui/FormDialog';
import { strings } from '../strings';
import { announceWindow } from './announce-window';
import { windowOfWhen } from './window-of-when';

const words = strings.around.goTo;

/** Asks for a date or a stretch of time in the person's words, says what it understood, and shows it on the chart. */
export function GoToDialog({ onClose }: { readonly onClose: () => void }) {
  const context = useDateContext();
  const { now } = useToday();
  const { index } = useShown();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const typed = readTyped(text, context, understandNear);

  async function go(): Promise<void> {
    if (typed.kind === 'empty') return setError(words.needed);
    if (typed.kind === 'unknown') return setError(typed.message);
    const shown = viewState.getState().window;
    const known = finiteExtent(index, [now]) ?? { start: now, end: now };
    const window = shown === null ? null : windowOfWhen(typed.when.bounds, typed.when.form === 'span', known, shown);
    if (window === null) return setError(words.noLimits);
    onClose();
    onChart((chart) => chart.show(window));
    announceWindow(window);
  }

  return (
    <FormDialog title={words.title} size="sm" cancel={words.cancel} onClose={onClose}>
      <DialogForm cancel={words.cancel} submit={words.go} onSubmit={go} onClose={onClose}>
        <DateBox
          first
          label={words.label}
          text={text}
          typed={typed}
          error={error}
          placeholder={words.placeholder}
          onChange={(next) => {
            setText(next);
            setError(null);
          }}
          onChoose={setText}
        />
      </DialogForm>
    </FormDialog>
  );
}
