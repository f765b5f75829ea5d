/** Without case, accents and width: "Çin", "CIN" and "ｃｉｎ" are the same. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}
