import { useMemo } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { moneyIn } from '#renderer/core/words/service-words.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { changesOf, type TrialChange, type TrialFigures, type TrialRow, trialFigures } from '#shared/carriers/index.ts';
import type { RateTrial } from '#shared/sync/index.ts';
import { rateWords } from '../messages/en.ts';
import { dateIn, kilosIn, shortIn } from './rate-words.ts';
import css from './rates.module.css';
import { type Column, RowList } from './row-list.tsx';

/** What scrolls is reached by Tab. */
const SCROLLS = { tabIndex: 0 } as const;

/** A file that is tried: before it is chosen what that is for, then what it comes to, and each parcel. */
export function TrialPage() {
  const words = useMessages(rateWords);
  const { trial } = useView((view) => view.rates);
  if (trial.type === 'tried') return <Tried trial={trial.trial} />;
  if (trial.type === 'working') return <div className={css.listPanel} aria-busy={true} />;
  return (
    <Panel heading={words.tab.trial}>
      <p className={css.text}>{words.trial.what}</p>
    </Panel>
  );
}

function Tried({ trial }: { readonly trial: RateTrial }) {
  const app = useApp();
  const words = useMessages(rateWords);
  const language = useLanguage();
  const figures = useMemo(() => trialFigures(trial.rows), [trial]);
  // What changes stands first; what costs more before all else.
  const rows = useMemo(() => trial.rows.toSorted((one, other) => weightOf(other) - weightOf(one)), [trial]);
  const priceOf = (price: TrialRow['before']): string =>
    price
      ? [
          moneyIn(language, price.priceMinor, price.currency),
          ...(price.arrives === null ? [] : [shortIn(language, price.arrives)]),
        ].join(' · ')
      : words.trial.none;
  const columns: readonly Column<TrialRow>[] = [
    {
      word: words.trial.before,
      width: '23%',
      text: ({ before }) => <Priced price={priceOf(before)} by={before?.service} />,
    },
    {
      word: words.trial.after,
      width: '23%',
      text: ({ after }) => <Priced price={priceOf(after)} by={after?.service} />,
    },
    {
      word: words.trial.changes,
      width: '26%',
      text: (row) => <span className={css.said}>{changesIn(row, words)}</span>,
    },
  ];
  const { from, weeks } = trial;
  return (
    <div className={css.trial}>
      <section className={css.column} aria-label={words.tab.trial} {...SCROLLS}>
        {(from !== null || weeks > 0) && (
          <fieldset className={css.tabs} aria-label={words.trial.when}>
            <button
              type="button"
              className={css.tab}
              aria-pressed={weeks === 0}
              onClick={() => void app.rates.tryFrom(null)}
            >
              {words.trial.ownDays}
            </button>
            {from !== null && (
              <button
                type="button"
                className={css.tab}
                aria-pressed={weeks > 0}
                onClick={() => void app.rates.tryFrom(from)}
              >
                {words.trial.fromDay({ day: dateIn(language, from) })}
              </button>
            )}
          </fieldset>
        )}
        <Sums figures={figures} />
        <Changes figures={figures} />
        <Services figures={figures} />
        <Unknown trial={trial} figures={figures} />
      </section>
      <RowList
        list={trial}
        name={words.trial.order}
        rows={rows}
        total={rows.length}
        of={({ order, parcel, country, postcode, grams }) => [
          parcel > 1 ? `${order} (${parcel})` : order,
          `${country} ${postcode} · ${kilosIn(language, grams)}`,
        ]}
        columns={columns}
      />
    </div>
  );
}

const Priced = ({ price, by }: { readonly price: string; readonly by: string | undefined }) => (
  <>
    <span className={css.priced}>{price}</span>
    {by !== undefined && <bdi className={css.by}>{by}</bdi>}
  </>
);

/** How far up a parcel stands in the list. */
function weightOf(row: TrialRow): number {
  const changes = changesOf(row);
  if (changes.includes('lost') || changes.includes('unserved')) return Number.POSITIVE_INFINITY;
  const more = (row.after?.priceMinor ?? 0) - (row.before?.priceMinor ?? 0);
  return changes.length === 0 ? -1 : Math.abs(more) * 2 + (more > 0 ? 1 : 0);
}

