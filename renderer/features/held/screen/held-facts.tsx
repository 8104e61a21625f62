import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { minorUnitDigits, type Order } from '#shared/domain/index.ts';
import { heldWords } from '../messages/en.ts';
import css from './held-screen.module.css';

/** What is at stake: money, time, and what the merchant said. */
export function HeldFacts({ order }: { readonly order: Order }) {
  const words = useMessages(heldWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const value = order.lines.reduce((sum, { unitPriceMinor, quantity }) => sum + (unitPriceMinor ?? 0) * quantity, 0);
  const facts: readonly (readonly [string, string])[] = [
    [core.channel, order.channel],
    ...(order.currency && value > 0 ? [[words.value, moneyIn(language.code, value, order.currency)] as const] : []),
    [words.shipBy, timeOf(language.code, order.shipBy)],
    ...(order.note ? [[words.note, order.note] as const] : []),
  ];
  return (
    <dl className={css.facts}>
      {facts.map(([name, text]) => (
        <div key={name} className={css.fact}>
          <dt>{name}</dt>
          <dd>
            <bdi>{text}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

const moneyIn = (language: string, minor: number, currency: string): string =>
  new Intl.NumberFormat(language, { style: 'currency', currency }).format(minor / 10 ** minorUnitDigits(currency));

const timeOf = (language: string, at: number): string =>
  new Date(at).toLocaleString(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeStyle: undefined,
    hour: '2-digit',
    minute: '2-digit',
  });
