/** Of the sixteen bits that are looked at in one go. */
const DIGIT = 1 << 16;
const SIGN = 1 << 15;
const DIGITS = 4;

/**
 * The places of numbers in the order of their size, equal ones in the order in which they stand: digit by digit of what they are made of,
 * since a million of them take a second to be compared with one another.
 */
export function inOrderOf(numbers: Float64Array): Uint32Array<ArrayBuffer> {
  const digits = digitsOf(numbers);
  let order = Uint32Array.from(numbers.keys());
  let next = new Uint32Array(numbers.length);
  const begins = new Uint32Array(DIGIT + 1);
  for (let digit = 0; digit < DIGITS; digit++) {
    begins.fill(0);
    for (let at = digit; at < digits.length; at += DIGITS) {
      const place = (digits[at] ?? 0) + 1;
      begins[place] = (begins[place] ?? 0) + 1;
    }
    // All alike: their order stays.
    if (begins.includes(numbers.length, 1)) continue;
    for (let place = 1; place <= DIGIT; place++) begins[place] = (begins[place] ?? 0) + (begins[place - 1] ?? 0);
    for (const at of order) {
      const place = digits[at * DIGITS + digit] ?? 0;
      const to = begins[place] ?? 0;
      next[to] = at;
      begins[place] = to + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Four of each number, the last of them the first in rank as computers keep them, such that a larger number has larger digits: below zero they are turned round. */
function digitsOf(numbers: Float64Array): Uint16Array {
  // There is one zero, not two.
  const digits = new Uint16Array(numbers.map((number) => number + 0).buffer);
  for (let at = 0; at < digits.length; at += DIGITS) {
    const isBelowZero = (digits[at + DIGITS - 1] ?? 0) >= SIGN;
    for (let digit = at; digit < at + DIGITS; digit++) if (isBelowZero) digits[digit] = DIGIT - 1 - (digits[digit] ?? 0);
    if (!isBelowZero) digits[at + DIGITS - 1] = (digits[at + DIGITS - 1] ?? 0) + SIGN;
  }
  return digits;
}
