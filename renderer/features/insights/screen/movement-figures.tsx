import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import type { StockFigures } from '#shared/stock/index.ts';
import { insightWords } from '../messages/en.ts';
import { type Column, FigureList } from './figure-list.tsx';
import { numberIn, worthIn, worthOfUnits } from './figure-words.ts';
import { GroupTable } from './group-table.tsx';
import css from './insights.module.css';
import { useOpenItem } from './use-open-item.ts';

type Figures = Extract<StockFigures, { of: 'movement' }>;
type Row = Figures['rows'][number];

/** How items move: groups with their bars, touched to see their items, and the list, what ties up most money first. */
export function MovementFigures({ figures: { movements, cover, rows, total } }: { readonly figures: Figures }) {
  const app = useApp();
  const words = useMessages(insightWords);
  const names = useNames();
  const { locale } = useLanguage();
  const chosen = useView((view) => view.insight.movement);
  const open = useOpenItem();
  const columns: readonly Column<Row>[] = [
    { word: words.onHand, width: '5.5rem', text: ({ onHand }) => numberIn(locale, onHand) },
    { word: words.perDay, width: '4.5rem', text: ({ perDay }) => numberIn(locale, perDay, 1), minor: true },
    { word: words.lasts, width: '6.5rem', text: ({ coverDays }) => numberIn(locale, coverDays) },
    { word: words.orderAt, width: '6rem', text: ({ reorderAt }) => numberIn(locale, reorderAt), minor: true },
    { word: words.worth, width: '8rem', text: (row) => worthOfUnits(locale, row.onHand, row) },
  ];
  const said = ({ items, money }: { readonly items: number; readonly money: Figures['cover'][number]['money'] }) => [
    numberIn(locale, items),
    worthIn(locale, money) || '–',
  ];
  return (
    <div className={css.columns}>
      <Panel heading={words.groups}>
        <GroupTable
          heading={words.groups}
          isFirst
          heads={[words.items, words.worth]}
          groups={movements
            .filter(({ items, movement }) => items > 0 && movement !== 'none')
            .map((group) => ({
              ...{ key: group.movement, word: words.movements[group.movement], many: group.items, said: said(group) },
              chosen: chosen === group.movement,
              choose: () => void app.insights.show({ movement: chosen === group.movement ? null : group.movement }),
            }))}
        />
        <GroupTable
          heading={words.cover}
          heads={[words.items, words.worth]}
          groups={cover.map((group) => ({
            key: String(group.upTo),
            word: group.upTo === null ? words.longer : words.upTo({ days: group.upTo }),
            ...{ many: group.items, said: said(group) },
          }))}
        />
      </Panel>
      <FigureList
        name={words.item}
        {...{ rows, total, columns, open }}
        of={({ sku, movement }) => [names.title(sku), words.movements[movement]]}
      />
    </div>
  );
}
