import { useEffect, useMemo, useRef, useState } from 'react';
import type { Room } from '#renderer/core/activity/room.ts';
import { localDate } from '#renderer/core/local-date.ts';
import type { Sentence } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar, type BarAct } from '#renderer/ui/action-bar.tsx';
import { type RateFault, rateFaults } from '#shared/carriers/index.ts';
import type { CarrierService, Rate } from '#shared/domain/index.ts';
import { ratesOfCard } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import { rateWords } from '../messages/en.ts';
import type { RateTab } from '../state/rates.ts';
import { PriceTable } from './price-table.tsx';
import css from './rates.module.css';
import { ServiceTable } from './service-table.tsx';
import { TrialPage } from './trial-page.tsx';
import { WarningList } from './warning-list.tsx';

const TABS: readonly RateTab[] = ['services', 'prices', 'warnings', 'trial'];

/** What the tables of the bench's copy hold. `faults`: null while they are looked for. */
interface Tables {
  readonly rates: readonly Rate[];
  readonly services: readonly CarrierService[];
  readonly faults: readonly RateFault[] | null;
}

/** The copy's tables, read when they change. What is odd is looked for after they are drawn: in long lists it takes a second. */
function useTables(): Tables {
  const { reference, now } = useApp();
  // Prices come with a pull, as orders do.
  void useView((view) => view.queueVersion);
  const cards = reference.rateCards();
  const key = [...cards.values()];
  const kept = useRef({ key, rates: key.flatMap(ratesOfCard) });
  if (kept.current.key.length !== key.length || kept.current.key.some((card, at) => card !== key[at]))
    kept.current = { key, rates: key.flatMap(ratesOfCard) };
  const { rates } = kept.current;
  const services = reference.services();
  const [faults, setFaults] = useState<{ readonly of: readonly Rate[]; readonly found: readonly RateFault[] } | null>(
    null,
  );
  useEffect(() => {
    const wait = setTimeout(() => {
      const found = rateFaults(rates, localDate(now()), new Set(services.keys()));
      setFaults({ of: rates, found });
    });
    return () => clearTimeout(wait);
  }, [rates, services, now]);
  const sorted = useMemo(
    () => [...services.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1)),
    [services],
  );
  return { rates, services: sorted, faults: faults?.of === rates ? faults.found : null };
}

/** Services and prices as tables, what is odd in them, and what a file would change. */
function RatesScreen() {
  const app = useApp();
  const core = useMessages(coreWords);
  const words = useMessages(rateWords);
  const { tab, fault, search, trial } = useView((view) => view.rates);
  const picker = useRef<HTMLInputElement>(null);
  const tables = useTables();
  const isSearched = fault !== null || Object.values(search).some(Boolean);
  const out: BarAct =
    tab === 'trial'
      ? { word: words.trial.another, icon: 'back', run: trial.type === 'choose' ? null : app.rates.back }
      : { word: words.clear, icon: 'back', run: tab === 'prices' && isSearched ? app.rates.clear : null };
  const choose: BarAct = { word: words.trial.choose, icon: 'note', run: () => picker.current?.click() };
  const act: BarAct =
    tab !== 'trial'
      ? { word: words.tab.trial, icon: 'note', run: () => app.rates.show({ tab: 'trial' }) }
      : trial.type === 'tried'
        ? { word: words.trial.take, icon: 'tick', run: () => void app.rates.takeFile() }
        : trial.type === 'working'
          ? { ...choose, run: null }
          : choose;
  return (
    <main className={css.screen}>
      <AnswerBanner next={useHeadline(tables)} low />
      <div className={css.body}>
        <fieldset className={css.tabs} aria-label={words.tabs}>
          {TABS.map((name) => (
            <button
              key={name}
              type="button"
              className={css.tab}
              aria-pressed={tab === name}
              onClick={() => app.rates.show({ tab: name })}
            >
              {words.tab[name]}
              {name === 'warnings' && tables.faults && tables.faults.length > 0 && <b>{tables.faults.length}</b>}
            </button>
          ))}
        </fieldset>
        {tab === 'services' && <ServiceTable services={tables.services} />}
        {tab === 'prices' && <PriceTable rates={tables.rates} />}
        {tab === 'warnings' && <WarningList rates={tables.rates} faults={tables.faults} />}
        {tab === 'trial' && <TrialPage />}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        hidden
        data-testid="rates-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void app.rates.tryFile(file);
        }}
      />
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={out}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={act}
      />
    </main>
  );
}

/** What there is, in one line; of a file that is tried, how far it is. */
function useHeadline({ rates, services, faults }: Tables): Sentence {
  const words = useMessages(rateWords);
  const { tab, trial } = useView((view) => view.rates);
  if (tab === 'trial' && trial.type !== 'choose') {
    const { name } = trial;
    switch (trial.type) {
      case 'working':
        return { headline: words.trial.working({ name }), detail: '', action: '' };
      case 'tried':
        return {
          headline: words.trial.head({ parcels: trial.trial.rows.length, name }),
          detail: words.trial.bad({ bad: trial.trial.bad }),
          action: '',
        };
      case 'taken':
        return { headline: words.trial.taken({ name, changed: trial.changed }), detail: '', action: '' };
      case 'failed':
        return { headline: words.trial.trouble[trial.trouble], detail: '', action: words.trial.troubleAct };
    }
  }
  if (rates.length === 0) return words.none;
  return {
    headline: words.head({ services: services.length, prices: rates.length }),
    detail: '',
    action: faults === null ? words.reading : words.warned({ count: faults.length }),
  };
}

export const ratesRoom: Room = {
  name: 'rates',
  icon: 'rates',
  command: 'rates',
  shortcut: 'Alt+R',
  shows: ['rates', 'rates'],
  mayOpen: (role) => may(role, 'see-rates'),
  waits: () => '',
  workedOn: () => null,
  Screen: RatesScreen,
};
