import { Button, Popover, Switch, TextInput } from '@mantine/core';
import { IconBell, IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { preferencesState, setPreferences } from '../../state/preferences-state';
import { strings } from './strings';

/** Offered when quiet hours are turned on. */
const NIGHT = { from: '22:00', to: '07:00' };
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Whether and when reviews are announced on the desktop. */
export function RemindersMenu() {
  const words = strings.reviews.reminders;
  const { reminders, quietHours } = useStore(preferencesState, (state) => state.preferences);
  const Icon = reminders ? IconBell : IconBellOff;
  return (
    <Popover position="bottom-end" shadow="md" width={290} trapFocus withRoles>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<Icon size={14} stroke={1.8} aria-hidden="true" />}>
          {words.button}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        <div className="reminders-menu">
          <Switch
            size="xs"
            label={words.on}
            description={words.hint}
            checked={reminders}
            onChange={(event) => setPreferences({ reminders: event.currentTarget.checked })}
          />
          <Switch
            size="xs"
            label={words.quiet}
            disabled={!reminders}
            checked={quietHours !== null}
            onChange={(event) => setPreferences({ quietHours: event.currentTarget.checked ? NIGHT : null })}
          />
          {quietHours !== null && (
            <div className="series-row series-row-two">
              <ClockField
                label={words.from}
                saved={quietHours.from}
                save={(from) => setPreferences({ quietHours: { ...quietHours, from } })}
              />
              <ClockField label={words.to} saved={quietHours.to} save={(to) => setPreferences({ quietHours: { ...quietHours, to } })} />
            </div>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ClockFieldProps {
  readonly label: string;
  readonly saved: string;
  readonly save: (clock: string) => void;
}

/** The browser's own time field; emptied, it keeps what is saved. */
function ClockField({ label, saved, save }: ClockFieldProps) {
  const [typed, setTyped] = useState(saved);
  return (
    <TextInput
      size="xs"
      type="time"
      label={label}
      value={typed}
      onChange={(event) => {
        const clock = event.currentTarget.value;
        setTyped(clock);
        if (CLOCK.test(clock)) save(clock);
      }}
      onBlur={() => setTyped(saved)}
    />
  );
}
