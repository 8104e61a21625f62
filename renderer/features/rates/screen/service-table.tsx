import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { CarrierService } from '#shared/domain/index.ts';
import { rateWords } from '../messages/en.ts';
import { cutoffsIn, deliveryIn, measuresIn, takesIn } from './rate-words.ts';
import css from './rates.module.css';

/** What scrolls is reached by Tab. */
const SCROLLS = { tabIndex: 0 } as const;

/** Services, each with when it is handed its parcels, when it delivers, how it weighs and what it takes. */
export function ServiceTable({ services }: { readonly services: readonly CarrierService[] }) {
  const words = useMessages(rateWords);
  const language = useLanguage();
  if (services.length === 0) return <p className={`${css.listPanel} ${css.none}`}>{words.nothing}</p>;
  return (
    <section className={css.panel} aria-label={words.tab.services} {...SCROLLS}>
      <table className={css.services}>
        <thead>
          <tr>
            {[words.service, words.pickedUp, words.delivers, words.measures, words.takes].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map((service) => (
            <tr key={service.code}>
              <th scope="row">
                <bdi className={css.title}>{service.title || service.code}</bdi>
                <bdi className={css.second}>{[service.code, service.carrier].filter(Boolean).join(' · ')}</bdi>
              </th>
              <td data-word={words.pickedUp}>
                <bdi>{cutoffsIn(language, service)}</bdi>
              </td>
              <td data-word={words.delivers}>{deliveryIn(language, service)}</td>
              <td data-word={words.measures}>{measuresIn(language, service)}</td>
              <td data-word={words.takes}>{takesIn(language, service)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
