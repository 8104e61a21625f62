import { ItemPicture } from '#renderer/core/item-picture.tsx';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import type { StationApp } from '#renderer/core/station-app.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dayIn, moneyIn } from '#renderer/core/words/service-words.ts';
import { advisedCarton } from '#renderer/features/packing/state/advised-carton.ts';
import { notesShown } from '#renderer/features/packing/state/confirm-notes.ts';
import type { OpenOrder } from '#renderer/features/packing/state/packing-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import type { Advice } from '#shared/cartons/index.ts';
import { allowsTypedQuantity, type HandlingMark, type Item } from '#shared/domain/index.ts';
import { numberOn, openParcel, packedByNeed, unitsToPack } from '#shared/packing/index.ts';
import { packingWords } from '../messages/en.ts';
import css from './picture-panel.module.css';

/** The item that the banner names, or the next one that is needed. */
export function PicturePanel({ open }: { readonly open: OpenOrder }) {
  const app = useApp();
  const words = useMessages(packingWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const names = useNames();
  const answer = useView((view) => view.answer);
  const packed = packedByNeed(open.packing);
  const next = open.packing.needs.find((need) => (packed.get(need.key) ?? 0) < unitsToPack(open.packing, need));
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
  const label =
    open.packing.phase === 'packed'
      ? open.packing.parcels.find((parcel) => parcel.label?.state === 'printed')?.label
      : null;
  const number = label && numberOn(label);
  if (number)
    return (
      <aside className={css.label}>
        <p>{words.labelEndsIn}</p>
        <p className={css.ending}>{number.slice(-4)}</p>
        <Button shortcut="F9" onClick={() => app.store.setState({ dialog: 'code' })}>
          {core.enterCode}
        </Button>
      </aside>
    );
  // What was refused is no unit of the order: how to pack it is not said.
  // What is to be confirmed now stands beside it already.
  const asked = new Set(notesShown(open, open.packing, answer).map(({ text }) => text));
  const said = wrong ? [] : [...(shown?.note ? [shown.note] : []), ...(shown?.checklist ?? [])];
  const facts = said.filter((fact) => !asked.has(fact));
  const orderNote = wrong || asked.has(open.order.note) ? '' : open.order.note;
  // When all is in, what the whole parcel wants is said before it is closed.
  const marks = wrong ? [] : marksOf(next ? [shown] : itemsIn(open));
  const suggestion = advisedCarton(open, app.reference, app.parcelService);
  const carton = wrong ? null : cartonIn(suggestion, words.carton, names.title);
  // How it is packed is a touch away.
  const isPictured = suggestion.type === 'carton' || (suggestion.type === 'before' && suggestion.fitting !== null);
  const service = wrong ? null : serviceIn(open, app, language);
  const title = shownSku === null ? '' : names.title(shownSku);
  return (
    <aside className={css.panel}>
      {shownSku !== null && (
        <figure className={css.figure} data-kind={wrong ? 'wrong' : 'shown'}>
          <ItemPicture image={pictureOf(shownSku)} title={title} size="large" />
          <figcaption>
            {wrong && <Icon name="cross" />}
            <bdi>{title}</bdi>
          </figcaption>
        </figure>
      )}
      {(carton !== null || service !== null || marks.length > 0 || facts.length > 0 || orderNote || mayType) && (
        <ul
          className={css.facts}
          data-many={marks.length > 2 || marks.length + facts.length + (service === null ? 0 : 2) > 3}
          aria-label={words.checklist}
        >
          {carton !== null && (
            <li className={isPictured ? css.touchable : css.fact}>
              {isPictured ? (
                <Button shortcut="F5" onClick={app.showPackingOrder}>
                  <span>{carton}</span>
                </Button>
              ) : (
                <>
                  <Icon name="pack" />
                  <span>{carton}</span>
                </>
              )}
            </li>
          )}
          {service !== null && (
            <li className={css.touchable}>
              <Button onClick={app.parcelService.ask}>
                <bdi>{service}</bdi>
              </Button>
            </li>
          )}
          {marks.map((mark) => (
            <li key={mark} className={css.fact}>
              <Icon name={mark} />
              <strong>{words.unit.handling[mark]}</strong>
            </li>
          ))}
          {facts.map((fact) => (
            <li key={fact} className={css.fact} dir="auto">
              <Icon name={fact === shown?.note ? 'note' : 'tick'} />
              <span>{fact}</span>
            </li>
          ))}
          {orderNote && (
            <li className={css.fact} dir="auto">
              <Icon name="pack" />
              <span>{orderNote}</span>
            </li>
          )}
          {!wrong && mayType && (
            <li className={css.touchable}>
              <Button shortcut="F6" onClick={() => app.store.setState({ dialog: 'quantity' })}>
                {core.quantity}
              </Button>
            </li>
          )}
        </ul>
      )}
    </aside>
  );
}

/** Which service, in a line; null where none is asked for. What was chosen stands until the parcel is closed. */
function serviceIn(open: OpenOrder, { parcelService, reference }: StationApp, language: Language): string | null {
  const words = language.words(packingWords).service;
  const titleOf = (code: string) => reference.services().get(code)?.title || code;
  const chosen = openParcel(open.packing)?.service;
  if (chosen) return titleOf(chosen.service);
  const suggestion = parcelService.suggestion(open);
  if (!suggestion) return null;
  const { packed, isWhole } = suggestion;
  const offer = packed.choice.chosen;
  if (!offer) return words.which;
  const { priceMinor, currency, promised } = offer.priced;
  const amount = moneyIn(language, priceMinor, currency);
  const facts = { service: titleOf(offer.service), price: isWhole ? amount : `${words.unsure} ${amount}` };
  return promised.latest === null
    ? words.card(facts)
    : words.cardDay({ ...facts, day: dayIn(language, promised.latest) });
}

/** Which carton, in words; null where nothing can be said of it. */
function cartonIn(
  advice: Advice,
  words: Readonly<{
    suggested: (values: { carton: string }) => string;
    before: (values: { carton: string }) => string;
    several: (values: { cartons: string }) => string;
    notFound: (values: { items: string | null }) => string;
  }>,
  titleOf: (sku: string) => string,
): string | null {
  switch (advice.type) {
    case 'carton':
      return words.suggested({ carton: advice.best.code });
    case 'before':
      return words.before({ carton: advice.code });
    case 'several':
      return words.several({ cartons: advice.codes.join(' + ') });
    case 'not-found':
      return words.notFound({ items: advice.skus.map(titleOf).join(', ') || null });
    case 'no-dimensions':
    case 'alone':
    case 'none':
      return null;
  }
}

/** The items of the units that lie in the open parcel. */
const itemsIn = ({ packing, items }: OpenOrder): readonly (Item | undefined)[] =>
  (openParcel(packing)?.scans ?? []).map(({ sku }) => items.get(sku));

/** How some items want to be handled, each mark once. */
const marksOf = (items: readonly (Item | undefined)[]): readonly (HandlingMark | 'limited-quantity' | 'lithium')[] => [
  ...new Set(
    items.flatMap((item) => [
      ...(item?.handling ?? []),
      ...(item?.limitedQuantity ? (['limited-quantity'] as const) : []),
      ...(item?.lithium ? (['lithium'] as const) : []),
    ]),
  ),
];
