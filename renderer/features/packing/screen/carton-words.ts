import type { Language } from '#renderer/core/messages/language.ts';
import { moneyIn } from '#renderer/core/words/service-words.ts';
import { packingWords } from '../messages/en.ts';
import type { PackingOrder } from '../state/packing-order.ts';

/** Why this carton, and what the next best would cost; empty where the packer chose it. */
export function reasonWords(
  language: Language,
  { reason, before, insteadOf }: Pick<PackingOrder, 'reason' | 'before' | 'insteadOf'>,
): string {
  const { carton } = language.words(packingWords);
  const parts: string[] = before === null ? [] : [carton.used({ times: before })];
  if (insteadOf !== null) parts.push(carton.withService({ carton: insteadOf }));
  if (reason?.next) {
    const { code, moreMinor, currency } = reason.next;
    if (moreMinor === null || currency === null) parts.push(carton.after({ carton: code }));
    else if (moreMinor === 0) parts.push(carton.asDear({ carton: code }));
    else parts.push(carton.dearer({ carton: code, amount: moneyIn(language, moreMinor, currency) }));
  }
  if (reason?.before) parts.push(carton.why({ carton: reason.before.code, why: reason.before.why }));
  return parts.join(' ');
}
