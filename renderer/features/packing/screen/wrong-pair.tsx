import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { differingParts, neededInstead } from '#renderer/features/packing/state/alike.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { unbroken } from '#renderer/ui/unbroken.ts';
import { packedByNeed, unitsToPack } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './wrong-pair.module.css';

/**
 * After a wrong item: what was scanned, and beside it the open line that it was taken for, with the words that differ marked. Where no
 * line is like it, up to three that are still needed: nothing is said to be expected that is not.
 */
export function WrongPair({ open, sku }: { readonly open: OpenOrder; readonly sku: string }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const names = useNames();
  const packed = packedByNeed(open.packing);
  const titleOf = (of: string) => unbroken(open.items.get(of)?.title ?? names.title(of));
  const imageOf = (of: string) => app.reference.items().card(of)?.image ?? open.items.get(of)?.image ?? null;
  const needed = open.packing.needs
    .map((need) => ({
      sku: need.sku,
      title: titleOf(need.sku),
      more: unitsToPack(open.packing, need) - (packed.get(need.key) ?? 0),
    }))
    .filter(({ more }) => more > 0);
  const scanned = { sku, title: titleOf(sku) };
  const instead = neededInstead(scanned, needed);
  return (
    <section className={css.pair} aria-label={words.scanned}>
      <figure className={css.figure} data-kind="wrong">
        <ItemPicture image={imageOf(sku)} title={scanned.title} size="large" />
        <figcaption>
          <span className={css.tag}>
            <Icon name="cross" />
          </span>
          <div className={css.said}>
            <p className={css.role}>
              {words.scanned} · <bdi>{sku}</bdi>
            </p>
            <Title title={scanned.title} other={instead.type === 'alike' ? instead.item.title : scanned.title} />
          </div>
        </figcaption>
      </figure>
      {instead.type === 'alike' ? (
        <figure className={css.figure} data-kind="expected">
          <ItemPicture image={imageOf(instead.item.sku)} title={instead.item.title} size="large" />
          <figcaption>
            <span className={css.tag}>
              <Icon name="forward" />
            </span>
            <div className={css.said}>
              <p className={css.role}>
                {words.needed({ count: instead.item.more })} · <bdi>{instead.item.sku}</bdi>
              </p>
              <Title title={instead.item.title} other={scanned.title} />
            </div>
          </figcaption>
        </figure>
      ) : (
        instead.items.length > 0 && (
          <div className={css.still}>
            <h2 className={css.role}>{words.stillNeeded}</h2>
            <ul className={css.list}>
              {instead.items.map((item) => (
                <li key={item.sku} className={css.item}>
                  <ItemPicture image={imageOf(item.sku)} title={item.title} size="line" />
                  <Title title={item.title} other={item.title} />
                </li>
              ))}
            </ul>
          </div>
        )
      )}
    </section>
  );
}

function Title({ title, other }: { readonly title: string; readonly other: string }) {
  return (
    <bdi className={css.title}>
      {differingParts(title, other).map(({ at, text, differs }) => (differs ? <strong key={at}>{text}</strong> : text))}
    </bdi>
  );
}
