import type { InTurn } from '#renderer/core/scanning/turns.ts';
import type { Overrides } from '#renderer/core/session/overrides.ts';

/** Asks a supervisor whether a parcel may go although something speaks against it; `go` follows with the grant that they gave. */
export type LetGo = (
  about: { readonly manifestId: string; readonly orderCode: string },
  go: (grantId: string) => void,
) => void;

export const createLetGo =
  ({ overrides, inTurn }: { readonly overrides: Pick<Overrides, 'ask'>; readonly inTurn: InTurn }): LetGo =>
  ({ manifestId, orderCode }, go) =>
    overrides.ask(
      { kind: 'stopped-parcel', about: { kind: 'manifest', id: manifestId }, parcel: null, orderCode, reason: null },
      ({ grantId }) => inTurn(() => go(grantId)),
    );
