import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { RateFault } from '#shared/carriers/index.ts';
import type { Rate } from '#shared/domain/index.ts';
import { rateWords } from '../messages/en.ts';
import { kilosIn, placesIn } from './rate-words.ts';
import css from './rates.module.css';
import { RowList } from './row-list.tsx';

/** What is odd in the prices, in plain words; each leads to its rows. Null: it is being looked for. */
export function WarningList({
  rates,
  faults,
}: {
  readonly rates: readonly Rate[];
  readonly faults: readonly RateFault[] | null;
}) {
  const app = useApp();
  const words = useMessages(rateWords);
  const language = useLanguage();
  if (!faults) return <p className={`${css.listPanel} ${css.none}`}>{words.reading}</p>;
  if (faults.length === 0) return <p className={`${css.listPanel} ${css.none}`}>{words.noWarnings}</p>;
  const placeOf = ({ rows }: RateFault): string => {
    const rate = rates[rows[0] ?? -1];
    if (!rate) return '';
    const weight = rate.maxGrams === null ? words.anyWeight : kilosIn(language, rate.maxGrams);
    return `${placesIn(language, rate)} · ${weight}`;
  };
  return (
    <RowList
      list={faults}
      name={words.tab.warnings}
      rows={faults}
      total={faults.length}
      of={(fault) => [words.fault[fault.type], [fault.service, fault.detail].filter(Boolean).join(' · ')]}
      columns={[
        { word: words.places, width: '34%', text: (fault) => <bdi>{placeOf(fault)}</bdi>, minor: true },
        { word: words.rows, width: '12%', text: ({ rows }) => words.rowsOf({ rows: rows.length }) },
      ]}
      open={(fault) => app.rates.show({ tab: 'prices', fault })}
    />
  );
}
