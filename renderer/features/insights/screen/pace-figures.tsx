import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import type { StockFigures } from '#shared/stock/index.ts';
import { insightWords } from '../messages/en.ts';
import { type Column, FigureList } from './figure-list.tsx';
import { numberIn } from './figure-words.ts';
import { GroupTable } from './group-table.tsx';
import css from './insights.module.css';

type Figures = Extract<StockFigures, { of: 'pace' }>;
type Row = Figures['rows'][number];

/** How much each person counted, and how fast. */
export function PaceFigures({ figures: { rows, total } }: { readonly figures: Figures }) {
  const app = useApp();
  const words = useMessages(insightWords);
  const { locale } = useLanguage();
  const nameOf = ({ by }: Row): string => app.reference.operators().find(({ id }) => id === by)?.name ?? by;
  const columns: readonly Column<Row>[] = [
    { word: words.lines, width: '5rem', text: ({ lines }) => numberIn(locale, lines, 1) },
    { word: words.places, width: '6rem', text: ({ places }) => numberIn(locale, places, 1), minor: true },
    { word: words.hours, width: '6rem', text: ({ hours }) => numberIn(locale, hours, 1) },
    { word: words.placesAnHour, width: '9rem', text: ({ placesAnHour }) => numberIn(locale, placesAnHour) },
  ];
  return (
    <div className={css.columns}>
      <Panel heading={words.linesAnHour}>
        <GroupTable
          heading={words.linesAnHour}
          isFirst
          heads={[words.linesAnHour]}
          groups={rows.slice(0, 50).map((row) => ({
            ...{ key: row.by, word: nameOf(row), many: row.linesAnHour ?? 0 },
            said: [numberIn(locale, row.linesAnHour)],
          }))}
        />
      </Panel>
      <FigureList name={words.person} {...{ rows, total, columns }} of={(row) => [nameOf(row)]} />
    </div>
  );
}
