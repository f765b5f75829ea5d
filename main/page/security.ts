import { app, type Session, session, type WebContents } from 'electron';
import { OFFLINE_SWITCHES, WEBRTC_POLICY } from './offline-switches';
import { ORIGIN } from './protocol';

/** Before the app is ready: every page in a sandbox, and no network for the browser underneath. */
export function hardenProcess(): void {
  // Chromium refuses to run as root inside its sandbox, so containers start the program with --no-sandbox; asking for the
  // sandbox all the same would end every child process at once. Nothing else switches it off.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** After the app is ready and before the first window. */
export function hardenSession(target: Session = session.defaultSession): void {
  // An empty list is what keeps the dictionary download away; `spellcheck: false` alone does not (electron#22995).
  target.setSpellCheckerLanguages([]);
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  // The last fence, should a page ever get past the content security policy.
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

/** A page stays the page it is: no navigation, no second window, no embedded one. Reloading our own page is allowed. */
function hardenContents(contents: WebContents): void {
  // The switch of this name is not read by Electron.
  contents.setWebRTCIPHandlingPolicy(WEBRTC_POLICY);
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL() || !isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** True for an address of a page of ours. */
export function isOurs(address: string): boolean {
  return address.startsWith(`${ORIGIN}/`);
}

function isLocal(address: string): boolean {
  return isOurs(address) || /^(?:data|blob|devtools):/.test(address);
}
