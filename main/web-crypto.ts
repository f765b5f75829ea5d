import { webcrypto } from 'node:crypto';

/*
 * Node 18, inside the older Electron that development and tests may run on, has Web Crypto without the global that `uuid` 14
 * expects. Imported for its effect by the entries of processes that make ids.
 */
globalThis.crypto ??= webcrypto as typeof globalThis.crypto;
