import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import '@mantine/notifications/styles.css';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/mantine.css';
import './styles/base.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { useStore } from 'zustand';
import { App } from './App';
import { showMessages } from './files/messages';
import { connectFilter } from './filter/filter-state';
import { watchCovers } from './shell/covered';
import { watchFocus } from './shell/focus-home';
import { loadPreferences, preferencesState } from './state/preferences-state';
import { connectTimeline } from './state/timeline-state';
import { viewState } from './state/view-state';
import { theme } from './theme';
import { watchLooking } from './typed/looking';
import { watchSettled } from './typed/settled';
import { watchTyped } from './typed/sync';

/** Mantine writes <style> elements; the page's policy admits only those that carry this page's nonce. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * At the left above the status line, where no banner, panel or button of a dialog's foot lies; over a dialog at the top, beside its cross.
 * At most two at once, one over a dialog; the next ones wait.
 */
function Notices() {
  const covered = useStore(viewState, (state) => state.dialog !== null);
  return (
    <Notifications position="bottom-left" limit={covered ? 1 : 2} classNames={{ root: covered ? 'notices notices-raised' : 'notices' }} />
  );
}

function Root() {
  const scheme = useStore(preferencesState, (state) => state.preferences.theme);
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={() => nonce}
      defaultColorScheme="auto"
      {...(scheme === 'system' ? {} : { forceColorScheme: scheme })}
    >
      <Notices />
      <App />
    </MantineProvider>
  );
}

const host = document.getElementById('root');
if (host === null) throw new Error('index.html has no #root.');
await loadPreferences();
showMessages();
watchTyped();
watchSettled();
watchLooking();
watchCovers();
watchFocus();
connectFilter();
connectTimeline();
createRoot(host).render(<Root />);
