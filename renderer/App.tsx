import { Loader } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { Dialogs } from './shell/Dialogs';
import { PageMenu, Shortcuts } from './shell/Shortcuts';
import { StatusBar } from './shell/StatusBar';
import { Tabs } from './shell/Tabs';
import { Toolbar } from './shell/Toolbar';
import { FaultBoundary } from './ui/FaultBoundary';
import { focusPage } from './ui/focus-home';
import './shell/window.css';
import './ui/styles/pieces.css';
import './ui/styles/notices.css';
import './ui/styles/dialogs.css';
import { FileBanners } from './features/files/FileBanners';
import { ProblemPage } from './features/files/ProblemPage';
import { FilterBar } from './features/filter/FilterBar';
import { HistoryTab } from './features/history/HistoryTab';
import { KnownOnBanner } from './features/history/KnownOn';
import { FileDrop } from './features/import-dialog/FileDrop';
import { UnlockPage } from './features/lock/UnlockPage';
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
import { timelineState } from './state/timeline-state';
import { viewState } from './state/view-state';

const { parts } = strings;

export function App() {
  const phase = useStore(timelineState, (state) => state.phase);
  const message = useStore(timelineState, (state) => (state.phase === 'failed' ? state.message : ''));
  const problem = useStore(timelineState, (state) => (state.phase === 'problem' ? state.problem : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each phase is another page
  useEffect(focusPage, [phase]);
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

function Workspace() {
  const tab = useStore(viewState, (state) => state.tab);
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
              {tab === 'timeline' && <TimelineTab corner={<ViewsCorner />} />}
              {tab === 'table' && <ViewsTool />}
              {tab === 'table' && <TableTab />}
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
      <Shortcuts />
      <FileDrop />
    </div>
  );
}
