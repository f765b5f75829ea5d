import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileImport, IconPhotoDown, IconPlus, IconPrompt } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { ariaKeys, keycaps } from '../../shared/commands/keys';
import { FilterButton } from '../features/filter/FilterButton';
import { QuickAdd } from '../features/quick-add/QuickAdd';
import { SearchBox } from '../features/search/SearchBox';
import { useSnapshot } from '../state/hooks';
import { preferencesState } from '../state/preferences-state';
import { timelineState } from '../state/timeline-state';
import { viewState } from '../state/view-state';
import { strings } from '../strings';
import { Keycaps } from '../ui/Keycaps';
import { type CommandId, commandOf, runCommand } from './commands';

export function Toolbar() {
  const { timeline, undo } = useSnapshot();
  const writable = useStore(timelineState, (state) => state.phase === 'ready' && state.lost === null && !state.snapshot.readOnly);
  return (
    <section className="toolbar" aria-label={strings.toolbar.label}>
      <Tooltip label={strings.toolbar.rename}>
        <h1 className="timeline-name">
          <button type="button" onClick={() => viewState.getState().open({ kind: 'timeline' })}>
            {timeline.title}
          </button>
        </h1>
      </Tooltip>
      <QuickAdd writable={writable} />
      <SearchBox />
      <FilterButton />
      <LabelledButton
        command="add-event"
        label={strings.toolbar.addEvent}
        icon={<IconPlus size={16} stroke={1.8} />}
        disabled={!writable}
      />
      <span className="toolbar-pair">
        <HistoryButton
          command="undo"
          label={strings.toolbar.undo}
          hint={undo.undo === null ? strings.toolbar.nothingToUndo : strings.toolbar.undoOf(undo.undo)}
          disabled={!writable || undo.undo === null}
        />
        <HistoryButton
          command="redo"
          label={strings.toolbar.redo}
          hint={undo.redo === null ? strings.toolbar.nothingToRedo : strings.toolbar.redoOf(undo.redo)}
          disabled={!writable || undo.redo === null}
        />
      </span>
      <LabelledButton
        command="import"
        label={strings.toolbar.import}
        hint={strings.toolbar.importHint}
        icon={<IconFileImport size={16} stroke={1.6} />}
        disabled={!writable}
      />
      <LabelledButton
        command="export"
        label={strings.toolbar.export}
        hint={strings.toolbar.exportHint}
        icon={<IconPhotoDown size={16} stroke={1.6} />}
        primary
      />
      <PaletteButton />
    </section>
  );
}

interface LabelledButtonProps {
  readonly command: CommandId;
  readonly label: string;
  readonly hint?: string;
  readonly icon: React.ReactNode;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** A button whose word gives way to its icon in a narrow window; the name stays. */
function LabelledButton({ command, label, hint, icon, primary = false, disabled = false }: LabelledButtonProps) {
  const { platform, shortcut } = useShortcut(command);
  return (
    <Tooltip label={`${hint ?? label} (${shortcut.caps})`}>
      <Button
        size="xs"
        className="toolbar-button"
        variant={primary ? 'filled' : 'default'}
        aria-label={label}
        aria-keyshortcuts={ariaKeys(shortcut.keys, platform)}
        disabled={disabled}
        onClick={() => runCommand(command)}
      >
        <span className="button-icon" aria-hidden="true">
          {icon}
        </span>
        <span className="button-word">{label}</span>
      </Button>
    </Tooltip>
  );
}

interface HistoryButtonProps {
  readonly command: 'undo' | 'redo';
  readonly label: string;
  readonly hint: string;
  readonly disabled: boolean;
}

function HistoryButton({ command, label, hint, disabled }: HistoryButtonProps) {
  const { platform, shortcut } = useShortcut(command);
  const Icon = command === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
  return (
    <Tooltip label={disabled ? hint : `${hint} (${shortcut.caps})`}>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={label}
        aria-keyshortcuts={ariaKeys(shortcut.keys, platform)}
        // Mantine's data-disabled keeps pointer events, so that the tooltip can say why; `disabled` takes it out of the tab order.
        {...(disabled ? { 'data-disabled': true, disabled: true } : {})}
        onClick={() => runCommand(command)}
      >
        <Icon size={17} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  );
}

function PaletteButton() {
  const { platform, shortcut } = useShortcut('palette');
  return (
    <Tooltip label={strings.toolbar.palette}>
      <Button
        size="xs"
        className="toolbar-button palette-button"
        variant="default"
        aria-label={strings.toolbar.palette}
        aria-keyshortcuts={ariaKeys(shortcut.keys, platform)}
        onClick={() => runCommand('palette')}
      >
        <span className="button-icon" aria-hidden="true">
          <IconPrompt size={16} stroke={1.6} />
        </span>
        <span className="button-word">
          <Keycaps keys={shortcut.keys} platform={platform} drawn />
        </span>
      </Button>
    </Tooltip>
  );
}

function useShortcut(command: CommandId) {
  const platform = useStore(preferencesState, (state) => state.platform);
  const keys = commandOf(command).keys?.[0] ?? '';
  return { platform, shortcut: { keys, caps: keycaps(keys, platform).join(' ') } };
}
