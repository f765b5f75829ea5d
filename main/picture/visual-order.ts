const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** From one right-to-left letter to the last one that is not separated from it by letters of another direction. */
const RUN =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{M}])*/gu;

/**
 * The characters of a line from left to right as the eye meets them, in which PDF wants them; readers of text turn
 * right-to-left words round again. A plain form of the bidirectional algorithm (UAX 9) for lines that run left to right
 * as a whole, as ours do: runs of right-to-left letters are turned, numbers inside them keep their direction.
 */
export function visualOrder(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  return text.replace(RUN, (run) =>
    Array.from(run)
      .reverse()
      .join('')
      .replace(/\p{Nd}+/gu, (digits) => Array.from(digits).reverse().join('')),
  );
}

/** Is its first letter one that is written from right to left? Then the whole of it reads that way (UAX 9, P2). */
export function startsRightToLeft(text: string): boolean {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
}
