import { RIGHT_TO_LEFT } from '../../../shared/picture/text';

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
