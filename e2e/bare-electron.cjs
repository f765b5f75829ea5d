// The control of offline.spec.ts: a window without any of our measures, which looks a name up.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false });
  await window.loadURL('http://canary.invalid/').catch(() => undefined);
  app.exit(0);
});
