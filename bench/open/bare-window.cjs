// What Electron itself takes to show a page: the measure beside which the program is held.
const { app, BrowserWindow } = require('electron');

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadURL('data:text/html,<!doctype html><html data-ready="true"><title>bare</title>');
});
