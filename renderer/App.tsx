import { Loader } from '@mantine/core';
import { useStore } from 'zustand';
import { Dialogs } from './shell/Dialogs';
import { PageMenu, Shortcuts } from './shell/Shortcuts';
import { StatusBar } from './shell/StatusBar';
import { Tabs } from './shell/Tabs';
import { Toolbar } from './shell/Toolbar';
import { FaultBoundary } from './ui/faults/FaultBoundary';
import { focusPage } from './ui/focus-home';
import { PointMenu } from './ui/point-menu/PointMenu';
import { useOnChange } from './ui/use-on-change';
import './shell/window.css';
import './ui/styles/pieces.css';
import './ui/styles/notices.css';
import './ui/styles/dialogs.css';
import { MarkedBar } from './features/bulk-edit/MarkedBar';
import { FileBanners } from './features/files/FileBanners';
import { ProblemPage } from './features/files/ProblemPage';
import { FilterBar } from './features/filter/FilterBar';
import { HistoryTab } from './features/history/HistoryTab';
import { KnownOnBanner } from './features/history/KnownOn';
import { FileDrop } from './features/import-dialog/FileDrop';
import { GroupMenu } from './features/lanes/GroupMenu';
import { UnlockPage } from './features/lock/UnlockPage';
import { PasteHere } from './features/quick-add/PasteHere';
import { ReminderLine } from './features/reviews/ReminderLine';
import { ReviewsTab } from './features/reviews/ReviewsTab';
import { TableTab } from './features/table/TableTab';
import { TimelineTab } from './features/timeline/TimelineTab';
import { UnfinishedBanner } from './features/unfinished/UnfinishedBanner';
import { SaveViewButton } from './features/views/SaveViewButton';
import { ViewsCorner } from './features/views/ViewsCorner';
import { ViewsTool } from './features/views/ViewsTool';
import { Inspector } from './shell/Inspector';
import { strings } from './shell/strings';
import { preferencesState } from './state/preferences-state';
import { timelineState } from './state/timeline-state';
import { viewState } from './state/view-state';

const { parts } = strings;

export function App() {
  const phase = useStore(timelineState, (state) => state.phase);
  const message = useStore(timelineState, (state) => (state.phase === 'failed' ? state.message : ''));
  const problem = useStore(timelineState, (state) => (state.phase === 'problem' ? state.problem : null));
  // Each phase is another page.
  useOnChange(phase, focusPage);
  if (phase === 'loading') {
    return (
      <main className="blank" aria-busy="true">
        <Loader size="sm" />
        <p>{strings.app.loading}</p>
      </main>
    );
  }
  if (phase === 'failed') {
    return (
      <main className="blank" role="alert">
        <h1>{strings.app.failed}</h1>
        <p>{message}</p>
      </main>
    );
  }
  if (problem !== null) {
    return (
      <>
        {problem.code === 'needs-passphrase' ? <UnlockPage problem={problem} /> : <ProblemPage problem={problem} />}
        <Dialogs />
        <PageMenu />
      </>
    );
  }
  return <Workspace />;
}

/** Over the names of the lanes. */
const chartCorner = (
  <ViewsCorner>
    <GroupMenu />
  </ViewsCorner>
);

function Workspace() {
  const tab = useStore(viewState, (state) => state.tab);
  const platform = useStore(preferencesState, (state) => state.platform);
  return (
    <div className="window">
      <FaultBoundary part={parts.toolbar}>
        <Toolbar />
      </FaultBoundary>
      <FaultBoundary part={parts.lines}>
        <FileBanners />
        <UnfinishedBanner />
        <KnownOnBanner />
        <ReminderLine />
      </FaultBoundary>
      <div className="panes">
        <main className="centre">
          <Tabs />
          <FaultBoundary part={parts.filter}>
            <FilterBar>
              <SaveViewButton />
            </FilterBar>
          </FaultBoundary>
          <div className="tab-body" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            <FaultBoundary key={tab} part={parts[tab]}>
              {tab === 'timeline' && <TimelineTab corner={chartCorner} markedBar={<MarkedBar />} />}
              {tab === 'table' && <ViewsTool />}
              {tab === 'table' && <TableTab markedBar={(onCleared) => <MarkedBar onCleared={onCleared} />} />}
              {tab === 'reviews' && <ReviewsTab />}
              {tab === 'history' && <HistoryTab />}
            </FaultBoundary>
          </div>
        </main>
        <Inspector />
      </div>
      <FaultBoundary part={parts.status}>
        <StatusBar />
      </FaultBoundary>
      <Dialogs />
      <PointMenu platform={platform} />
      <Shortcuts />
      <FileDrop />
      <PasteHere />
    </div>
  );
}
