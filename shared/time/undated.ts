/** EDTF for an event of which only the place among others is known: every digit of the year unspecified. */
export const UNDATED = 'XXXX';

/**
 * Whether a date says nothing about time: `XXXX`, also with month and day (`XXXX-XX-XX`) and with marks. The Library of
 * Congress allows `X` in any place; taken by the letter `XXXX` would be some year from 0000 to 9999, which nobody who
 * writes it means to claim, so it has no bounds at all.
 */
export function isUndated(edtf: string): boolean {
  return /^XXXX(-XX){0,2}[?~%]?$/.test(edtf);
}

/** What people write where nobody knows when, in the languages of chronicles; "n.d." and "s.d." are what libraries write. */
const UNDATED_WORDS =
  /^(?:undated|not dated|no date|(?:un|not )known|(?:an? )?unknown (?:date|time)|(?:date|time) (?:unknown|not known)|[ns]\.\s?d\.?|б\.\s?д\.?|б\/д|без даты|дата неизвестна|неизвестно|без дати|невідомо|brak daty|bez daty|b\.\s?d\.?|nieznan[ae](?: data)?|o\.\s?[dj]\.?|ohne (?:datum|jahr)|undatiert|unbekannt|sans date|date inconnue|inconnue?|sin fecha|fecha desconocida|desconocid[ao]|sem data|data desconhecida|desconhecid[ao]|senza data|data ignota|(?:data )?sconosciuta?|sconosciuto|z\.\s?d\.?|zonder datum|onbekend|bez data|bez dátumu|tarihsiz|tarih(?:i)? bilinmiyor|bilinmiyor|udateret|uden år|u\.\s?å\.?|utan år|بدون تاريخ|غير مؤرخ|غير معروف|بدون تاریخ|نامشخص|بی‌?تاریخ|(?:年代?|日期|时间|時間)?不[详詳明]|年月日不[详詳明]|(?:年代|日付|年月日)?未[详詳]|无日期|無日期)$/iu;

/** Whether a text says in words that nobody knows when. */
export function saysUndated(text: string): boolean {
  return UNDATED_WORDS.test(text.trim());
}
