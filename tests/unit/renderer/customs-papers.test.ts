import { expect, test } from 'vitest';
import type { Bridge } from '#renderer/bridge/bridge.ts';
import type { Say } from '#renderer/core/say/answer.ts';
import { createCustomsPapers } from '#renderer/features/labels/state/customs-papers.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';

const SSCC = '395212340000000018';
const texts = (number: string) => ({ type: 'texts', number, texts: [] });
const MADE = { type: 'made', file: '/p.pdf', printing: 'sent', detail: '', kind: 'cn22', gaps: [] };

/** A bench whose trusted side gives these answers in turn, the last one from then on. */
function bench(answers: readonly unknown[], made: unknown = MADE, closed = true) {
  const said: Say[] = [];
  const asked: string[] = [];
  const left = [...answers];
  const call = async (name: string) => {
    asked.push(name);
    if (name === 'customs/make') return { ok: true, value: made };
    return { ok: true, value: left.length > 1 ? left.shift() : left[0] };
  };
  const parcels = [{ number: 1, closed, label: { state: 'printed', sscc: SSCC } }];
  const papers = createCustomsPapers({
    bridge: { call } as unknown as Bridge,
    memory: { states: { of: () => new Map([['a', { parcels }]]) } } as unknown as LogMemory,
    teller: { tell: async (say) => void said.push(say) },
    wait: async () => undefined,
    codeOf: (orderId) => orderId,
  });
  return { papers, said, asked };
}

test('the paper is made once the store names the label that came out, not before', async () => {
  const { papers, said, asked } = bench([{ type: 'not-closed' }, texts('A-1'), texts('another'), texts(SSCC)]);
  await papers.afterLabel('a', 1, SSCC);
  expect(asked).toEqual([...Array.from({ length: 4 }, () => 'customs/prepare'), 'customs/make']);
  expect(said).toEqual([
    expect.objectContaining({ type: 'customs-paper', kind: 'cn22', isPrinted: true, toScan: true }),
  ]);
});
test('a store that never hears of it is not waited for without end', async () => {
  const { papers, said, asked } = bench([texts('another')]);
  await papers.afterLabel('a', 1, SSCC);
  expect(asked).toHaveLength(7);
  expect(said).toMatchObject([{ type: 'no-customs-paper', why: 'behind' }]);
});
test.each([
  [{ type: 'none' }, 'none', 0],
  [{ type: 'no-sender' }, 'noSender', 0],
  [{ type: 'no-store', detail: 'x', isAbroad: false }, 'store', 0],
  [{ type: 'no-store', detail: 'x', isAbroad: true }, 'store', 1],
])('%o is said to whoever asks, and by itself only where a paper is missing', async (answer, why, byItself) => {
  const { papers, said } = bench([answer]);
  await papers.afterLabel('a', 1, SSCC);
  expect(said).toHaveLength(byItself);
  await papers.ask('a');
  expect(said.at(-1)).toMatchObject({ type: 'no-customs-paper', why });
});
test('what cannot be set or kept is said, and so is what the printer did not take', async () => {
  const ask = async (made: unknown, closed = true) => {
    const { papers, said } = bench([texts(SSCC)], made, closed);
    await papers.ask('a');
    return said;
  };
  expect(await ask({ type: 'failed', trouble: 'text-not-drawn', detail: 'ꙮ' })).toMatchObject([{ why: 'notDrawn' }]);
  expect(await ask({ type: 'failed', trouble: 'fault', detail: 'disk' })).toMatchObject([{ why: 'fault' }]);
  expect(await ask({ ...MADE, printing: 'no-printer', gaps: ['MUG: hs_code'] })).toMatchObject([
    { isPrinted: false, hasPrinter: false, missing: 'MUG: hs_code' },
  ]);
  expect(await ask({ ...MADE, printing: 'offline' })).toMatchObject([{ isPrinted: false, hasPrinter: true }]);
  expect(await ask(MADE, false)).toMatchObject([{ why: 'notClosed' }]);
});
