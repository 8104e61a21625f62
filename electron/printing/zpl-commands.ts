import { fail, ok, type Result } from '#shared/prelude/index.ts';

/** One command of a ZPL stream, as its bytes; each character is one byte. */
export interface ZplCommand {
  /** Two or three characters with the prefix, in capitals: `^FO`, `~DG`; empty for what stands before the first command. */
  readonly name: string;
  /** What follows the name, up to the next command. */
  readonly text: string;
  /** The whole as it came. */
  readonly bytes: string;
}

/** What ZebraDesigner writes first: it sets the three signs to what they are anyway, after clearing whatever stood before. */
const PROLOGUE = /^[^!-~]*\^?CT~~CD,~CC\^~CT~/i;

/** Commands whose prefix or delimiter signs would be others from there on. */
const RENAMES = /^[\^~]C[CTD]/;

/**
 * Divides a ZPL stream into its commands. Line ends and other control characters inside a name are passed over, as printers do.
 * Commands that set the three signs to what they are already are left out. Fails with a sentence.
 * Source: ZPL II Programming Guide, ^CC, ^CD, ^CT, ^GF.
 */
export function zplCommands(stream: string): Result<readonly ZplCommand[], string> {
  if (stream.includes('\u0000')) return fail('it holds bytes that no ZPL label has');
  const commands: ZplCommand[] = [];
  const text = stream.replace(PROLOGUE, '');
  for (let at = 0; at < text.length; ) {
    const start = at;
    if (text[at] !== '^' && text[at] !== '~') {
      const next = text.slice(at).search(/[\^~]/);
      at = next === -1 ? text.length : at + next;
      commands.push({ name: '', text: text.slice(start, at), bytes: text.slice(start, at) });
      continue;
    }
    const { name, end } = nameAt(text, at);
    if (RENAMES.test(name)) {
      const sign = text.slice(end).replace(/^[\r\n]+/, '')[0];
      if (sign === undefined || sign !== { C: '^', T: '~', D: ',' }[name[2] ?? ''])
        return fail(`it would change the printer itself (${name})`);
      at = text.indexOf(sign, end) + 1;
      continue;
    }
    if (name === '^GF' && /^\s*[BC]/i.test(text.slice(end))) return fail('its picture is binary; ask for one in ASCII');
    const next = text.slice(end).search(/[\^~]/);
    at = next === -1 ? text.length : end + next;
    commands.push({ name, text: text.slice(end, at), bytes: text.slice(start, at) });
  }
  return ok(commands);
}

/** The name of a command: the prefix and two characters, or `^A`, whose font stands where others have their second letter. */
function nameAt(text: string, from: number): { readonly name: string; readonly end: number } {
  let name = text[from] ?? '';
  let end = from + 1;
  for (; end < text.length && name.length < 3; end++) {
    const character = text[end] ?? '';
    if (character === '^' || character === '~') break;
    if (character.charCodeAt(0) < 32) continue;
    name += character.toUpperCase();
    if (name === '^A') {
      end++;
      break;
    }
  }
  return { name, end };
}
