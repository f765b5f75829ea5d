import { webFrame } from 'electron';

/*
 * What is taken away from the page before any script of its own runs. The network is closed underneath (main/page/security.ts), for every
 * world and frame; this takes the means out of reach as well, and keeps the page from being left.
 */

/** Constructors that open a connection without a request that the content security policy or the session could refuse. */
const CONNECTIONS = '^(?:webkit|moz)?RTC|^(?:WebTransport|WebSocket|EventSource)';

/** Takes the constructors of connections out of the page's world and out of the preload's own. */
export function takeConnectionsAway(): void {
  const take = (scope: object): void => {
    for (const name of Object.getOwnPropertyNames(scope)) if (new RegExp(CONNECTIONS).test(name)) Reflect.deleteProperty(scope, name);
  };
  take(globalThis);
  void webFrame.executeJavaScript(
    `for (const name of Object.getOwnPropertyNames(globalThis)) if (/${CONNECTIONS}/.test(name)) delete globalThis[name];`,
  );
}

/**
 * The page stays where it is: it may load itself again and go to a place within itself, nothing else. Electron's `will-navigate` is not
 * told of about:blank. The listener lives in the preload's world, out of the page's reach, and is the first of all.
 */
export function stayHere(): void {
  window.navigation.addEventListener('navigate', (event) => {
    if (event.navigationType !== 'reload' && !event.hashChange) event.preventDefault();
  });
}
