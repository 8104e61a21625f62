import type { ActivityKind } from '#renderer/core/activity/activity-kind.ts';
import type { Command } from '#shared/barcode/index.ts';

/** The code that opens each activity's room. */
const CODES: Readonly<Record<ActivityKind, Command>> = { packing: 'pack' };

export const ROOMS: ReadonlyMap<Command, ActivityKind> = new Map(
  (Object.keys(CODES) as ActivityKind[]).map((kind) => [CODES[kind], kind]),
);
