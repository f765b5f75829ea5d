import { chromium } from '@playwright/test';
import { OFFLINE_SWITCHES, WEBRTC_POLICY } from '../../main/page/offline-switches';
import { expect, isRoot, test } from '../fixtures';
import { listen } from '../listeners';
import { reachOut } from '../reaching-out';

/*
 * Whether the switches that close the network hold on the newer Chromium as well, with none of the fences before them: no policy, no
 * preload, no session that refuses. The rest of e2e/silence.spec.ts needs Electron.
 */

/** Played by the test; secure, since some of the means are there for secure pages only. */
const PAGE = 'https://annals.test/';

const closed = [
  ...OFFLINE_SWITCHES.map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
  // In Electron a property of the page, in a browser a switch.
  `--force-webrtc-ip-handling-policy=${WEBRTC_POLICY}`,
  `--webrtc-ip-handling-policy=${WEBRTC_POLICY}`,
];

for (const { title, args, silent } of [
  { title: 'nothing arrives from a page of the newer Chromium under our switches', args: closed, silent: true },
  { title: 'control: without them it is heard', args: [], silent: false },
])
  test(title, async () => {
    const listeners = await listen();
    const browser = await chromium.launch({ executablePath: process.env['ANNALS_CHROMIUM'] ?? '', chromiumSandbox: !isRoot, args });
    try {
      const page = await browser.newPage();
      await page.route(`${PAGE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>bare</title>' }));
      await page.goto(PAGE);
      const tried = await page.evaluate(reachOut, { targets: listeners.targets, waitMs: 3000 });
      expect(tried).toContainEqual(expect.stringContaining('page: RTCPeerConnection'));
      const outside = listeners.targets.slice(1).flatMap(({ host }) => [`tcp ${host}`, `udp ${host}`]);
      if (silent) expect(listeners.heard()).toEqual([]);
      else expect(listeners.heard()).toEqual(expect.arrayContaining(outside));
    } finally {
      await browser.close();
      listeners.close();
    }
  });
