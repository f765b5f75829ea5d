// What Electron runs when it is started without an app of its own inside: loads the app named on the command line.
// It keeps the two habits of the official one that others rely on: `-r FILE` is loaded first (Playwright hooks in that way), and
// process.argv stays as given, [program, app, ...arguments].
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const given = process.argv.slice(1);
const preload = [];
let appPath;
for (let index = 0; index < given.length && appPath === undefined; index += 1) {
  if (given[index] === '-r' || given[index] === '--require') {
    index += 1;
    preload.push(given[index]);
  } else if (!given[index].startsWith('-')) {
    appPath = path.resolve(given[index]);
  }
}

if (appPath === undefined) {
  console.error('Usage: electron [-r FILE] APP [ARGUMENT…]');
  app.exit(1);
} else {
  start(appPath);
}

function start(folder) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  for (const file of preload) require(path.resolve(file));

  const manifestPath = path.join(folder, 'package.json');
  if (fs.existsSync(manifestPath)) {
    const manifest = JSON.parse(fs.readFileSync(manifestPath, 'utf8'));
    if (manifest.version) app.setVersion(manifest.version);
    app.setName(manifest.productName ?? manifest.name ?? 'Electron');
    app.setDesktopName?.(manifest.desktopName ?? `${app.getName()}.desktop`);
    app.setAppPath(folder);
  }
  // Loaded as the main module, as the official default app does: `require.main` then means the app.
  Module._load(folder, null, true);
}
