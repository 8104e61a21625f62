import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import { dateTimeFormat } from '#renderer/ui/kept-formats.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import type { StockFigures } from '#shared/stock/index.ts';
import { insightWords } from '../messages/en.ts';
import { type Column, FigureList } from './figure-list.tsx';
import { numberIn, worthIn, worthOfUnits } from './figure-words.ts';
import { GroupTable } from './group-table.tsx';
import css from './insights.module.css';
import { useOpenItem } from './use-open-item.ts';

type Figures = Extract<StockFigures, { of: 'expiring' }>;
type Row = Figures['rows'][number];

/** What expires: by the days that are left, and lot by lot, what expires first first. */
export function ExpiringFigures({ figures: { groups, rows, total } }: { readonly figures: Figures }) {
  const words = useMessages(insightWords);
  const names = useNames();
  const { locale } = useLanguage();
  const open = useOpenItem();
  const date = (expiry: string): string =>
    dateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(expiry));
  const columns: readonly Column<Row>[] = [
    { word: words.place, width: '8rem', text: ({ location }) => location },
    { word: words.units, width: '5rem', text: ({ quantity }) => numberIn(locale, quantity) },
    { word: words.expires, width: '9.5rem', text: ({ expiry }) => date(expiry), minor: true },
    { word: words.daysLeft, width: '6rem', text: ({ daysLeft }) => numberIn(locale, daysLeft) },
    { word: words.worth, width: '8rem', text: (row) => worthOfUnits(locale, row.quantity, row) },
  ];
  return (
    <div className={css.columns}>
      <Panel heading={words.byDate}>
        <GroupTable
          heading={words.byDate}
          isFirst
          heads={[words.lots, words.units, words.worth]}
          groups={groups.map(({ upTo, lots, units, money }) => ({
            key: String(upTo),
            word: upTo < 0 ? words.expired : words.upTo({ days: upTo }),
            ...{ many: units, said: [numberIn(locale, lots), numberIn(locale, units), worthIn(locale, money) || '–'] },
          }))}
        />
      </Panel>
      <FigureList
        name={words.item}
        {...{ rows, total, columns, open }}
        of={({ sku, lot }) => [names.title(sku), lot]}
      />
    </div>
  );
}
