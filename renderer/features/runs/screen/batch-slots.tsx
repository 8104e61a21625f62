import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { SLOTS } from '#shared/barcode/index.ts';
import { runWords } from '../messages/en.ts';
import type { BatchLook } from '../state/batch-view.ts';
import css from './batch-screen.module.css';

/** The slots by their numbers. The one that gets what is in the hand stands out by colour, edge, arrow and word; a touch says that it is in. */
export function BatchSlots({ batch: { slots, inHand, lit } }: { readonly batch: BatchLook }) {
  const app = useApp();
  const words = useMessages(runWords).batch;
  const bySlot = new Map(slots.map((slot) => [slot.slot, slot]));
  return (
    <ol className={css.slots} aria-label={words.slots}>
      {SLOTS.map((command, at) => {
        const slot = bySlot.get(at + 1);
        const state =
          inHand?.slot === at + 1
            ? 'lit'
            : !slot
              ? 'free'
              : slot.isStopped
                ? 'stopped'
                : lit === at + 1
                  ? 'last'
                  : 'has';
        return (
          <li key={command}>
            <button
              type="button"
              className={css.slot}
              data-slot={at + 1}
              data-state={state}
              aria-label={[words.slot({ slot: at + 1 }), slot?.orderCode, state === 'lit' ? words.here : '']
                .filter(Boolean)
                .join(' · ')}
              onClick={() => void app.scans.command(command)}
            >
              <strong>{at + 1}</strong>
              {state === 'lit' && (
                <span className={css.here}>
                  <Icon name="down" />
                  {words.here}
                </span>
              )}
              {slot ? (
                <>
                  <bdi className={css.order}>{slot.orderCode}</bdi>
                  <span className={css.count}>
                    {state === 'stopped' ? words.stopped : `${slot.packed}/${slot.needed}`}
                  </span>
                </>
              ) : (
                state === 'free' && <span className={css.free}>{words.free}</span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
