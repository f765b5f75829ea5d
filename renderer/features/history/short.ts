/** Longest value written out; the rest is cut with an ellipsis. */
const LONGEST = 160;

export function short(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
