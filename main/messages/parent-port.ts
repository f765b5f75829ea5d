/** What Electron gives a process of its own (utilityProcess) to talk with; what runs in one imports nothing of Electron. */
export interface ParentPort<In, Out, Passed = never> {
  /** Ports that come along are ends of channels to other processes of ours; see port.ts. */
  on(event: 'message', listener: (event: { readonly data: In; readonly ports: readonly Passed[] }) => void): void;
  postMessage(message: Out): void;
}

/**
 * The port to the process that started this one.
 *
 * @throws in a process that was not started by Electron, which has none
 */
export function parentPort<In, Out, Passed = never>(): ParentPort<In, Out, Passed> {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (!isPort<In, Out, Passed>(port)) throw new Error('this process was not started by Electron');
  return port;
}

function isPort<In, Out, Passed>(port: unknown): port is ParentPort<In, Out, Passed> {
  return typeof port === 'object' && port !== null && 'postMessage' in port && 'on' in port;
}
