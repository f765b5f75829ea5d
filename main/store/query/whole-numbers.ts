/** No numbers, as SQLite says it. */
export const NONE = new TextEncoder().encode('[]');

const [ZERO, NINE, MINUS, COMMA, END] = [0x30, 0x39, 0x2d, 0x2c, 0x5d];

/**
 * The numbers of a JSON array of whole numbers as SQLite writes it: in plain digits, without a space. Several times as quick as to make text of it and parse
 * that, where there are very many. What a stranger's file holds in place of a whole number is what JSON.parse makes of it, 0 where that is no number.
 *
 * @param most no more than so many
 */
export function wholeNumbers(json: Uint8Array, most: number): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(most);
  let count = 0;
  let value = 0;
  let sign = 1;
  for (let at = 1; at < json.length; at++) {
    const byte = json[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) value = value * 10 + (byte - ZERO);
    else if (byte === MINUS) sign = -1;
    else if (byte === COMMA || byte === END) {
      if (json.length > 2) numbers[count++] = sign * value;
      value = 0;
      sign = 1;
    } else return anything(json);
  }
  return numbers.subarray(0, count);
}

function anything(json: Uint8Array): Float64Array<ArrayBuffer> {
  const values = JSON.parse(new TextDecoder().decode(json)) as unknown[];
  return Float64Array.from(values, (value) => (typeof value === 'number' ? value : 0));
}
