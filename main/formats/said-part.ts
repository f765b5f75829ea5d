/** Which of several sheets or tables of a file is said, by name or number from 1, as its place from 0; null where there is no such. */
export function saidPart(said: string, names: readonly string[]): number | null {
  const plain = said.trim().toLowerCase();
  const byName = names.findIndex((name) => name.trim().toLowerCase() === plain);
  const place = byName < 0 && /^\d{1,4}$/.test(plain) ? Number(plain) - 1 : byName;
  return names[place] === undefined ? null : place;
}
