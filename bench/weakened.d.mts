import type { Plugin } from 'vite';

export declare function weakenedSync(): Plugin;
