import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconFileImport, IconPhotoDown, IconPlus, IconPrompt } from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { MenuId } from '../../shared/commands/menu';
import { FilterButton } from '../features/filter/FilterButton';
import { QuickAdd } from '../features/quick-add/QuickAdd';
import { SearchBox } from '../features/search/SearchBox';
import { useSnapshot } from '../state/hooks';
import { preferencesState } from '../state/preferences-state';
import { timelineState } from '../state/timeline-state';
import { useShortcut } from '../state/use-shortcut';
import { viewState } from '../state/view-state';
import { Keycaps } from '../ui/Keycaps';
import { commandOf, runCommand } from './commands';
import { strings } from './strings';
import './toolbar.css';

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
      <LabelledButton command="add-event" icon={<IconPlus size={16} stroke={1.8} />} disabled={!writable} />
      <span className="toolbar-pair">
        <HistoryButton
          command="undo"
          hint={undo.undo === null ? strings.toolbar.nothingToUndo : strings.toolbar.undoOf(undo.undo)}
          disabled={!writable || undo.undo === null}
        />
        <HistoryButton
          command="redo"
          hint={undo.redo === null ? strings.toolbar.nothingToRedo : strings.toolbar.redoOf(undo.redo)}
          disabled={!writable || undo.redo === null}
        />
      </span>
      <LabelledButton
        command="import"
        hint={strings.toolbar.importHint}
        icon={<IconFileImport size={16} stroke={1.6} />}
        disabled={!writable}
      />
      <LabelledButton command="export" hint={strings.toolbar.exportHint} icon={<IconPhotoDown size={16} stroke={1.6} />} primary />
      <PaletteButton />
    </section>
  );
}

interface LabelledButtonProps {
  readonly command: MenuId;
  readonly hint?: string;
  readonly icon: React.ReactNode;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** A button whose word gives way to its icon in a narrow window; the name stays. */
function LabelledButton({ command, hint, icon, primary = false, disabled = false }: LabelledButtonProps) {
  const { name, keys } = commandOf(command);
  const shortcut = useShortcut(keys);
  return (
    <Tooltip label={shortcut.hinted(hint ?? name)}>
      <Button
        size="xs"
        className="toolbar-button"
        variant={primary ? 'filled' : 'default'}
        aria-label={name}
        aria-keyshortcuts={shortcut.aria}
        disabled={disabled}
        onClick={() => runCommand(command)}
      >
        <span className="button-icon" aria-hidden="true">
          {icon}
        </span>
        <span className="button-word">{name}</span>
      </Button>
    </Tooltip>
  );
}

interface HistoryButtonProps {
  readonly command: 'undo' | 'redo';
  readonly hint: string;
  readonly disabled: boolean;
}

function HistoryButton({ command, hint, disabled }: HistoryButtonProps) {
  const { name, keys } = commandOf(command);
  const shortcut = useShortcut(keys);
  const Icon = command === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
  return (
    <Tooltip label={disabled ? hint : shortcut.hinted(hint)}>
      <ActionIcon
        size={30}
        variant="default"
        aria-label={name}
        aria-keyshortcuts={shortcut.aria}
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
  const { name, keys } = commandOf('palette');
  const shortcut = useShortcut(keys);
  const platform = useStore(preferencesState, (state) => state.platform);
  return (
    <Tooltip label={name}>
      <Button
        size="xs"
        className="toolbar-button palette-button"
        variant="default"
        aria-label={name}
        aria-keyshortcuts={shortcut.aria}
        onClick={() => runCommand('palette')}
      >
        <span className="button-icon" aria-hidden="true">
          <IconPrompt size={16} stroke={1.6} />
        </span>
        <span className="button-word">
          <Keycaps keys={keys?.[0] ?? ''} platform={platform} drawn />
        </span>
      </Button>
    </Tooltip>
  );
}
