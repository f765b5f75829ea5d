import { wordTable } from '../../../shared/word-table';

/*
 * The bytes 0x80–0xFF of code pages of DOS, in which old programs and the consoles of Windows still write; Node has no decoder for them.
 * https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/
 */

const UPPER_HALVES: Readonly<Record<string, string>> = wordTable({
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  ibm852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
});

/** Whether an encoding is one of these, by its name: `ibm850`. */
export function isDosPage(encoding: string): boolean {
  return UPPER_HALVES[encoding] !== undefined;
}

/** Text of bytes in one of these; every byte has a character. */
export function dosText(bytes: Uint8Array, encoding: string): string {
  const upper = UPPER_HALVES[encoding] ?? '';
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return text.replace(/[\u0080-\u00ff]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
}
