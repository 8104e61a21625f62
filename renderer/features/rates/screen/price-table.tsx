import { useDeferredValue, useId, useMemo } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dayIn, moneyIn, verdictIn } from '#renderer/core/words/service-words.ts';
import { askedFor, chooseService, findRates } from '#shared/carriers/index.ts';
import type { Order, Rate } from '#shared/domain/index.ts';
import { rateWords } from '../messages/en.ts';
import type { TypedSearch } from '../state/rates.ts';
import { gramsOf, kilosIn, placesIn, priceIn, spanIn, validIn } from './rate-words.ts';
import css from './rates.module.css';
import { type Column, RowList } from './row-list.tsx';

/** Prices with their search, and what a parcel would cost where country and weight say enough. */
export function PriceTable({ rates }: { readonly rates: readonly Rate[] }) {
  const words = useMessages(rateWords);
  const language = useLanguage();
  const { search, fault } = useView((view) => view.rates);
  const asked = useDeferredValue(search);
  const rows = useMemo(() => {
    if (fault) return fault.rows.flatMap((row) => rates[row] ?? []);
    const { country, postcode, kilos, text } = asked;
    const found = findRates(rates, { country: countryOf(country), postcode, grams: gramsOf(kilos), text });
    return inOrder(found.flatMap((row) => rates[row] ?? []));
  }, [rates, asked, fault]);
  const columns: readonly Column<Rate>[] = [
    { word: words.places, width: '30%', text: (rate) => <bdi>{placesIn(language, rate)}</bdi> },
    {
      word: words.upTo,
      width: '12%',
      text: ({ maxGrams }) => (maxGrams === null ? words.anyWeight : kilosIn(language, maxGrams)),
    },
    { word: words.price, width: '16%', text: (rate) => priceIn(language, rate) },
    { word: words.days, width: '9%', text: (rate) => spanIn(language, rate), minor: true },
    { word: words.valid, width: '16%', text: (rate) => validIn(language, rate), minor: true },
  ];
  return (
    <div className={css.prices}>
      {fault ? (
        <p className={css.chosen}>{words.ofWarning({ warning: words.fault[fault.type] })}</p>
      ) : (
        <SearchFields search={search} />
      )}
      {!fault && <Answer search={asked} />}
      <RowList
        list={rows}
        name={words.service}
        rows={rows}
        total={rates.length}
        of={({ service, carrier, tracked }) => [service, `${carrier} · ${tracked ? words.tracked : words.untracked}`]}
        columns={columns}
      />
    </div>
  );
}

/** By service, place and weight; a key for each row once, since there may be 100,000. */
function inOrder(rates: readonly Rate[]): readonly Rate[] {
  const keyed = rates.map((rate) => {
    const { service, countries, postcodes, maxGrams } = rate;
    const weight = String(maxGrams ?? '').padStart(9, maxGrams === null ? '9' : '0');
    return { rate, key: [service, countries.join(' '), postcodes.join(' '), weight].join('\n') };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0)).map(({ rate }) => rate);
}

const countryOf = (typed: string): string => (/^[A-Za-z]{2}$/.test(typed.trim()) ? typed.trim().toUpperCase() : '');

function SearchFields({ search }: { readonly search: TypedSearch }) {
  const app = useApp();
  const words = useMessages(rateWords);
  const id = useId();
  const fields = ['country', 'postcode', 'kilos', 'text'] as const;
  return (
    <search className={css.fields} aria-label={words.search}>
      {fields.map((field) => (
        <label key={field} className={css.field} htmlFor={`${id}${field}`} data-field={field}>
          {words[field]}
          <input
            id={`${id}${field}`}
            type={field === 'text' ? 'search' : 'text'}
            inputMode={field === 'kilos' ? 'decimal' : 'text'}
            maxLength={field === 'country' ? 2 : 60}
            autoComplete="off"
            value={search[field]}
            onChange={({ target }) => app.rates.find({ [field]: target.value })}
          />
        </label>
      ))}
    </search>
  );
}

/** What a parcel of that weight to that place would cost now, by the same rules as at the bench; nothing while it is not all there. */
function Answer({ search }: { readonly search: TypedSearch }) {
  const app = useApp();
  const words = useMessages(rateWords);
  const language = useLanguage();
  const tables = app.rateTables();
  const [country, grams] = [countryOf(search.country), gramsOf(search.kilos)];
  if (search.kilos.trim() !== '' && grams === null) return <p className={css.answer}>{words.badKilos}</p>;
  if (!tables || country === '' || grams === null) return null;
  const address = { ...NOWHERE, country, postcode: search.postcode.trim() };
  const order: Pick<Order, 'address' | 'channel' | 'lines' | 'currency' | 'placedAt'> = {
    ...{ address, channel: '', lines: [], currency: null, placedAt: app.now() },
  };
  const asked = {
    ...askedFor(order, [], app.reference.policy, app.now()),
    grams,
    sides: null,
    wish: null,
    arriveBy: null,
  };
  const { chosen, verdicts } = chooseService(asked, tables);
  const titleOf = (service: string): string => tables.services.get(service)?.title || service;
  const others = verdicts.filter(({ type }) => type !== 'taken');
  return (
    <section className={css.answer} aria-label={words.answer} data-testid="rate-answer">
      <strong>
        {chosen
          ? [
              words.takesIt({
                service: titleOf(chosen.service),
                price: moneyIn(language, chosen.priced.priceMinor, chosen.priced.currency),
              }),
              ...(chosen.priced.promised.latest === null
                ? []
                : [words.arrives({ day: dayIn(language, chosen.priced.promised.latest) })]),
            ].join(' · ')
          : words.noService}
      </strong>
      <small>{words.answerHint}</small>
      <ul>
        {others.slice(0, MOST_OTHERS).map((verdict) => (
          <li key={verdict.service}>
            <bdi>{titleOf(verdict.service)}</bdi>: {verdictIn(language, verdict)}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_OTHERS = 4;
const NOWHERE = { name: '', company: '', street1: '', street2: '', city: '', region: '', phone: '' };
