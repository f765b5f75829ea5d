export function temporaryFolder(): { readonly path: string; readonly remove: () => void } | null;
export function sweep(folder: string): void;
