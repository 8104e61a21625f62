import { expect, test } from 'vitest';
import { openSpool } from '#electron/printing/spool.ts';
import { newJob, openedSpool, spoolFile } from '#tests/kit/open-spool.ts';

const attempt = { printerId: 'p1', counter: null };

test('a label that was being sent when the program ended is unclear from then on', () => {
  const file = spoolFile();
  const first = openedSpool(file);
  for (const label of ['a', 'b', 'c']) first.queue(newJob(label));
  expect(first.begin('job-a', attempt)).toBe(true);
  expect(first.begin('job-b', attempt)).toBe(true);
  expect(first.finish('job-b', { state: 'printed', detail: '' })).toBe(true);
  first.close();
  const again = openedSpool(file);
  expect(again.find('a')).toMatchObject({ state: 'unclear', attempts: 1, printerId: 'p1' });
  expect(again.find('b')).toMatchObject({ state: 'printed', settledBy: 'sending' });
  expect(again.find('c')).toMatchObject({ state: 'queued', attempts: 0 });
  expect(again.find('d')).toBeUndefined();
  expect(again.unclear().map(({ id }) => id)).toEqual(['job-a']);
  expect(again.steps('job-a').map(({ state }) => state)).toEqual(['queued', 'sending', 'unclear']);
  again.close();
});
test('only a queued or failed job can be sent, and only an unclear one settled', () => {
  const spool = openedSpool(':memory:');
  spool.queue(newJob('a'));
  const said = { cameOut: true, by: 'operator' } as const;
  expect(spool.settle('job-a', said)).toBe(false);
  expect(spool.finish('job-a', { state: 'printed', detail: '' })).toBe(false);
  expect(spool.begin('job-a', attempt)).toBe(true);
  expect(spool.begin('job-a', attempt)).toBe(false);
  spool.finish('job-a', { state: 'unclear', detail: 'interrupted: x' });
  expect(spool.begin('job-a', attempt)).toBe(false);
  expect(spool.settle('job-a', { ...said, cameOut: false })).toBe(true);
  expect(spool.find('a')).toMatchObject({ state: 'failed', settledBy: 'operator' });
  expect(spool.begin('job-a', attempt)).toBe(true);
  spool.finish('job-a', { state: 'printed', detail: '' });
  expect(spool.begin('job-a', attempt)).toBe(false);
  expect(spool.settle('job-a', { ...said, cameOut: false })).toBe(false);
  expect(spool.begin('nobody', attempt)).toBe(false);
  spool.close();
});
test('the same label again is the same job; only one that never went out takes new contents', () => {
  const spool = openedSpool(':memory:');
  spool.queue(newJob('a', 'first'));
  expect(spool.queue({ ...newJob('a', 'second'), id: 'other' })).toMatchObject({ id: 'job-a', zpl: 'second' });
  spool.begin('job-a', attempt);
  expect(spool.queue({ ...newJob('a', 'third'), id: 'other' })).toMatchObject({ zpl: 'second', state: 'sending' });
  spool.finish('job-a', { state: 'unclear', detail: '' });
  expect(spool.queue(newJob('a', 'fourth'))).toMatchObject({ zpl: 'second', state: 'unclear' });
  spool.close();
});
test('a further label of a parcel is a job of its own, with its reason', () => {
  const spool = openedSpool(':memory:');
  spool.queue(newJob('v1'));
  expect(spool.queue({ ...newJob('v2'), reason: 'smudged' })).toMatchObject({ id: 'job-v2', reason: 'smudged' });
  spool.close();
});
test('who allowed a reprint is kept with it and stands in its history; a later yes to the same label counts', () => {
  const spool = openedSpool(':memory:');
  const job = { ...newJob('v2'), reason: 'damaged', approvedBy: 'sam taylor' };
  expect(spool.queue(job, 'Ana')).toMatchObject({ reason: 'damaged', approvedBy: 'sam taylor' });
  spool.finish('job-v2', { state: 'failed', detail: 'paper-out: ' });
  expect(spool.queue({ ...newJob('v2'), reason: 'at bench' })).toMatchObject({
    reason: 'damaged',
    approvedBy: 'sam taylor',
  });
  expect(spool.queue({ ...job, reason: 'lost', approvedBy: 'robin admin' })).toMatchObject({ reason: 'lost' });
  expect(spool.steps('job-v2').map(({ detail }) => detail)).toEqual([
    'damaged, Ana, approved by sam taylor',
    'paper-out: ',
    'asked for again',
    'asked for again, approved by robin admin',
  ]);
  expect(spool.find('v2')).toMatchObject({ approvedBy: 'robin admin' });
  spool.close();
});
test('the newest printed labels come first', () => {
  let now = 0;
  const spool = openedSpool(':memory:', () => now++);
  for (const label of ['a', 'b', 'c']) {
    spool.queue(newJob(label));
    spool.begin(`job-${label}`, attempt);
    spool.finish(`job-${label}`, { state: label === 'b' ? 'failed' : 'printed', detail: '' });
  }
  expect(spool.printed(5).map(({ label }) => label)).toEqual(['c', 'a']);
  expect(spool.printed(1)).toHaveLength(1);
  spool.close();
});
test('the list has all whose end is open, and of the others the newest', () => {
  let now = 0;
  const spool = openedSpool(':memory:', () => now++);
  const ends = { a: 'unclear', b: 'failed', c: 'failed', d: 'sent', e: 'printed', f: 'printed' } as const;
  for (const [label, state] of Object.entries(ends)) {
    spool.queue(newJob(label));
    spool.begin(`job-${label}`, attempt);
    spool.finish(`job-${label}`, { state, detail: '' });
  }
  spool.queue(newJob('g'));
  expect(spool.list(2).map(({ label }) => label)).toEqual(['g', 'f', 'e', 'c', 'b', 'a']);
  expect(spool.list(1).map(({ label }) => label)).toEqual(['g', 'f', 'c', 'a']);
  spool.close();
});
test('pictures stay with their job until old settled jobs are emptied; what is unclear keeps everything', () => {
  const spool = openedSpool(':memory:', () => 1_000);
  for (const label of ['done', 'open']) {
    spool.queue(newJob(label));
    spool.keepPicture(`job-${label}`, new Uint8Array([1, 2]));
    spool.begin(`job-${label}`, attempt);
  }
  spool.finish('job-done', { state: 'printed', detail: '' });
  spool.finish('job-open', { state: 'unclear', detail: '' });
  expect(spool.prune(1_000)).toBe(0);
  expect(spool.picture('job-done')).toEqual(new Uint8Array([1, 2]));
  expect(spool.prune(1_001)).toBe(1);
  expect(spool.picture('job-done')).toBeNull();
  expect(spool.find('done')).toMatchObject({ state: 'printed', zpl: '' });
  expect(spool.picture('job-open')).toEqual(new Uint8Array([1, 2]));
  spool.close();
});
test('a label that never came out keeps its contents until another one takes its place', () => {
  const spool = openedSpool(':memory:');
  spool.queue({ ...newJob('first'), family: 'f', version: 1 });
  spool.begin('job-first', { printerId: 'p', counter: null });
  spool.finish('job-first', { state: 'failed', detail: 'jam' });
  expect(spool.prune(Number.MAX_SAFE_INTEGER)).toBe(0);
  expect(spool.find('first')?.zpl).not.toBe('');
  spool.queue({ ...newJob('second'), family: 'f', version: 2, destination: '0a1b2c3d4e5f' });
  spool.begin('job-second', { printerId: 'p', counter: null });
  spool.finish('job-second', { state: 'printed', detail: '' });
  expect(spool.prune(Number.MAX_SAFE_INTEGER)).toBe(2);
  expect(spool.family('f').map(({ destination }) => destination)).toEqual([null, '0a1b2c3d4e5f']);
  spool.close();
});
test('a file that is no spool is refused with words', () => {
  expect(openSpool('/proc/nowhere/spool.db', { now: Date.now })).toMatchObject({ ok: false });
});
