import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import PDFDocument from 'pdfkit';
import { afterEach, expect, test } from 'vitest';
import { createLabelPictures, type LabelPictures } from '#electron/printing/label-pictures.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const opened: LabelPictures[] = [];
afterEach(async () => {
  for (const pictures of opened.splice(0)) await pictures.close();
});
function over(url: URL, timeoutMs?: number): LabelPictures {
  const pictures = createLabelPictures(url, timeoutMs);
  opened.push(pictures);
  return pictures;
}
const MEDIA = { widthMm: 102, heightMm: 152, dpmm: 8 };

test('the built thread draws ZPL and PDF, and survives what it cannot draw', async () => {
  const pictures = over(pathToFileURL(path.join(root, 'out/electron/render-worker.js')));
  expect(await pictures.draw('junk', MEDIA)).toBe('');
  expect(await pictures.draw('^XA^FO20,20^GB100,100,100^FS^XZ', MEDIA)).toMatch(/^iVBOR/);
  expect(await pictures.readPdf(Buffer.from('junk'), 8)).toMatchObject({ ok: false });
  const document = new PDFDocument({ size: [288, 432] });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  await new Promise((resolve) => {
    document.on('end', resolve);
    document.end();
  });
  expect(await pictures.readPdf(Buffer.concat(parts), 8)).toMatchObject({
    ok: true,
    value: { widthDots: 813, heightDots: 1_220 },
  });
});
test('a thread that hangs or dies is given up, and the next label starts another', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'packbench-worker-')), 'worker.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, zpl }) => {
       if (zpl === 'die') process.exit(1);
       if (zpl !== 'hang') parentPort.postMessage({ id, picture: zpl });
       else for (;;);
     });`,
  );
  const pictures = over(pathToFileURL(file), 1_000);
  expect(await Promise.all([pictures.draw('hang', MEDIA), pictures.draw('a', MEDIA)])).toEqual(['', '']);
  expect(await pictures.draw('b', MEDIA)).toBe('b');
  expect(await pictures.draw('die', MEDIA)).toBe('');
  expect(await pictures.draw('c', MEDIA)).toBe('c');
});
