import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { Target } from './reaching-out';

export interface Listeners {
  /** This machine's own addresses, also those that others reach it by. */
  readonly targets: readonly Target[];
  /** What came in, once for each kind and address. */
  heard(): string[];
  close(): void;
}

/** Listens for UDP and TCP, on the loopback address and on one of the network's. */
export async function listen(): Promise<Listeners> {
  const heard = new Set<string>();
  const closers: Array<() => void> = [];
  const targets: Target[] = [];
  for (const host of ['127.0.0.1', ...outsideAddress()]) {
    const udp = await listenUdp(() => heard.add(`udp ${host}`), host, 0);
    const tcp = createServer((socket) => {
      heard.add(`tcp ${host}`);
      socket.destroy();
    }).listen(0, host);
    await once(tcp, 'listening');
    const address = tcp.address();
    targets.push({ host, udp: udp.address().port, tcp: typeof address === 'object' && address !== null ? address.port : 0 });
    closers.push(
      () => udp.close(),
      () => tcp.close(),
    );
  }
  return { targets, heard: () => [...heard].sort(), close: () => void closers.map((close) => close()) };
}

/** Answers nothing, and keeps the names that are asked for. */
export async function listenForNames(host: string): Promise<{ asked(): string[]; close(): void }> {
  const asked = new Set<string>();
  const socket = await listenUdp((message) => asked.add(nameIn(message)), host, 53);
  return { asked: () => [...asked].sort(), close: () => void socket.close() };
}

async function listenUdp(onMessage: (message: Buffer) => void, host: string, port: number): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true });
  socket.on('message', onMessage);
  socket.bind(port, host);
  await once(socket, 'listening');
  return socket;
}

/** An address that does not belong to the machine alone; none on a machine without a network. */
function outsideAddress(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.flatMap(({ family, internal, address }) => (family === 'IPv4' && !internal ? [address] : [])).slice(0, 1);
}

/** The first question of a DNS message: labels with their lengths, after a header of twelve bytes. */
function nameIn(message: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; message[at]; at += (message[at] ?? 0) + 1) labels.push(message.toString('latin1', at + 1, at + 1 + (message[at] ?? 0)));
  return labels.join('.');
}
