import type { StoreFault } from '#shared/bridge/index.ts';
import type { StoreTrouble } from '#shared/sync/index.ts';

/** A store's trouble as the bridge tells it. */
export const faultOf = ({ type, detail }: StoreTrouble): StoreFault => ({ type: 'fault', fault: type, detail });
