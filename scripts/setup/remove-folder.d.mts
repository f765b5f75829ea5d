export function removeFolder(folder: string): string | null;
export function mountsIn(folder: string): string[];
