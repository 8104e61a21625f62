import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBytes } from '#electron/devices/printer/wire.ts';
import { documentZpl } from '#electron/printing/label-content.ts';
import { zplText } from '#electron/printing/zpl-text.ts';
import { viewLabel } from '#tests/kit/label-view.ts';

const TARGET = { language: 'zpl', dpmm: 8, media: { widthMm: 102, heightMm: 152 } } as const;
const PAPER = { widthMm: 102, heightMm: 152, dpmm: 8 } as const;
const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/carrier-zpl');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.zpl'));
const no = () => Promise.reject(new Error('no PDF'));
const made = (data: string | Uint8Array, target: Parameters<typeof documentZpl>[1] = TARGET) =>
  documentZpl({ type: 'zpl', data: Buffer.from(data as string) }, target, no);
const sent = async (data: string | Uint8Array) => {
  const zpl = await made(data);
  if (!zpl.ok) throw new Error(zpl.failure);
  return Buffer.from(toBytes(zpl.value)).toString('latin1');
};
/** What may stand in what goes to the printer, and nothing else. */
const LASTING = /[~]|\^(?:ID|DF|XF|JU|JM|MT|MM|MF|PR|SD|TA|JI|SZ[^2]|MN[^WYD])/;

describe('carriers’ labels as they are sent in public', () => {
  test.each(files)('%s is printed as one label, with nothing that outlives it', async (name) => {
    const bytes = await sent(readFileSync(path.join(FOLDER, name)));
    expect(bytes).not.toMatch(LASTING);
    expect(bytes.match(/\^XZ/g)).toHaveLength(1);
    const { dots } = await viewLabel(zplText(bytes), PAPER);
    expect(dots).toBeDefined();
  });
  test.each(['royal-mail.zpl', 'usps.zpl', 'dhl-paket.zpl', 'dpd.zpl', 'postnord.zpl', 'dhl-uk.zpl'])(
    '%s goes out byte for byte',
    async (name) => {
      const file = readFileSync(path.join(FOLDER, name)).toString('latin1');
      expect(await sent(readFileSync(path.join(FOLDER, name)))).toBe(
        file
          .trim()
          .replace(/^\^XA\^MCY\^XZ\s*/, '')
          .replace('^XA^SZ2', '^XA^MCY^SZ2'),
      );
    },
  );
  test('settings of a set-up block that the label needs go with it, what sets the machine does not', async () => {
    const gls = await sent(readFileSync(path.join(FOLDER, 'gls.zpl')));
    expect(gls).toMatch(/^\^XA\^LT0\^MNW\^PON\^PMN\^LH0,20\^LRN\^CI28\^PW679\^LL0679/);
    expect(await sent(readFileSync(path.join(FOLDER, 'zebradesigner.zpl')))).toMatch(/\^CI27/);
  });
  test('a picture that is sent ahead stands in the label, dot for dot', async () => {
    const inline = (await viewLabel(await sent(readFileSync(path.join(FOLDER, 'cups.zpl'))), PAPER)).dots;
    const direct = (await viewLabel('^XA^POI^FO0,0^GFA,8,8,2,FFFFF00FF00FFFFF^FS^XZ', PAPER)).dots;
    for (let y = 1_200; y < 1_216; y++)
      for (let x = 790; x < 816; x++) expect(inline.isDark(x, y)).toBe(direct.isDark(x, y));
    expect(await made('~DGR:A.GRF,8,2,FFFFF00FF00FFFFF^XA^XGR:A.GRF,2,2^FS^XZ')).toMatchObject({ ok: false });
  });
});

describe('characters', () => {
  const label = '^XA^CI27^FO20,20^A0N,40,40^FDMüller Straße^FS^XZ';
  test.each(['latin1', 'utf8'] as const)('in %s are sent as the bytes that came', async (encoding) => {
    const bytes = Buffer.from(label, encoding);
    expect(Buffer.from(await sent(bytes), 'latin1').equals(bytes)).toBe(true);
  });
  test.each([
    ['^CI27', 'latin1', 'ü'],
    ['^CI28', 'utf8', 'ü'],
    ['^CI28', 'latin1', 'ü'],
    ['', 'cp850', 'ü'],
  ] as const)('%s in %s are drawn for what they are', (ci, encoding, letter) => {
    const raw = encoding === 'cp850' ? Buffer.from([0x81]) : Buffer.from('ü', encoding);
    expect(zplText(`^XA${ci}^FD${raw.toString('latin1')}^FS^XZ`)).toContain(`^FD${letter}^FS`);
  });
  test('text that was kept before bytes were is left alone', () => {
    expect(zplText('^FDŁódź^FS')).toBe('^FDŁódź^FS');
    expect(Buffer.from(toBytes('^FDŁ^FS')).toString('utf8')).toBe('^FDŁ^FS');
  });
  test('a byte order mark is no part of the label', async () =>
    expect(await sent(Buffer.from('\ufeff^XA^FDA^FS^XZ'))).toBe('^XA^FDA^FS^XZ'));
});

