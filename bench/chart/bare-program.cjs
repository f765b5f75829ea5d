// Windows without any of the program: a blank page, and vis-timeline alone with so many items; the measures beside which the chart is held.
const { app, BrowserWindow } = require('electron');

const [width, height, ...pages] = process.argv.slice(process.argv.indexOf('--pages') + 1);

void app.whenReady().then(async () => {
  for (const page of pages) {
    const window = new BrowserWindow({ width: Number(width), height: Number(height), useContentSize: true });
    await window.loadURL(page);
  }
});
