import type { Plugin } from 'vite';

export declare function weakenedSync(): Plugin;
export declare function deafCommit(): Plugin;
export declare function trustedLog(): Plugin[];
export declare function impatient(): Plugin;
export declare function forgetfulJournal(): Plugin;
export declare function trustingSchema(): Plugin;
export declare function gapInChange(): Plugin;
export declare function forgottenKey(): Plugin;
export declare function forgetfulReader(): Plugin[];
export declare function sharedFolder(): Plugin;
