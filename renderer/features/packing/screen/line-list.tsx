import { useCallback, useEffect, useRef, useState } from 'react';
import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useView } from '#renderer/core/use-station.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { unbroken } from '#renderer/ui/unbroken.ts';
import { inGrams } from '#renderer/ui/weight.ts';
import { kitProgress, type Need, standInsOf, unitsToPack } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './line-list.module.css';
import { TouchCount } from './touch-count.tsx';

/** From so many lines on, rows are lower. */
const MANY = 8;

/**
 * What must go in, in the order's own order. The list stands still: a line that is done is dimmed in its place. The first open line
 * stands at the top, by whole rows, where not all fit.
 */
export function LineList({ open, packed }: { readonly open: OpenOrder; readonly packed: ReadonlyMap<string, number> }) {
  const core = useMessages(coreWords);
  const answered = useView((view) => view.answer?.sku ?? null);
  /** The line whose unit has a code that cannot be read. */
  const [touched, setTouched] = useState<Need | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const isDone = (need: Need) => (packed.get(need.key) ?? 0) >= unitsToPack(open.packing, need);
  const { needs } = open.packing;
  const firstOpen = needs.findIndex((need) => !isDone(need));
  /** What the picture shows: the item that the banner names, or the next one. */
  const shownSku = answered ?? needs[firstOpen]?.sku ?? null;

  useEffect(() => {
    const rows = list.current;
    const first = rows?.children[Math.max(0, firstOpen)];
    if (rows && first instanceof HTMLElement) rows.scrollTop = first.offsetTop;
  }, [firstOpen]);

  const leave = useCallback(() => setTouched(null), []);

  return (
    <>
      <div className={css.panel}>
        <ul
          className={css.list}
          ref={list}
          data-many={needs.length >= MANY}
          aria-label={core.lines({ count: needs.length })}
        >
          {needs.map((need) => (
            <Line
              key={need.key}
              need={need}
              open={open}
              done={packed.get(need.key) ?? 0}
              last={need.sku === shownSku}
              many={needs.length >= MANY}
              onTouch={setTouched}
            />
          ))}
        </ul>
      </div>
      {touched && <TouchCount need={touched} open={open} onClose={leave} />}
    </>
  );
}

function Line({
  need,
  open,
  done,
  last,
  many,
  onTouch,
}: {
  readonly need: Need;
  readonly open: OpenOrder;
  readonly done: number;
  readonly last: boolean;
  readonly many: boolean;
  readonly onTouch: (need: Need) => void;
}) {
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const names = useNames();
  const { locale } = useLanguage();
  const item = open.items.get(need.sku);
  const title = item ? unbroken(item.title) : names.title(need.sku);
  const toPack = unitsToPack(open.packing, need);
  const kit = need.kitSku === null ? undefined : kitProgress(open.packing, need.kitSku);
  const grams = open.packing.parcels
    .flatMap(({ scans }) => scans)
    .reduce((sum, scan) => (scan.fills.some((fill) => fill.need === need.key) ? sum + (scan.grams ?? 0) : sum), 0);
  const complete = done >= toPack;
  const unnumbered =
    item?.tracking === 'serial' &&
    open.packing.parcels.some(({ scans }) => scans.some(({ sku, serial }) => sku === need.sku && serial === null));
  return (
    <li className={css.line} data-done={complete} data-last={last} data-sku={need.sku}>
      {!complete && (
        <button
          type="button"
          className={css.touch}
          aria-label={`${title}: ${core.codeUnreadable}`}
          onClick={() => onTouch(need)}
        />
      )}
      <ItemPicture image={item?.image ?? null} title={title} size={many ? 'thumb' : 'line'} />
      <div className={css.words}>
        <p className={css.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={css.sku}>
          <bdi>{need.sku}</bdi>
          {grams > 0 && <bdi>· {inGrams(locale, grams)}</bdi>}
          {need.kitSku && (
            <span>
              <span>· {words.kit}</span> <bdi>{names.title(need.kitSku)}</bdi>
              {kit && <strong className={css.kit}>{words.unit.kits({ whole: kit.whole, kits: kit.kits })}</strong>}
            </span>
          )}
        </p>
        {toPack < need.units && <p className={css.warning}>⚠ {words.short.missing({ count: need.units - toPack })}</p>}
        {[...standInsOf(open.packing, need)].map(([sku, count]) => (
          <p key={sku} className={css.warning}>
            ⇄ {words.substitute.line({ count, item: names.title(sku) })}
          </p>
        ))}
        {unnumbered && <p className={css.warning}>⚠ {words.noSerial}</p>}
      </div>
      <p className={css.count} data-testid={`count-${need.sku}`}>
        <bdi dir="ltr">{toPack === 0 ? '–' : `${done} / ${toPack}`}</bdi>
      </p>
      <span className={css.tick}>{complete && done > 0 && <Icon name="tick" />}</span>
    </li>
  );
}