describe('what would print more, or outlive the label, is refused', () => {
  const inside = (command: string) => `^XA^FO1,1^FDA^FS${command}^XZ`;
  test.each([
    ...['^PQ2', '^PQ\n5', '^PQ 5', '^PQ+5', '^P\nQ5', '^P\r\nQ\t5', '^pq5', '^PQ05', '^PQ\u00005', '^PQ1e1', '^PQ,5']
      .map(inside)
      .filter((zpl) => !zpl.includes('^PQ,5')),
    ...[
      '~PR',
      '~PP',
      '~PS',
      '~PH',
      '^PH',
      '^PP',
      '~SD30',
      '~TA000',
      '~JA',
      '~JR',
      '~RO',
      '~HS',
      '~WC',
      '~DYR:A,P,P,1,,AA',
      '~EG',
      '~\nJA',
    ].map(inside),
    ...[
      '^DFR:A.ZPL^FS',
      '^XFR:A.ZPL^FS',
      '^ID E:*.*^FS',
      '^IDR:*.*',
      '^SZ1',
      '^JI',
      '^JUS',
      '^JUF',
      '^JMB',
      '^MNN',
      '^MNM',
      '^KPabc',
      '^KN',
      '^HH',
      '^SE',
      '^SLT',
      '^ST',
      '^NS',
      '^WD',
      '^RFW',
      '^CW0,E:A.TTF',
      '^MCN',
      '^MUM',
      '^ZZ',
      '^EF',
      '^CO',
      '^ES',
    ].map(inside),
    ...['^CC#', '~CC#', '^CT#', '^CD;', '^C\nC#'].map(inside),
    '^XA^CC#^FO1,1^FDA^FS#PQ5#XZ',
    '~CC#^XA^FDA^FS^XZ',
    '~DGE:LOGO.GRF,2,1,FFFF^XA^FO1,1^XGE:LOGO.GRF,1,1^FS^XZ',
    '^XA^FDA^FS^XZ^XA^FDB^FS^XZ',
    '^XA^FDA^FS^XZ! U1 setvar "a" "b"\r\n',
    '! U1 do "device.reset" ""\r\n^XA^FDA^FS^XZ',
    '^XA^FDA^FS',
    '^XA^MMT^XZ',
    '^XA^FO1,1^GFB,2,2,1,^~^FS^XZ',
  ])('%j', async (zpl) => expect(await made(zpl)).toMatchObject({ ok: false }));
  test.each(
    [
      '^PQ',
      '^PQ1',
      '^PQ01,0,1,Y',
      '^PQ1,,,Y',
      '^P\nQ\n1',
      '^CC^',
      '^CT~',
      '^CD,',
      '^MNY',
      '^MFN,N',
      '^MTD',
      '^PR4',
      '^LH5,5',
      '^FX a comment',
      '^CWW,E:A.TTF',
    ].map(inside),
  )('%j is the label’s own', async (zpl) => expect(await made(zpl)).toMatchObject({ ok: true }));
  test('clearing and setting up before and behind a label is left out', async () => {
    const label = '^XA^FO1,1^FDA^FS^XZ';
    for (const around of [
      `^XA^IDR:*.*^FS^XZ${label}`,
      `${label}\n^XA^IDE:A.GRF^FS^XZ`,
      `^XA^JUS~SD30^KPsecret^XZ${label}`,
    ])
      expect(await sent(around)).toBe(label);
  });
});

describe('the size that a label is made for', () => {
  const at = (dpmm: 6 | 8 | 12) => ({ ...TARGET, dpmm });
  const label = (more: string) => `^XA${more}^FO20,20^A0N,40,40^FDA^FS^XZ`;
  test.each([
    ['a width of 300 dpi on 203', label('^PW1218'), 8, '12 dots'],
    ['a width of 203 dpi on 300', label('^PW812'), 12, '8 dots'],
    ['a width of 203 dpi on 150', label('^PW812'), 6, '8 dots'],
    ['wider than the paper', label('^PW1000'), 8, '125 ×'],
    ['a field beside the paper', label('^FO900,20^FDB^FS'), 8, '113 ×'],
    ['a field below the paper', label('^FT20,1500^FDB^FS'), 8, '188 mm'],
    ['longer than any label', label('^LL9999'), 8, 'mm'],
  ] as const)('%s is refused with words', async (_, zpl, dpmm, said) => {
    const refused = await made(zpl, at(dpmm));
    expect(refused).toMatchObject({ ok: false });
    expect(refused.ok || refused.failure).toContain(said);
  });
  test.each([
    ['the paper’s own', label('^PW816^LL1216'), 8],
    ['four inches', label('^PW812^LL1218'), 8],
    ['a printhead’s', label('^PW832'), 8],
    ['a smaller label', label('^PW679^LL679'), 8],
    ['300 dpi', label('^PW1218^LL1800'), 12],
    ['none', label(''), 8],
  ] as const)('%s is printed', async (_, zpl, dpmm) => expect(await made(zpl, at(dpmm))).toMatchObject({ ok: true }));
});
