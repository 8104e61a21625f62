import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { CHOICES } from '#shared/barcode/index.ts';
import { openOf, ordersOf, toWalk, type Walk, type WalkedLine } from '#shared/picking/index.ts';
import { pickingWords } from '../messages/en.ts';
import { trolleyOf } from '../state/picking.ts';
import css from './pick-screen.module.css';

/** What scrolls by itself has to be reached by keys: it holds nothing that could be. */
const SCROLLS = { tabIndex: 0 } as const;

/** One stop of a walk: the place, the item, how many of it, and where it goes. */
export function PickStop({ walk }: { readonly walk: Walk }) {
  const app = useApp();
  const words = useMessages(pickingWords);
  const names = useNames();
  const line = stopOf(walk);
  if (!line) return <div />;
  const image = app.reference.items().card(line.sku)?.image ?? null;
  const units = walk.holding === null ? openOf(line) : line.picked;
  return (
    <div className={css.body} data-batch={ordersOf(walk) > 1}>
      <div className={css.side}>
        <ItemPicture image={image} title={names.title(line.sku)} size="large" />
      </div>
      <section className={css.main}>
        <p className={css.place} data-testid="pick-place">
          <bdi>{line.location}</bdi>
        </p>
        <h2>
          <bdi>{names.title(line.sku)}</bdi>
        </h2>
        <p className={css.soft}>
          <bdi>{line.sku}</bdi>
          {line.lot !== '' && <b> {words.lot({ lot: line.lot })}</b>}
        </p>
        <div className={css.wall}>
          <p data-testid="pick-units">
            <strong>{units}</strong>{' '}
            <span>
              {walk.holding === null ? (
                words.take
              ) : (
                <>
                  {words.into} <bdi>{app.picking.toteOf(walk.holding)}</bdi>
                </>
              )}
            </span>
          </p>
          {walk.holding !== null && <CommandCode command={CHOICES[trolleyOf(walk).indexOf(walk.holding)] ?? 'ok'} />}
        </div>
      </section>
      {ordersOf(walk) > 1 && <Trolley walk={walk} to={walk.holding ?? line.orderId} />}
    </div>
  );
}

/** What is shown: what is in the hand, else what comes next. */
function stopOf(walk: Walk): WalkedLine | undefined {
  const last = walk.acts.at(-1);
  const held = last?.type === 'picked' ? walk.lines.find((line) => line.line === last.line) : undefined;
  return walk.holding === null ? toWalk(walk)[0] : (held ?? toWalk(walk)[0]);
}

/** The totes by their places on the trolley; the one that gets the units stands out, and its code can be scanned. */
function Trolley({ walk, to }: { readonly walk: Walk; readonly to: string }) {
  const app = useApp();
  const words = useMessages(pickingWords);
  return (
    <ol className={css.trolley} aria-label={words.trolley} {...SCROLLS}>
      {trolleyOf(walk).map((orderId, at) => {
        const lines = walk.lines.filter((line) => line.orderId === orderId);
        const picked = lines.reduce((sum, line) => sum + line.picked, 0);
        const of = lines.reduce((sum, line) => sum + line.units, 0);
        return (
          <li key={orderId} data-now={orderId === to} data-full={picked === of}>
            <b>{at + 1}</b>
            <bdi>{app.picking.toteOf(orderId)}</bdi>
            <span>
              {picked}/{of}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
