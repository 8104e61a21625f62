import { useState } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { PickLine } from '#shared/domain/index.ts';
import type { PickList } from '#shared/records/index.ts';
import { pickingWords } from '../messages/en.ts';
import css from './pick-screen.module.css';

/** What the codes of a sheet can hold; a place with other signs in its name has a card without its code. */
const IN_CODE_128 = /^[\x20-\x7e]{1,80}$/;

/** Prints a list: for each line the code of its place and beside it that of its item, in the order of the walk; then the codes of the orders. */
export function PrintList({ list, lines }: { readonly list: PickList; readonly lines: readonly PickLine[] }) {
  const app = useApp();
  const words = useMessages(pickingWords);
  const names = useNames();
  const language = useLanguage();
  const [said, setSaid] = useState<'none' | 'busy' | 'printed' | 'keptAs' | 'notPrinted'>('none');
  async function print(): Promise<void> {
    setSaid('busy');
    const card = (code: string, word: string, icon: 'next' | 'quantity' | 'aside') => ({
      ...{ code: IN_CODE_128.test(code) ? code : '-', word: word.slice(0, 80), icon },
    });
    const cards = lines.flatMap(({ location, lot, sku, units, orderId }) => [
      card(location, [location, lot].filter(Boolean).join(' / '), 'next'),
      card(sku, words.onPaper({ units, title: names.title(sku), tote: app.picking.toteOf(orderId) }), 'quantity'),
    ]);
    const orders = list.orders.filter((order) => lines.some(({ orderId }) => orderId === order.orderId));
    const made = await app.makeSheet({
      ...{ kind: 'picks', name: list.code, language: language.code },
      title: words.say['walk-begun']({ list: list.code, orders: orders.length, units: unitsIn(lines) }).headline,
      cards: [...cards, ...orders.map(({ code, tote }) => card(code, tote ?? code, 'aside'))],
    });
    if (made.type !== 'made') return setSaid('notPrinted');
    setSaid(made.printing === 'sent' ? 'printed' : made.printing === 'no-printer' ? 'keptAs' : 'notPrinted');
  }
  return (
    <span className={css.print}>
      <Button disabled={said === 'busy'} onClick={() => void print()}>
        {words.print}
      </Button>
      <small role="status">{said === 'none' || said === 'busy' ? '' : words[said]}</small>
    </span>
  );
}

const unitsIn = (lines: readonly PickLine[]): number => lines.reduce((sum, { units }) => sum + units, 0);
