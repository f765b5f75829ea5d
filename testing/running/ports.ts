import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Port } from '../../main/messages/port';

/** Two ends of a channel, as Electron has them; `seen` is shown each message, whichever way it goes. */
export function portPair(seen: (message: unknown) => void = () => {}): [Port<never, unknown>, Port<never, unknown>] {
  const { port1, port2 } = new MessageChannel();
  return [portOf(port1, seen), portOf(port2, seen)];
}

function portOf(port: MessagePort, seen: (message: unknown) => void): Port<never, unknown> {
  return {
    on(event: 'message' | 'close', listener: ((event: { readonly data: never }) => void) | (() => void)) {
      if (event === 'close') port.on('close', listener as () => void);
      else port.on('message', (data) => (listener as (event: { readonly data: unknown }) => void)({ data }));
    },
    postMessage(message) {
      seen(message);
      port.postMessage(message);
    },
    start: () => port.start(),
    close: () => port.close(),
  };
}