type Words = ReturnType<typeof useMessages<typeof rateWords>>;

const changesIn = (row: TrialRow, words: Words): string =>
  changesOf(row)
    .map((change) => words.trial.change[change])
    .join(', ') || words.trial.same;

function Sums({ figures }: { readonly figures: TrialFigures }) {
  const words = useMessages(rateWords);
  const language = useLanguage();
  const money = (minor: number, currency: string) => moneyIn(language, minor, currency);
  return (
    <section className={css.figures} data-testid="trial-sums">
      <h2>{words.trial.sums}</h2>
      <table className={css.sums}>
        <thead>
          <tr>
            <td />
            {[words.trial.before, words.trial.after, words.trial.difference].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.sums.map(({ currency, parcels, beforeMinor, afterMinor }) => (
            <tr key={currency}>
              <th scope="row">
                {words.trial.parcels}: {parcels}
              </th>
              <td>{money(beforeMinor, currency)}</td>
              <td>{money(afterMinor, currency)}</td>
              <td>
                <strong>{signed(money, afterMinor - beforeMinor, currency)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const signed = (money: (minor: number, currency: string) => string, minor: number, currency: string): string =>
  `${minor > 0 ? '+' : minor < 0 ? '−' : ''}${money(Math.abs(minor), currency)}`;

const SHOWN: readonly TrialChange[] = [
  ...(['dearer', 'cheaper', 'later', 'earlier', 'moved', 'gained', 'lost', 'unserved', 'currency'] as const),
];

function Changes({ figures }: { readonly figures: TrialFigures }) {
  const words = useMessages(rateWords);
  const said = [
    ...SHOWN.filter((change) => figures.counts[change] > 0).map(
      (change) => [words.trial.change[change], figures.counts[change]] as const,
    ),
    ...(figures.same > 0 ? [[words.trial.same, figures.same] as const] : []),
  ];
  return (
    <section className={css.figures} data-testid="trial-changes">
      <h2>{words.trial.changes}</h2>
      <dl className={css.counts}>
        {said.map(([word, count]) => (
          <div key={word}>
            <dd>{count}</dd>
            <dt>{word}</dt>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Services({ figures }: { readonly figures: TrialFigures }) {
  const words = useMessages(rateWords);
  const language = useLanguage();
  return (
    <section className={css.figures}>
      <h2>{words.trial.byService}</h2>
      <table className={css.sums}>
        <thead>
          <tr>
            <td />
            {[words.trial.before, words.trial.after].map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.services.map((one) => (
            <tr key={`${one.service} ${one.currency}`}>
              <th scope="row">
                <bdi>{one.service}</bdi>
              </th>
              <td>
                {one.beforeParcels} · {moneyIn(language, one.beforeMinor, one.currency)}
              </td>
              <td>
                {one.afterParcels} · {moneyIn(language, one.afterMinor, one.currency)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the figures are made without, with the orders it is of. */
function Unknown({ trial, figures }: { readonly trial: RateTrial; readonly figures: TrialFigures }) {
  const words = useMessages(rateWords);
  const named = (orders: readonly string[]): string =>
    `${orders.slice(0, MOST_NAMED).join(', ')}${orders.length > MOST_NAMED ? ' …' : ''}`;
  const { noWeight, noRecord, noService } = trial;
  const said = [
    ...(figures.withoutSides > 0 ? [words.trial.noSides({ count: figures.withoutSides })] : []),
    ...(noWeight.length > 0 ? [words.trial.noWeight({ count: noWeight.length, orders: named(noWeight) })] : []),
    ...(noRecord.length > 0 ? [words.trial.noRecord({ count: noRecord.length, orders: named(noRecord) })] : []),
    ...(noService > 0 ? [words.trial.noService({ count: noService })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <section className={css.figures} data-testid="trial-unknown">
      <h2>{words.trial.unknown}</h2>
      {said.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

const MOST_NAMED = 20;
