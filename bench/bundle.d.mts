import type { Plugin } from 'vite';

export declare const root: string;
export declare function bundle(
  entry: string,
  options: { readonly name: string; readonly within?: string; readonly plugins?: readonly Plugin[] },
): Promise<string>;
