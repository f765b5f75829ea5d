/** One end of a channel between two processes of ours, in the words of Electron's MessagePortMain; what runs beside main imports nothing of Electron. */
export interface Port<In, Out> {
  on(event: 'message', listener: (event: { readonly data: In }) => void): void;
  /** The other end was closed, or its process has ended. */
  on(event: 'close', listener: () => void): void;
  postMessage(message: Out): void;
  /** Until then what comes is kept. */
  start(): void;
  close(): void;
}
