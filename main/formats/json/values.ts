/** An object of JSON, of which nothing is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none where there is no list. */
export function objectsOf(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** What stands under a key of its own, never what every object inherits. */
export function at(value: unknown, ...keys: readonly string[]): unknown {
  let found: unknown = value;
  for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

/** A text, or a number as text, trimmed; empty where there is neither. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
}

/** The texts of a list that are not empty, each once. */
export function textsAt(value: unknown, ...keys: readonly string[]): string[] {
  const found = at(value, ...keys);
  const texts = Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : [];
  return [...new Set(texts.map((one) => one.trim()).filter((one) => one !== ''))];
}

/** An entry as an event in words of headers, or why it is none. */
export type EventOrNot = { readonly event: JsonObject } | { readonly notEvent: string };
