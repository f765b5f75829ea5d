/** Makes a timeline file of each so many events in a folder, unless it is there from before; answers their paths by number of events. */
export function madeTimelines(folder: string, sizes: readonly number[]): Promise<ReadonlyMap<number, string>>;
