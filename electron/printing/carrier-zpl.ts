import { fail, ok, type Result } from '#shared/prelude/index.ts';
import { type ZplCommand, zplCommands } from './zpl-commands.ts';

/** The printer that a label is made for. */
export interface LabelPaper {
  readonly dpmm: number;
  readonly media: { readonly widthMm: number; readonly heightMm: number };
}

/** Fields and what describes them: they say what is on this label, and nothing of the next. Source: ZPL II Programming Guide. */
const FIELDS = new Set(
  (
    '^XA ^XZ ^A ^FB ^FC ^FD ^FH ^FL ^FM ^FN ^FO ^FP ^FR ^FS ^FT ^FV ^FX ^GB ^GC ^GD ^GE ^GF ^GS ^IM ^XG ^TB ^TO ^SN ^SF ^BY ' +
    '^B0 ^B1 ^B2 ^B3 ^B4 ^B5 ^B7 ^B8 ^B9 ^BA ^BB ^BC ^BD ^BE ^BF ^BI ^BJ ^BK ^BL ^BM ^BO ^BP ^BQ ^BR ^BS ^BT ^BU ^BX ^BZ'
  ).split(' '),
);

/** What makes ink; a format without any of these prints no label. */
const INK = new Set(['^FD', '^FV', '^GB', '^GC', '^GD', '^GE', '^GF', '^GS', '^XG', '^IM', '^SN', '^PQ', '^XF']);

/**
 * Settings of the format that carry over from a set-up block to the label behind it, by what they may be. Every label of ours
 * sets each of them back.
 */
const FORMAT: Readonly<Record<string, RegExp>> = {
  '^CF': /./,
  '^CI': /./,
  '^CV': /./,
  '^CW': /^[A-Z1-9],/i,
  '^FW': /./,
  '^LH': /./,
  '^LL': /./,
  '^LR': /./,
  '^LS': /./,
  '^LT': /./,
  '^MC': /^Y?$/i,
  '^MD': /./,
  '^MN': /^[YWD]?$/i,
  '^MU': /^D?$/i,
  '^PM': /./,
  '^PO': /./,
  '^PW': /./,
  '^SZ': /^2$/,
  '^PQ': /^0*1?(?:,|$)/,
};

/** Settings of the machine that labels bring along: how fast, by which ribbon, whether it cuts. Left out: the printer knows its own. */
const MACHINE = /^\^(?:MT|MM|MF|PR|ML|DN|JMA)/;

/**
 * The one label in a carrier's ZPL, as its bytes, with nothing in it that outlives it or prints another one. A file that holds
 * just that comes back as it is. Blocks that only set up or clean up are left out, but for the settings that the label needs;
 * pictures that are sent ahead stand in the label itself. Each character of `stream` is one byte. Fails with a sentence.
 */
export function carrierZpl(stream: string, paper: LabelPaper): Result<string, string> {
  const parsed = zplCommands(stream);
  if (!parsed.ok) return parsed;
  const { labels, carried, pictures, outside } = divided(parsed.value);
  if (labels.length !== 1 || outside !== undefined) return fail(`it is no single ZPL label (${labels.length} found)`);
  const commands: ZplCommand[] = [];
  for (const command of labels[0] ?? []) {
    const kept = checked(command, pictures);
    if (!kept.ok) return kept;
    if (kept.value) commands.push(kept.value);
  }
  const size = wrongSize([...carried, ...commands], paper);
  if (size !== undefined) return fail(size);
  const [first, ...rest] = commands;
  return ok([first, ...carried, ...rest].map((command) => command?.bytes ?? '').join(''));
}

/** The label, with everything that stands around it. */
function divided(commands: readonly ZplCommand[]) {
  const labels: ZplCommand[][] = [];
  const carried: ZplCommand[] = [];
  const pictures = new Map<string, string>();
  let block: ZplCommand[] | undefined;
  let outside: string | undefined;
  for (const command of commands) {
    const { name, text } = command;
    if (name === '~DG') {
      const [, drive = 'R:', picture = '', data] = /^([A-Z]:)?([^.,]{1,16})(?:\.GRF)?,(.*)$/is.exec(text) ?? [];
      // Somewhere that does not last: what is stored elsewhere would still be there tomorrow.
      if (data === undefined || drive.toUpperCase() !== 'R:') outside ??= name;
      else pictures.set(picture.trim().toUpperCase(), data);
    } else if (name === '^XA' && block === undefined) block = [command];
    else if (block === undefined) {
      if (name !== '' || text.trim() !== '') outside ??= name || text.trim().slice(0, 12);
    } else if (name === '^XZ') {
      const whole = [
        ...block,
        { ...command, text: '', bytes: command.bytes.slice(0, command.bytes.length - command.text.length) },
      ];
      if (whole.some((one) => INK.has(one.name))) labels.push(whole);
      else if (labels.length === 0) carried.push(...whole.filter((one) => FORMAT[one.name]?.test(parameters(one))));
      if (command.text.trim() !== '') outside ??= command.text.trim().slice(0, 12);
      block = undefined;
    } else block.push(command);
  }
  if (block !== undefined) outside ??= '^XA';
  return { labels, carried, pictures, outside };
}

