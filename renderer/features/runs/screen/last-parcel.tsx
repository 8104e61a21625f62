import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { runWords } from '../messages/en.ts';
import type { RunParcel } from '../state/run-view.ts';
import css from './run-screen.module.css';

/** The parcel that was packed last: what is in it, whose it is, and by which digits its label is known. */
export function LastParcel({
  parcel: { orderCode, name, sku, label, ends },
  isDone,
  left,
}: {
  readonly parcel: RunParcel;
  readonly isDone: boolean;
  readonly left: number;
}) {
  const app = useApp();
  const words = useMessages(runWords);
  const names = useNames();
  const title = names.title(sku);
  return (
    <>
      <figure className={css.figure}>
        <ItemPicture image={app.reference.items().card(sku)?.image ?? null} title={title} size="large" />
        <figcaption>
          <bdi>{title}</bdi>
        </figcaption>
      </figure>
      <section className={css.parcel} data-label={isDone ? 'done' : label}>
        <h2>
          <bdi data-testid="run-order">{orderCode}</bdi>
          <bdi className={css.soft}>{name}</bdi>
        </h2>
        <p className={css.label} data-testid="run-label">
          {isDone ? (
            <>
              <Icon name="tick" />
              {words.done}
            </>
          ) : label === 'printed' ? (
            <>
              {words.labelEndsIn}
              <strong>{ends}</strong>
            </>
          ) : label === 'failed' ? (
            words.failed
          ) : (
            words.coming
          )}
        </p>
        <p className={css.left} data-testid="run-left">
          {words.left({ count: left })}
        </p>
      </section>
    </>
  );
}
