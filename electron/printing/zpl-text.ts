/** The upper half of code page 850, which printers use unless a label says otherwise. Source: ZPL II Programming Guide, ^CI. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * ZPL whose characters are bytes, as text for whoever draws it and knows Unicode only. The character set is the one that the
 * label names last (`^CI`); its number is written as Unicode's then. The dots of pictures and codes stay what they are.
 */
export function zplText(bytes: string): string {
  if (!/[\u0080-\u00ff]/.test(bytes) || /[\u0100-\uffff]/.test(bytes)) return bytes;
  const set = Number([...bytes.matchAll(/\^CI(\d+)/gi)].at(-1)?.[1] ?? 0);
  return decoded(bytes, set).replace(/\^CI\d+/gi, '^CI28');
}

function decoded(bytes: string, set: number): string {
  if (set <= 13) return bytes.replace(/[\u0080-\u00ff]/g, (byte) => CODE_PAGE_850[byte.charCodeAt(0) - 128] ?? byte);
  const raw = Buffer.from(bytes, 'latin1');
  try {
    return new TextDecoder(set === 28 ? 'utf-8' : 'windows-1252', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('windows-1252').decode(raw);
  }
}
