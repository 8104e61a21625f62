import type { Outcome, Spool, SpoolJob } from './spool.ts';

type Settling = Parameters<Spool['settle']>[1];
/** What is to be written of a job, in the order in which it was said. */
type Word = { readonly finish: Outcome } | { readonly settle: Settling };

/**
 * A spool that keeps its word while its file cannot be written: held by another program, or on a full disk. What became of a label
 * is known then all the same, counts at once, and is written down before anything else as soon as the file can be. Whatever begins
 * something new (`queue`, `begin`) throws instead, so that no label goes out that is not on record.
 *
 * A program that ends meanwhile leaves such a label as `sending`, which the next start reads as `unclear`: it is asked, never guessed.
 */
export function createSpoolWords(spool: Spool, onTrouble: (error: unknown) => void): Spool {
  const unwritten = new Map<string, Word[]>();

  function write(id: string, word: Word): boolean {
    return 'finish' in word ? spool.finish(id, word.finish) : spool.settle(id, word.settle);
  }

  function catchUp(): void {
    for (const [id, words] of unwritten)
      try {
        for (let next = words[0]; next; next = words[0]) {
          write(id, next);
          words.shift();
        }
        unwritten.delete(id);
      } catch {
        // Told when it was said; it is tried again with the next look.
        return;
      }
  }

  function say(id: string, word: Word): boolean {
    catchUp();
    const waiting = unwritten.get(id);
    if (!waiting)
      try {
        return write(id, word);
      } catch (error) {
        onTrouble(error);
      }
    unwritten.set(id, [...(waiting ?? []), word]);
    return true;
  }

  /** A job as it is known, the words that are not written yet included. */
  const heard = <Job extends SpoolJob | undefined>(job: Job): Job =>
    job ? (unwritten.get(job.id) ?? []).reduce<Job>(after, job) : job;

  return {
    ...spool,
    find(label) {
      catchUp();
      return heard(spool.find(label));
    },
    byId: (id) => heard(spool.byId(id)),
    family: (family) => spool.family(family).map(heard),
    list: (limit) => spool.list(limit).map(heard),
    queue(job, person) {
      catchUp();
      return spool.queue(job, person);
    },
    begin(id, attempt) {
      catchUp();
      return spool.begin(id, attempt);
    },
    finish: (id, finish) => say(id, { finish }),
    settle(id, settle) {
      const state = heard(spool.byId(id))?.state;
      return state === 'unclear' || state === 'sent' ? say(id, { settle }) : false;
    },
    keepPicture(id, png) {
      try {
        spool.keepPicture(id, png);
      } catch (error) {
        // It is drawn again when somebody wants to see it.
        onTrouble(error);
      }
    },
    close() {
      catchUp();
      spool.close();
    },
  };
}

function after<Job extends SpoolJob | undefined>(job: Job, word: Word): Job {
  if (!job) return job;
  if ('finish' in word) {
    const { state, detail } = word.finish;
    return { ...job, state, detail, settledBy: state === 'unclear' || state === 'sent' ? null : 'sending' };
  }
  const { cameOut, by, detail = '' } = word.settle;
  return { ...job, state: cameOut ? 'printed' : 'failed', settledBy: by, detail };
}
