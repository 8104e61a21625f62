import type { Language } from '#renderer/core/messages/language.ts';
import { moneyIn, reasonIn } from '#renderer/core/words/service-words.ts';
import { packingWords } from '../messages/en.ts';
import type { ParcelService } from '../state/parcel-service.ts';

/** What decided, in which carton, and what another carton would cost; or what alone is in the way. */
export function whyIn(
  language: Language,
  { packed, others }: ParcelService,
  titleOf: (service: string) => string,
): string {
  const words = language.words(packingWords).service;
  const { chosen, rule, helps } = packed.choice;
  const reasonOf = (service: string) => packed.choice.verdicts.find((one) => one.service === service)?.reasons[0];
  if (!chosen)
    return helps
      .flatMap(({ service }) => {
        const reason = reasonOf(service);
        return reason ? [words.helps({ service: titleOf(service), reason: reasonIn(language, reason) })] : [];
      })
      .join(' ');
  const [next] = others;
  const more = (next?.totalMinor ?? 0) - (packed.totalMinor ?? 0);
  const { carton } = packed.packed;
  return [
    ...(rule ? [`${words.rules[rule]}.`] : []),
    ...(carton === '' ? [] : [words.inCarton({ carton })]),
    ...(next && more > 0 && next.choice.chosen?.priced.currency === chosen.priced.currency
      ? [words.otherCarton({ carton: next.packed.carton, amount: moneyIn(language, more, chosen.priced.currency) })]
      : []),
  ].join(' ');
}