/** Line ends and blanks mean nothing to a printer between the parts of a command. */
const parameters = ({ text }: ZplCommand): string => text.replace(/[^!-\u00ff]+/g, '');

/** The command as it may be sent: as it is, another one that draws the same, or none. Fails where it would do more than draw. */
function checked(command: ZplCommand, pictures: ReadonlyMap<string, string>): Result<ZplCommand | undefined, string> {
  const { name, bytes } = command;
  const said = parameters(command);
  if (name === '^PQ' && !FORMAT['^PQ']?.test(said))
    return fail(`it asks for ${Number.parseInt(said.replace(/^\+/, ''), 10) || 'other'} copies; a label is one`);
  // A sign without a command, as between `^FS^^FT`, is passed over.
  if (MACHINE.test(name + said) || bytes === '^') return ok(undefined);
  if (name === '^ID' && pictures.has(pictureOf(said))) return ok(undefined);
  if (name === '^XG' && pictures.has(pictureOf(said))) {
    const [, across = '1', down = '1'] = said.split(',');
    if (Number(across || 1) !== 1 || Number(down || 1) !== 1)
      return fail('it enlarges a picture; ask the carrier for another form');
    const [total, perRow] = `${pictures.get(pictureOf(said))}`.split(',', 2);
    const data = `${pictures.get(pictureOf(said))}`.split(',').slice(2).join(',').trimEnd();
    return ok({ name: '^GF', text: '', bytes: `^GFA,${total},${total},${perRow},${data}` });
  }
  if (FIELDS.has(name) || FORMAT[name]?.test(said) || (name in FORMAT && said === '')) return ok(command);
  return fail(`it would change the printer itself (${name || bytes.trim().slice(0, 12)})`);
}

const pictureOf = (said: string): string => (/^(?:R:)?([^.,]+)/i.exec(said)?.[1] ?? '').toUpperCase();

/** How far a label may be from its paper: a printhead is some wider than the roll. */
const SPARE_MM = 4;

/** Why a label does not fit its paper, by the width and the length that it names and where its fields stand. */
function wrongSize(commands: readonly ZplCommand[], { dpmm, media }: LabelPaper): string | undefined {
  const named = (name: string): number =>
    Number(parameters(commands.findLast((one) => one.name === name) ?? { name, text: '', bytes: '' }) || Number.NaN);
  const fields = commands
    .filter(({ name }) => name === '^FO' || name === '^FT')
    .map((one) => parameters(one).split(',').map(Number));
  const furthest = (of: 0 | 1): number => Math.max(0, ...fields.map((field) => field[of] || 0));
  const [width, length] = [named('^PW'), named('^LL')];
  const near = (dots: number, dotsPerMm: number, mm: number): boolean => Math.abs(dots / dotsPerMm - mm) <= SPARE_MM;
  const other = [6, 8, 12, 24].find(
    (made) => made !== dpmm && near(width, made, media.widthMm) && !near(width, dpmm, media.widthMm),
  );
  if (other) return `it is made for a printer of ${other} dots a millimetre, this one has ${dpmm}`;
  const across = Math.max(width || 0, furthest(0)) / dpmm;
  // Carriers name a longest label; what counts is where the fields stand.
  const down = Math.max(furthest(1) / dpmm, (length || 0) / dpmm / 1.3);
  return across > media.widthMm + SPARE_MM || down > media.heightMm + SPARE_MM
    ? `it is made for a label of ${Math.round(across)} × ${Math.round(Math.max(down, (length || 0) / dpmm))} mm, the paper has ${media.widthMm} × ${media.heightMm}`
    : undefined;
}
