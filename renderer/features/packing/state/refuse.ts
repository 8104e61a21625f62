import { openOrderOf } from '#renderer/core/activity/open-order.ts';
import { mostUrgentNeeding } from '#renderer/core/queue.ts';
import type { Cause } from '#renderer/core/say/cause.ts';
import type { Teller } from '#renderer/core/say/teller.ts';
import type { LogMemory } from '#renderer/replica/log-writer.ts';
import type { Reference } from '#renderer/replica/reference.ts';
import type { PackingRefusal } from '#shared/packing/index.ts';

/** Says a refusal of the packing rules, with where a wrong item belongs. A scan that was refused is recorded too. */
export type Refuse = (refusal: PackingRefusal, cause: Cause | null, sku: string | null) => Promise<void>;

export const createRefuse =
  ({
    teller,
    reference,
    memory,
  }: {
    readonly teller: Pick<Teller, 'tell' | 'reject'>;
    readonly reference: Pick<Reference, 'orders'>;
    readonly memory: LogMemory;
  }): Refuse =>
  (refusal, cause, sku) => {
    const wrong = refusal.type === 'ItemNotOnOrder' || refusal.type === 'OverQuantity';
    const entry = wrong
      ? mostUrgentNeeding(reference.orders(), memory.states.of('packing'), refusal.sku, openOrderOf(memory))
      : undefined;
    const belongs = entry ? { orderCode: entry.code, tote: entry.tote } : null;
    const say = { type: 'refused', refusal, belongs } as const;
    return cause ? teller.reject(say, cause, sku, refusal.type) : teller.tell(say, [], { sku });
  };
