import { type ReactNode, useEffect, useState } from 'react';
import type { Room } from '#renderer/core/activity/room.ts';
import type { Sentence } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { may } from '#shared/rights/index.ts';
import type { StockFigures } from '#shared/stock/index.ts';
import { insightWords } from '../messages/en.ts';
import type { InsightTab } from '../state/insights.ts';
import { ExpiringFigures } from './expiring-figures.tsx';
import { worthIn } from './figure-words.ts';
import css from './insights.module.css';
import { MovementFigures } from './movement-figures.tsx';
import { PaceFigures } from './pace-figures.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { ShrinkageFigures } from './shrinkage-figures.tsx';
import { ZoneMap } from './zone-map.tsx';

const TABS: readonly InsightTab[] = ['movement', 'expiring', 'shrinkage', 'zones', 'pace'];
const DAYS = [7, 30, 90, 180, 365] as const;

/** How the stock is doing: each with its plot, the numbers of the plot, and the list behind it. */
function InsightsScreen() {
  const app = useApp();
  const core = useMessages(coreWords);
  const words = useMessages(insightWords);
  const insight = useView((view) => view.insight);
  const version = useView((view) => view.queueVersion);
  const [saves, setSaves] = useState(false);
  const [takes, setTakes] = useState(false);
  useEffect(() => {
    // Something moved, or somebody came in: what is shown is what holds now.
    void version;
    void app.insights.again();
  }, [app, version]);
  const { figures, tab } = insight;
  return (
    <main className={css.screen}>
      <AnswerBanner next={useHeadline()} low />
      <div className={css.body}>
        <Tools onSheet={() => setTakes(true)} />
        {figures?.of === tab ? <Figures figures={figures} /> : <div className={css.panel} aria-busy={true} />}
      </div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={{
          word: words.all,
          icon: 'back',
          run: back(insight.movement, () => void app.insights.show({ movement: null })),
        }}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        act={{ word: words.save, icon: 'down', run: () => setSaves(true) }}
      />
      <SaveDialog open={saves} onClose={() => setSaves(false)} />
      <SheetDialog open={takes} onClose={() => setTakes(false)} />
    </main>
  );
}

const back = (chosen: unknown, run: () => void): (() => void) | null => (chosen === null ? null : run);

/** The tabs, and of how many days the figures are. */
function Tools({ onSheet }: { readonly onSheet: () => void }) {
  const app = useApp();
  const words = useMessages(insightWords);
  const { tab, days } = useView((view) => view.insight);
  return (
    <div className={css.tools}>
      <div className={css.tabs}>
        {TABS.map((name) => (
          <button
            key={name}
            type="button"
            className={css.tab}
            aria-pressed={tab === name}
            onClick={() => void app.insights.show({ tab: name, movement: null })}
          >
            {words.tab[name]}
          </button>
        ))}
      </div>
      {(tab === 'zones' || tab === 'pace') && <Button onClick={onSheet}>{words.sheet.take}</Button>}
      <label className={css.pick}>
        {tab === 'expiring' ? words.within : words.ofDays}
        <select value={days} onChange={({ target }) => void app.insights.show({ days: Number(target.value) })}>
          {DAYS.map((many) => (
            <option key={many} value={many}>
              {words.days({ days: many })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function Figures({ figures }: { readonly figures: StockFigures }): ReactNode {
  switch (figures.of) {
    case 'movement':
      return <MovementFigures figures={figures} />;
    case 'expiring':
      return <ExpiringFigures figures={figures} />;
    case 'shrinkage':
      return <ShrinkageFigures figures={figures} />;
    case 'zones':
      return <ZoneMap figures={figures} />;
    case 'pace':
      return <PaceFigures figures={figures} />;
  }
}

/** What the figures come to, in one line. */
function useHeadline(): Sentence {
  const words = useMessages(insightWords);
  const { locale } = useLanguage();
  const { figures, trouble, tab, days } = useView((view) => view.insight);
  if (trouble) return trouble === 'not-allowed' ? words.notAllowed : words.away;
  if (figures?.of !== tab) return words.asking;
  const said = (headline: string): Sentence => ({ headline, detail: '', action: words.say[tab] });
  switch (figures.of) {
    case 'movement': {
      const money = figures.movements.flatMap((group) => group.money);
      return said(words.head.movement({ worth: worthIn(locale, money) || '–' }));
    }
    case 'expiring':
      return said(words.head.expiring({ lots: figures.total, days }));
    case 'shrinkage':
      return said(
        [words.head.shrinkage({ units: figures.units }), worthIn(locale, figures.money)].filter(Boolean).join(' · '),
      );
    case 'zones':
      return said(words.head.zones({ lines: figures.rows.reduce((sum, { lines }) => sum + lines, 0) }));
    case 'pace':
      return said(words.head.pace({ people: figures.total }));
  }
}

export const insightsRoom: Room = {
  name: 'insights',
  icon: 'insights',
  command: 'insights',
  shortcut: 'Alt+9',
  shows: ['insights', 'insights'],
  mayOpen: (role) => may(role, 'see-stock'),
  waits: () => '',
  workedOn: () => null,
  Screen: InsightsScreen,
};
