// The control of silence.spec.ts: a window without any of our measures but one. Pages that may not use the camera hide their addresses
// behind names, which Chromium tells to the whole network (mDNS).
const { app, BrowserWindow, session } = require('electron');

app.whenReady().then(() => {
  session.defaultSession.setPermissionCheckHandler(() => false);
  return new BrowserWindow({ show: false }).loadURL('data:text/html,<title>bare</title>');
});
