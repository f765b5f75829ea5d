import { ActionIcon, Button, Popover, SegmentedControl } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { midnightOf } from '../../../shared/time/day-text';
import { parseWhen, type When } from '../../../shared/time/edtf';
import type { DateContext } from '../../../shared/time/typed-date';
import { longWords } from '../../../shared/time/words';
import { strings } from '../strings';
import { Tick } from '../Tick';
import { asSpan, type Choice, choiceOf, type End, edtfOfChoice, goingOn, inUnit, NOTHING_CHOSEN, withClicked } from './choice';
import { UnitGrid } from './UnitGrid';
import { UNITS, type Unit, unitOf } from './units';
import './date-picker.css';

const text = strings.datePicker;

interface DatePickerProps {
  /** Name of the field it belongs to. */
  readonly label: string;
  /** What the field means now; null when it means nothing yet. */
  readonly when: When | null;
  /** Where the calendar begins without a date, and how a date is read. */
  readonly context: Pick<DateContext, 'today' | 'zone'>;
  /** EDTF. */
  readonly onChoose: (edtf: string) => void;
}

/** A calendar and a precision beside a date field: the same dates as by typing, by mouse or arrow keys. */
export function DatePicker({ label, when, context, onChoose }: DatePickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={312} position="bottom-end" shadow="md" trapFocus returnFocus closeOnEscape={false}>
      <Popover.Target>
        <ActionIcon
          size={22}
          variant="subtle"
          color="gray"
          aria-label={text.open(label)}
          aria-haspopup="dialog"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <IconCalendar size={15} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className="date-picker">
        {open && (
          <PickerForm
            when={when}
            context={context}
            onCancel={() => setOpen(false)}
            onChoose={(edtf) => {
              setOpen(false);
              onChoose(edtf);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface PickerFormProps {
  readonly when: When | null;
  readonly context: DatePickerProps['context'];
  readonly onCancel: () => void;
  readonly onChoose: (edtf: string) => void;
}

function PickerForm({ when, context: { today, zone }, onCancel, onChoose }: PickerFormProps) {
  const now = midnightOf(today);
  const [choice, setChoice] = useState<Choice>(() => startChoice(when));
  const [end, setEnd] = useState<End>('from');
  const [cursor, setCursor] = useState(() => unitOf(choice.unit, choice.from ?? when?.bounds.startMin ?? now));
  const edtf = edtfOfChoice(choice);
  const understood = edtf === null ? null : parseWhen(edtf, zone);
  const change = (patch: Partial<Choice>) => setChoice({ ...choice, ...patch });
  const isSpan = choice.to !== null;

  function setUnit(unit: Unit): void {
    setChoice(inUnit(choice, unit));
    setCursor(unitOf(unit, cursor));
  }

  function choose(start: number): void {
    setCursor(start);
    take(withClicked(choice, end, start));
  }

  function take(taken: { readonly choice: Choice; readonly end: End }): void {
    setChoice(taken.choice);
    setEnd(taken.end);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Keys within stay within: the form around would close, and the window has its own shortcuts.
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the controls within, caught on their way up
    <div onKeyDown={onKeyDown}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={text.precision}
        data={UNITS.map((value) => ({ value, label: text.units[value] }))}
        value={choice.unit}
        onChange={(value) => setUnit(UNITS.find((unit) => unit === value) ?? 'day')}
      />
      <Tick label={text.span} checked={isSpan} onChange={(span) => take(asSpan(choice, span))} />
      {isSpan && (
        <div className="picker-ends">
          <SegmentedControl
            size="xs"
            aria-label={text.end}
            data={[
              { value: 'from', label: text.from },
              { value: 'to', label: text.to },
            ]}
            value={end}
            onChange={(value) => setEnd(value === 'to' ? 'to' : 'from')}
          />
          <Tick label={text.stillGoingOn} checked={choice.to === 'open'} onChange={(going) => setChoice(goingOn(choice, going, now))} />
        </div>
      )}
      <UnitGrid
        unit={choice.unit}
        cursor={cursor}
        from={choice.from}
        to={typeof choice.to === 'number' ? choice.to : null}
        today={unitOf(choice.unit, now)}
        onMove={setCursor}
        onChoose={choose}
      />
      <div className="picker-marks">
        <Tick label={text.approximate} checked={choice.approximate} onChange={(approximate) => change({ approximate })} />
        <Tick label={text.uncertain} checked={choice.uncertain} onChange={(uncertain) => change({ uncertain })} />
      </div>
      <p className="picker-result" role="status">
        {understood === null && text.chooseFirst}
        {understood?.ok === true && strings.datePicker.understood(longWords(understood.value), understood.value.edtf)}
        {understood?.ok === false && <span className="date-unknown">{understood.error.message}</span>}
      </p>
      <div className="form-actions">
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {text.cancel}
        </Button>
        <Button size="compact-sm" disabled={understood?.ok !== true} onClick={() => edtf !== null && onChoose(edtf)}>
          {text.use}
        </Button>
      </div>
    </div>
  );
}

function startChoice(when: When | null): Choice {
  return (when === null ? null : choiceOf(when.parsed)) ?? NOTHING_CHOSEN;
}
