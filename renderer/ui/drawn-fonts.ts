import { useSyncExternalStore } from 'react';

const DRAWN = ['12px Inter', '600 12px Inter'];

let areLoaded = false;
let loading: Promise<void> | null = null;

/** What is painted or measured on a canvas waits for no font: until this is done it has another one, and stays so until it is drawn again. */
export function whenDrawnFontsAreThere(): Promise<void> {
  loading ??= Promise.all(DRAWN.map((font) => document.fonts.load(font))).then(() => {
    areLoaded = true;
  });
  return loading;
}

/** The same for components: false until then. */
export function useDrawnFonts(): boolean {
  return useSyncExternalStore(onDrawnFonts, () => areLoaded);
}

function onDrawnFonts(listener: () => void): () => void {
  let isHeard = true;
  void whenDrawnFontsAreThere().then(() => isHeard && listener());
  return () => {
    isHeard = false;
  };
}
