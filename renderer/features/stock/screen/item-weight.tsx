import { useEffect, useState } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { isApart, LEARNED_AFTER, spreadOf } from '#shared/weighing/index.ts';
import { stockWords } from '../messages/en.ts';
import css from './stock-screen.module.css';

/** What one unit weighs: as it is stated, and as parcels taught it, with how sure that is. */
export function ItemWeight({ sku }: { readonly sku: string }) {
  const app = useApp();
  const words = useMessages(stockWords).weight;
  const version = useView((view) => view.queueVersion);
  const [stated, setStated] = useState<number | null>(null);
  useEffect(() => {
    // A file, or a program, may have stated another one.
    void version;
    let isShown = true;
    void app.reference.itemRecords([sku]).then((items) => isShown && setStated(items.get(sku)?.weightGrams || null));
    return () => {
      isShown = false;
    };
  }, [app, sku, version]);
  const record = app.reference.itemWeights().get(sku);
  const learned = record?.statedGrams === stated ? record : undefined;
  const standing = !learned
    ? words.none
    : isApart(learned)
      ? words.apart
      : learned.samples < LEARNED_AFTER
        ? words.few({ after: LEARNED_AFTER })
        : words.used;
  return (
    <section className={css.panel} aria-label={words.title} data-testid="item-weight">
      <h2>{words.title}</h2>
      <p>
        <strong>{stated === null ? words.notStated : words.stated({ grams: stated })}</strong>
      </p>
      {learned && (
        <p>
          <strong>
            {words.learned({ grams: round(learned.grams), spread: round(spreadOf(learned)), samples: learned.samples })}
          </strong>
        </p>
      )}
      <p className={css.soft}>{standing}</p>
    </section>
  );
}

const round = (grams: number): number => Math.round(grams * 10) / 10;
