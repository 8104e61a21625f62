import type { Result } from '#shared/prelude/index.ts';
import type { PackingEvent } from './events.ts';
import type { PackingRefusal } from './refusals.ts';

/** What comes of a command: the facts to record, in order, or why not. No fact: what is wished is true already. */
export type Decision = Result<readonly PackingEvent[], PackingRefusal>;
