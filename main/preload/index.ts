import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { pushChannel } from '../../shared/channels';
import type { Method } from '../../shared/contract';
import type { Push } from '../../shared/contract/pushes';
import { refuseTooLarge } from '../../shared/message-size';
import { stayHere, takeConnectionsAway } from './page-locks';

/** Written in by the build out of the contract (electron.vite.config.ts): a sandboxed preload should not carry a schema library. */
declare const CONTRACT_NAMES: { readonly methods: readonly Method[]; readonly pushes: readonly Push[] };

/**
 * The window's only door. Every method of the contract becomes a function of its own, so the page can name no channel, and
 * a listener gets the payload alone: an IpcRendererEvent would hand the page `sender`, and with it all of ipcRenderer.
 * Built by loops over the names of the contract; that it is the Bridge of shared/ is asserted in e2e/bridge.spec.ts.
 */
function bridge(): Record<string, Record<string, unknown>> {
  const api: Record<string, Record<string, unknown>> = { on: {} };
  for (const method of CONTRACT_NAMES.methods) {
    const dot = method.indexOf('.');
    const group = method.slice(0, dot);
    const name = method.slice(dot + 1);
    // Before it is sent: Chromium drops what is too large for it, and then nobody answers.
    const ask = async (input: unknown): Promise<unknown> => refuseTooLarge(input) ?? ipcRenderer.invoke(method, input);
    api[group] = { ...api[group], [name]: ask };
  }
  api.articles = { ...api.articles, drop: (file: unknown) => ipcRenderer.invoke('articles.drop', { path: pathOf(file) }) };
  api.imports = { ...api.imports, drop: (files: unknown) => ipcRenderer.invoke('imports.drop', { paths: pathsOf(files) }) };
  for (const push of CONTRACT_NAMES.pushes)
    api.on = { ...api.on, [push]: (listener: (payload: unknown) => void) => subscribe(pushChannel(push), listener) };
  return api;
}

function subscribe(channel: string, listener: (payload: unknown) => void): () => void {
  const forward = (_event: unknown, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

/** Where a dropped file lies; empty for anything that is no file of the system's. */
function pathOf(file: unknown): string {
  return file instanceof File ? webUtils.getPathForFile(file) : '';
}

function pathsOf(files: unknown): string[] {
  return Array.isArray(files) ? files.map(pathOf) : [];
}

takeConnectionsAway();
stayHere();
contextBridge.exposeInMainWorld('annals', bridge());
