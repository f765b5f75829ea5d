import { Checkbox, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { impliedStatus } from '../../../shared/implied-status';
import { longWords } from '../../../shared/time/words';
import { bridge, write } from '../../client';
import { laneForNew } from '../../state/drafts/lane-for-new';
import { useDateContext, useToday } from '../../state/hooks';
import { offerUndo } from '../../state/offer-undo';
import { ADD_LINES_FORM } from '../../state/typed/places';
import { useTypedForm } from '../../state/typed/use-typed-form';
import { DialogForm } from '../../ui/DialogForm';
import { FormDialog } from '../../ui/FormDialog';
import { useReturnFocus } from '../../ui/use-return-focus';
import { isReady, type LinesForm, linesSchema, type ReadLine, readLines } from './read-lines';
import { strings } from './strings';
import './add-lines.css';

const text = strings.lines;

interface AddLinesDialogProps {
  readonly lines: readonly string[];
  readonly onClose: () => void;
}

/** What several pasted lines would become: each with its date as it is understood, to be mended or left out; added in one action. */
export function AddLinesDialog({ lines, onClose }: AddLinesDialogProps) {
  useReturnFocus();
  return (
    <FormDialog title={text.title} size="lg" cancel={text.cancel} onClose={onClose}>
      <AddLinesForm lines={lines} onClose={onClose} />
    </FormDialog>
  );
}

/** The same without its frame. */
export function AddLinesForm({ lines, onClose }: AddLinesDialogProps) {
  const context = useDateContext();
  const { now } = useToday();
  const start = useMemo((): LinesForm => ({ lines, left: [] }), [lines]);
  const form = useTypedForm(ADD_LINES_FORM, start, linesSchema);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const read = readLines(form.value, context);
  const ready = read.filter((line) => line.wanted).filter(isReady);
  const waiting = read.filter((line) => line.wanted && !isReady(line));

  async function submit(): Promise<void> {
    if (ready.length === 0 || busy) return;
    setBusy(true);
    try {
      const lane = await laneForNew();
      if (lane === null) return setProblem(strings.quickAdd.needsLane);
      const drafts = ready.map(({ title, when }) => ({ title, when: when.edtf, lane, status: impliedStatus(when.bounds.startMin, now) }));
      const result = await write(() => bridge.events.addMany({ drafts }));
      if (!result.ok) return setProblem(result.error.message);
      offerUndo(text.added(drafts.length), result.value.revision, text.takeBack);
      if (waiting.length > 0) return form.set({ lines: waiting.map((line) => line.text), left: [] });
      form.done();
      onClose();
    } finally {
      setBusy(false);
    }
  }

  return (
    <DialogForm
      {...{ form, problem, onClose }}
      cancel={text.cancel}
      submit={text.add(ready.length)}
      disabled={ready.length === 0 || busy}
      onSubmit={submit}
      foot={
        <p className="quiet add-lines-summary" role="status">
          {waiting.length > 0 && text.waiting(waiting.length)}
        </p>
      }
    >
      <ol className="add-lines">
        {read.map((line, at) => (
          <Line
            // Lines are neither moved nor taken away while they are looked at.
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
            key={at}
            {...{ line, at }}
            onText={(typed) => form.set((now) => ({ lines: now.lines.map((one, index) => (index === at ? typed : one)) }))}
            onWanted={(wanted) =>
              form.set(({ left }) => ({ left: wanted ? left.filter((one) => one !== at) : [...left, at].sort((a, b) => a - b) }))
            }
          />
        ))}
      </ol>
    </DialogForm>
  );
}

interface LineProps {
  readonly line: ReadLine;
  readonly at: number;
  readonly onText: (typed: string) => void;
  readonly onWanted: (wanted: boolean) => void;
}

function Line({ line, at, onText, onWanted }: LineProps) {
  const problem = line.when === null ? text.noDate : line.title === '' ? text.noTitle : null;
  return (
    <li className="add-line" data-wanted={line.wanted}>
      <Checkbox
        size="xs"
        aria-label={text.take(at + 1)}
        checked={line.wanted}
        onChange={(event) => onWanted(event.currentTarget.checked)}
      />
      <TextInput
        size="xs"
        aria-label={text.line(at + 1)}
        {...(at === 0 ? { 'data-autofocus': true } : {})}
        autoComplete="off"
        value={line.text}
        disabled={!line.wanted}
        description={problem === null && line.when !== null ? text.understood(longWords(line.when), line.title) : undefined}
        error={line.wanted ? problem : null}
        inputWrapperOrder={['input', 'description', 'error']}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </li>
  );
}
