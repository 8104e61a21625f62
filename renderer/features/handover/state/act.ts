import type { Cause } from '#renderer/core/say/cause.ts';
import type { HandoverCommand, Manifest } from '#shared/handover/index.ts';
import type { HandoverSay } from './says.ts';

/** Does wishes of a manifest, all or none, and says what came of it. `of`: the one that they are of; where left out, the one that is open. */
export type Act = (
  commands: readonly HandoverCommand[],
  say: (after: Manifest) => HandoverSay,
  more?: { readonly of?: Manifest | null; readonly cause?: Cause | null; readonly sscc?: string },
) => boolean;
