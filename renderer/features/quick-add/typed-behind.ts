/** What stays in a field once a text is taken over from it: what was typed meanwhile behind that text, or in its place. */
export function typedBehind(taken: string, now: string): string {
  return now.startsWith(taken) ? now.slice(taken.length).trimStart() : now;
}
