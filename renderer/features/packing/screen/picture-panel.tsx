import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { useNames, useWords } from '#renderer/core/words/use-words.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { allowsTypedQuantity } from '#shared/domain/index.ts';
import { openParcel, packedByNeed } from '#shared/packing/index.ts';
import css from './picture-panel.module.css';

/** The item that the banner names, or the next one that is needed. */
export function PicturePanel({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useWords();
  const names = useNames();
  const answer = useView((view) => view.answer);
  const packed = packedByNeed(open.packing);
  const next = open.packing.needs.find((need) => (packed.get(need.key) ?? 0) < need.units);
  const wrong = answer?.tone === 'wrong' && answer.sku !== null;
  const shownSku = answer?.sku ?? next?.sku ?? null;
  const pictureOf = (sku: string) => app.reference.items().card(sku)?.image ?? null;
  const shown = shownSku === null ? undefined : open.items.get(shownSku);
  const last = openParcel(open.packing)?.scans.at(-1);
  const mayType =
    last !== undefined &&
    last.sku === shownSku &&
    shown !== undefined &&
    allowsTypedQuantity(shown) &&
    next?.sku === last.sku;
  const label = open.packing.phase === 'packed' ? open.packing.parcels[0]?.label : null;
  if (label?.sscc)
    return (
      <aside className={css.label}>
        <p>{words.ui.labelEndsIn}</p>
        <p className={css.ending}>{label.sscc.slice(-4)}</p>
        <Button shortcut="F9" onClick={() => app.store.setState({ dialog: 'code' })}>
          {words.ui.enterCode}
        </Button>
      </aside>
    );
  return (
    <aside className={css.panel}>
      <div className={css.pictures}>
        {shownSku !== null && (
          <figure className={css.figure} data-kind={wrong ? 'wrong' : 'shown'}>
            <ItemPicture image={pictureOf(shownSku)} title={names.title(shownSku)} size="large" />
            <figcaption>
              <bdi>{names.title(shownSku)}</bdi>
            </figcaption>
          </figure>
        )}
      </div>
      {!wrong && shown && (
        <div className={css.facts}>
          {shown.note && (
            <p className={css.note} dir="auto">
              {words.ui.note}: {shown.note}
            </p>
          )}
          {shown.checklist.length > 0 && (
            <ul className={css.checks} aria-label={words.ui.checklist}>
              {shown.checklist.map((check) => (
                <li key={check} dir="auto">
                  {check}
                </li>
              ))}
            </ul>
          )}
          {mayType && (
            <Button shortcut="F6" onClick={() => app.store.setState({ dialog: 'quantity' })}>
              {words.ui.quantity}
            </Button>
          )}
        </div>
      )}
      {!wrong && open.order.note && (
        <p className={css.orderNote} dir="auto">
          {open.order.note}
        </p>
      )}
    </aside>
  );
}
