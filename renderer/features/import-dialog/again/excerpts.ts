/** Characters that are shown of a value, and of what stands before the first difference. */
const MOST = 160;
const BEFORE = 40;

/** Values that differ, shortened so that the first difference is seen in each; as they are where all are short. */
export function excerptsOf(values: readonly string[]): readonly string[] {
  if (values.every((value) => value.length <= MOST)) return values;
  const longest = Math.max(...values.map((value) => value.length));
  // From one place in all, so that they can be read side by side.
  const from = Math.max(0, Math.min(firstDifference(values) - BEFORE, longest - MOST));
  return values.map((value) => {
    const start = wholeCharacter(value, Math.min(from, value.length));
    const end = wholeCharacter(value, start + MOST);
    return `${start > 0 ? '…' : ''}${value.slice(start, end)}${end < value.length ? '…' : ''}`;
  });
}

/** Where the values are no longer all the same. */
function firstDifference([first = '', ...others]: readonly string[]): number {
  // A value that is empty says nothing of where the others differ.
  const compared = [first, ...others].filter((value) => value !== '');
  const [one = '', ...rest] = compared;
  let at = 0;
  while (at < one.length && rest.every((value) => value[at] === one[at])) at++;
  return at;
}

/** A place that is not in the middle of a character of two units. */
function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
