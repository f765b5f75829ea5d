import { ActionIcon, Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { midnightOf } from '../../../shared/time/day-text';
import { parseWhen, type When } from '../../../shared/time/edtf';
import type { DateContext } from '../../../shared/time/typed-date';
import { longWords } from '../../../shared/time/words';
import { strings } from '../strings';
import { UnitGrid } from './UnitGrid';
import { type Choice, choiceOf, edtfOfChoice, UNITS, type Unit, unitOf } from './units';
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
    <Popover
      opened={open}
      onChange={setOpen}
      width={312}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
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
  const [end, setEnd] = useState<'from' | 'to'>('from');
  const [cursor, setCursor] = useState(() => unitOf(choice.unit, choice.from ?? when?.bounds.startMin ?? now));
  const edtf = edtfOfChoice(choice);
  const understood = edtf === null ? null : parseWhen(edtf, zone);
  const change = (patch: Partial<Choice>) => setChoice({ ...choice, ...patch });
  const isSpan = choice.to !== null;

  function setUnit(unit: Unit): void {
    change({
      unit,
      from: choice.from === null ? null : unitOf(unit, choice.from),
      to: typeof choice.to === 'number' ? unitOf(unit, choice.to) : choice.to,
    });
    setCursor(unitOf(unit, cursor));
  }

  function choose(start: number): void {
    setCursor(start);
    if (!isSpan || end === 'from') {
      change({ from: start });
      if (isSpan) setEnd('to');
    } else change({ to: start });
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
      <Checkbox
        size="xs"
        label={text.span}
        checked={isSpan}
        onChange={(event) => {
          change({ to: event.currentTarget.checked ? 'open' : null });
          setEnd(event.currentTarget.checked && choice.from !== null ? 'to' : 'from');
        }}
      />
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
          <Checkbox
            size="xs"
            label={text.stillGoingOn}
            checked={choice.to === 'open'}
            onChange={(event) => change({ to: event.currentTarget.checked ? 'open' : (choice.from ?? unitOf(choice.unit, now)) })}
          />
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
        <Checkbox
          size="xs"
          label={text.approximate}
          checked={choice.approximate}
          onChange={(event) => change({ approximate: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={text.uncertain}
          checked={choice.uncertain}
          onChange={(event) => change({ uncertain: event.currentTarget.checked })}
        />
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
  return (when === null ? null : choiceOf(when.parsed)) ?? { unit: 'day', from: null, to: null, approximate: false, uncertain: false };
}
