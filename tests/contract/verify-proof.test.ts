// `npm run store -- verify-proof FILE`: the command itself, in a process of its own, where there is no database.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifySeal } from '#electron/store/proof/ed25519.ts';
import { faultSentence, noProofSentence, vouchedSentences } from '#electron/store/server/proof-commands.ts';
import { fingerprintOf, proofText, verifyProof } from '#shared/proof/index.ts';
import { digest, fileOf, logOf, proofOf, sealWith } from '#tests/unit/proof/proof-story.ts';

const MAIN = path.resolve(import.meta.dirname, '../../electron/store/server/store-main.ts');
const folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-proof-'));
const inFolder = (name: string) => path.join(folder, name);
const known = fingerprintOf(digest, sealWith('store').key);

async function run(...args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args, '--data', inFolder('none')]);
  const parts: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => parts.push(String(data)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output: parts.join(''), code };
}

describe('a proof is verified by a command', () => {
  test('which needs no database, makes none, and says what it vouches for and what not', async () => {
    await writeFile(inFolder('proof.json'), fileOf());
    const { output, code } = await run('verify-proof', inFolder('proof.json'));
    expect(output).toContain('The proof of parcel 095212340000000013');
    expect(output).toContain('Whether that is your store’s is not known here');
    expect(output).toContain('Not vouched for');
    expect(code).toBe(0);
    expect(await readdir(folder)).toEqual(['proof.json']);
  });
  test('by the key that it has to have', async () => {
    await writeFile(inFolder('keyed.json'), fileOf());
    const good = await run('verify-proof', inFolder('keyed.json'), '--key', known);
    expect(good).toMatchObject({ code: 0, output: expect.stringContaining('Sealed by the key that you named') });
    const bad = await run('verify-proof', inFolder('keyed.json'), '--key', '0'.repeat(40));
    expect(bad).toMatchObject({ code: 5, output: expect.stringContaining(`another key than yours: ${known}`) });
    const typed = await run('verify-proof', inFolder('keyed.json'), '--key', 'my key');
    expect(typed).toMatchObject({ code: 2, output: expect.stringContaining('--key takes a fingerprint') });
  });
  test('that finds a changed byte, bytes that are no letters, and says of other files that they are none', async () => {
    await writeFile(inFolder('changed.json'), fileOf().replace('Ana Pereira', 'Ana Perreira'));
    expect(await run('verify-proof', inFolder('changed.json'))).toMatchObject({
      ...{ code: 5, output: expect.stringContaining('changed after the store sealed it') },
    });
    await writeFile(inFolder('bytes.json'), Buffer.concat([Buffer.from(fileOf()), Buffer.from([0xff])]));
    expect((await run('verify-proof', inFolder('bytes.json'))).output).toContain('is no proof of a parcel');
    await writeFile(inFolder('marked.json'), `\uFEFF${fileOf()}`);
    expect((await run('verify-proof', inFolder('marked.json'))).code).toBe(5);
    expect(await run('verify-proof', inFolder('missing.json'))).toMatchObject({
      ...{ code: 5, output: expect.stringContaining('ENOENT') },
    });
    expect((await run('verify-proof')).code).toBe(2);
  });
  test('that writes the proof once more without what names a person, over nothing', async () => {
    await writeFile(inFolder('whole.json'), fileOf());
    const bare = inFolder('bare.json');
    expect(await run('verify-proof', inFolder('whole.json'), '--write', bare)).toMatchObject({ code: 0 });
    expect(await readFile(bare, 'utf8')).not.toMatch(/anna@example|Pereira/);
    const again = await run('verify-proof', bare, '--key', known);
    expect(again).toMatchObject({
      code: 0,
      output: expect.stringContaining('Left out, and still under the seal: receiver'),
    });
    expect(await run('verify-proof', inFolder('whole.json'), '--write', bare)).toMatchObject({
      ...{ code: 5, output: expect.stringContaining('Nothing is overwritten') },
    });
  });
});
test('each fault, and each reason for no proof, has a sentence of its own', () => {
  const faults = ['no-proof', 'newer', 'rewritten', 'no-label', 'seal'] as const;
  const places = ['broken-link', 'order', 'twice', 'foreign'] as const;
  const sentences = [
    ...faults.map((type) => faultSentence({ type })),
    ...places.map((type) => faultSentence({ type, station: 'bench-1', seq: 7 })),
    ...['parcel.sscc', ''].map((where) => faultSentence({ type: 'shape', path: where })),
    faultSentence({ type: 'other-key', fingerprint: known }),
    ...(['unknown-parcel', 'not-closed', 'no-key', 'not-allowed'] as const).map((why) => noProofSentence('0', why)),
  ];
  expect(new Set(sentences).size).toBe(sentences.length);
  for (const sentence of sentences) expect(sentence).toMatch(/\.$/);
});
test('a chain that is begun again, a clock that was not compared and two stations are said', () => {
  const proof = proofOf(logOf(undefined, { clockOffset: undefined }), { gapAfter: 3 });
  const checked = verifyProof({ digest, verifySeal }, proofText(proof));
  if (!checked.ok) throw new Error(checked.failure.type);
  expect(vouchedSentences(checked.value).join('\n')).toMatch(/begun again[\s\S]*not compared with the store/);
  const two = { ...checked.value, stations: ['bench-1', 'bench-2'], gaps: 2 };
  expect(vouchedSentences(two).join('\n')).toMatch(/the stations bench-1, bench-2[\s\S]*At 2 places/);
});
test('32 bytes that are no key verify nothing', () => {
  expect(verifySeal('f'.repeat(64), 'text', '0'.repeat(128))).toBe(false);
});
