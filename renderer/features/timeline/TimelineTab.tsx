import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import { NothingYet } from '../../fields/NothingYet';
import { chartActions } from '../../state/chart-actions';
import type { Command } from '../../state/command';
import { filterState } from '../../state/filter/filter-state';
import { useShown } from '../../state/filter/shown';
import { useSnapshot, useToday } from '../../state/hooks';
import { preferencesState } from '../../state/preferences-state';
import { findSilences } from '../../state/silences-state';
import { strings as stateStrings } from '../../state/strings';
import { useShortcut } from '../../state/use-shortcut';
import { viewState } from '../../state/view-state';
import { CountList } from './around/CountList';
import { NothingHere } from './around/NothingHere';
import { FIT, TODAY, ZOOM_IN, ZOOM_OUT } from './commands';
import { mountTimeline, type TimelineController } from './controller';
import { DensityMenu } from './density/DensityMenu';
import { HoverCard } from './hand/HoverCard';
import { TitleEdit } from './hand/TitleEdit';
import { LinkMenu } from './links/LinkMenu';
import { LinksSwitch } from './links/LinksSwitch';
import { MeasureLine } from './measure/MeasureLine';
import { Overview } from './overview/Overview';
import { strings } from './strings';
import './chart.css';
import './panels.css';
import './timeline.css';
import './counts.css';
import './crowd/crowd.css';
import './hand/hand.css';
import './links/links.css';
import './today-line.css';

interface TimelineTabProps {
  /** Over the lanes' names. */
  readonly corner: ReactNode;
  /** What can be done with the marked events. */
  readonly markedBar: ReactNode;
}

export function TimelineTab({ corner, markedBar }: TimelineTabProps) {
  const host = useRef<HTMLDivElement>(null);
  const controller = useRef<TimelineController | null>(null);
  const [message, announce] = useState('');
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const today = useToday();
  const firstToday = useRef(today);
  const total = useSnapshot().total;
  const series = useSnapshot().series.length;
  const shown = useShown();
  const filtered = useStore(filterState, (state) => state.applied !== null);
  const showOverview = useStore(preferencesState, (state) => state.preferences.showOverview);

  useEffect(() => {
    setTools(document.getElementById('tab-tools'));
    if (host.current === null) return;
    const mounted = mountTimeline(host.current, firstToday.current, announce, () => {
      document.documentElement.dataset['ready'] = 'true';
    });
    controller.current = mounted;
    const unregister = chartActions.register(mounted);
    return () => {
      unregister();
      mounted.dispose();
      controller.current = null;
    };
  }, []);
  useEffect(() => controller.current?.setToday({ day: today.day, now: today.now }), [today.day, today.now]);
  const addLane = useCallback(() => viewState.getState().open({ kind: 'lane', id: null }), []);

  return (
    <section className="timeline-tab" aria-label={strings.timeline.region}>
      {tools !== null && createPortal(<ChartTools onAddLane={addLane} />, tools)}
      <div className="chart-frame">
        <div ref={host} className="chart" />
        {corner}
        {markedBar}
        <HoverCard />
        <TitleEdit />
        <LinkMenu />
        <MeasureLine />
        <NothingHere />
        {filtered && shown.index.size === 0 && shown.snapshot.series.length === 0 && (
          <div className="chart-empty">
            <h2>{stateStrings.filter.nothing}</h2>
            <p>{stateStrings.filter.nothingHint}</p>
          </div>
        )}
        {total === 0 && series === 0 && (
          <div className="chart-empty">
            <NothingYet title={strings.timeline.empty} hint={strings.timeline.emptyHint} />
          </div>
        )}
      </div>
      <CountList />
      {showOverview && <Overview />}
      <p className="visually-hidden" aria-live="polite">
        {message}
      </p>
    </section>
  );
}

function ChartTools({ onAddLane }: { readonly onAddLane: () => void }) {
  const { unplaced } = useShown().index;
  return (
    <>
      {unplaced > 0 && (
        <button type="button" className="chip" title={strings.timeline.unplacedTitle} onClick={() => viewState.getState().show('table')}>
          {strings.timeline.unplaced(unplaced)}
        </button>
      )}
      <button type="button" className="chip" onClick={onAddLane}>
        {strings.timeline.addLane}
      </button>
      <button type="button" className="chip" onClick={findSilences}>
        {strings.timeline.silences}
      </button>
      <DensityMenu />
      <LinksSwitch />
      <CommandChip command={TODAY} hint={strings.timeline.todayTitle}>
        {strings.timeline.today}
      </CommandChip>
      <CommandChip command={FIT} hint={strings.timeline.fitTitle}>
        {strings.timeline.fit}
      </CommandChip>
      <CommandChip command={ZOOM_OUT} named>
        −
      </CommandChip>
      <CommandChip command={ZOOM_IN} named>
        +
      </CommandChip>
    </>
  );
}

interface CommandChipProps {
  readonly command: Command;
  /** What the pointer is told, with the keys; left out: what the command is called. */
  readonly hint?: string;
  /** Its text is only a sign, and it is called as the command. */
  readonly named?: boolean;
  readonly children: ReactNode;
}

function CommandChip({ command, hint = command.name, named = false, children }: CommandChipProps) {
  const shortcut = useShortcut(command.keys);
  return (
    <button
      type="button"
      className="chip"
      title={shortcut.hinted(hint)}
      aria-keyshortcuts={shortcut.aria}
      {...(named ? { 'aria-label': command.name } : {})}
      onClick={command.run}
    >
      {children}
    </button>
  );
}
