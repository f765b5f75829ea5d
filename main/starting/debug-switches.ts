import { url as inspectorAddress } from 'node:inspector';

/*
 * A finished program takes no switch that lets another program look into it or changes how it runs its code. Electron's fuses close
 * Node's doors (electron-builder.yml); Chromium's have no fuse, so they are refused here, before the program is ready, which is when they
 * would open.
 */

const DOORS: readonly RegExp[] = [
  /^remote-debugging-/,
  /^remote-allow-origins$/,
  /^inspect(?:-|$)/,
  /^debug(?:-|$)/,
  /^devtools-/,
  /^auto-open-devtools-for-tabs$/,
  /^wait-for-debugger/,
  /-startup-dialog$/,
  /^js-flags$/,
  /^enable-blink-features$/,
  /^enable-automation$/,
  /^(?:disable-extensions-except|load-extension)$/,
  // Run a program of the caller's in the place of one of ours.
  /-(?:cmd-prefix|launcher|subprocess-path)$/,
  /^(?:disable-web-security|allow-file-access-from-files|single-process)$/,
  // Keys and contents of traffic, written to a file; and whatever would undo the offline switches (security.ts).
  /^(?:log-net-log|ssl-key-log-file)$/,
  /^(?:no-proxy-server|proxy-pac-url|proxy-auto-detect)$/,
];

/** The first of the program's words that opens a door, as it was written without its value; null when there is none. */
export function doorSwitch(words: readonly string[], platform: NodeJS.Platform = process.platform): string | null {
  const prefix = platform === 'win32' ? '(?:--?|/)' : '--?';
  const form = new RegExp(`^${prefix}([A-Za-z][\\w-]*)(?:=|$)`);
  for (const word of words) {
    // After this Chromium takes nothing for a switch.
    if (word === '--') return null;
    const name = form.exec(word)?.[1];
    if (name !== undefined && DOORS.some((door) => door.test(name.toLowerCase()))) return word.replace(/=.*/s, '');
  }
  return null;
}

/**
 * True when Node's inspector listens already. In what is shipped a fuse keeps it off for good; only the build for the end-to-end tests has
 * the fuse on, and is told apart by it: both carry the same archive.
 */
export function isInspected(): boolean {
  return inspectorAddress() !== undefined;
}

/** What a person is told who gave such a switch. */
export function refusalOf(door: string): string {
  return `${door} is refused: Annals takes no switch that lets another program look into it or changes how it runs. Nothing was opened; start it without that.`;
}
