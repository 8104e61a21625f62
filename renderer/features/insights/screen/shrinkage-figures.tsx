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

type Figures = Extract<StockFigures, { of: 'shrinkage' }>;
type Row = Figures['rows'][number];

/** What is missing for good, week by week what was found and lost, and what was written off with a reason. */
export function ShrinkageFigures({
  figures: { weeks, writtenOff, paired, rows, total },
}: {
  readonly figures: Figures;
}) {
  const words = useMessages(insightWords);
  const names = useNames();
  const { locale } = useLanguage();
  const open = useOpenItem();
  const columns: readonly Column<Row>[] = [
    { word: words.units, width: '6rem', text: ({ units }) => numberIn(locale, units) },
    { word: words.worth, width: '8rem', text: (row) => worthOfUnits(locale, row.units, row) },
  ];
  const day = (at: number): string => dateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
  return (
    <div className={css.columns}>
      <Panel heading={words.byWeek}>
        <WeekPlot weeks={weeks} />
        <table className={css.groups} aria-label={words.byWeek}>
          <thead>
            <tr>
              <th scope="col">{words.week}</th>
              <th scope="col">{words.found}</th>
              <th scope="col">{words.lost}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map(({ from, found, lost }) => (
              <tr key={from}>
                <th scope="row">{day(from)}</th>
                <td>{numberIn(locale, found)}</td>
                <td>{numberIn(locale, lost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={css.soft}>{words.paired({ units: paired })}</p>
        <GroupTable
          heading={words.writtenOff}
          heads={[words.units, words.worth]}
          groups={writtenOff.map(({ reason, units, money }) => ({
            ...{ key: reason, word: words.off[reason], many: Math.max(0, units) },
            said: [numberIn(locale, units), worthIn(locale, money) || '–'],
          }))}
        />
      </Panel>
      <FigureList name={words.item} {...{ rows, total, columns, open }} of={({ sku }) => [names.title(sku), sku]} />
    </div>
  );
}

const HIGH = 50;

/** Two columns a week from one zero line: found upwards and hollow, lost downwards and full. The table below says the same. */
function WeekPlot({ weeks }: Pick<Figures, 'weeks'>) {
  const words = useMessages(insightWords);
  const most = Math.max(1, ...weeks.flatMap(({ found, lost }) => [found, lost]));
  const wide = 100 / Math.max(1, weeks.length);
  const high = (units: number): number => (units / most) * (HIGH - 2);
  return (
    <>
      <svg className={css.plot} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {weeks.map(({ from, found, lost }, at) => (
          <g key={from}>
            <rect
              className={css.hollow}
              vectorEffect="non-scaling-stroke"
              {...{ x: (at + 0.2) * wide, y: HIGH - high(found), width: 0.6 * wide, height: high(found) }}
            />
            <rect className={css.ink} {...{ x: (at + 0.2) * wide, y: HIGH, width: 0.6 * wide, height: high(lost) }} />
          </g>
        ))}
        <line className={css.axis} vectorEffect="non-scaling-stroke" x1="0" x2="100" y1={HIGH} y2={HIGH} />
      </svg>
      <p className={css.key}>
        {(['found', 'lost'] as const).map((which) => (
          <span key={which}>
            <svg className={css.swatch} viewBox="0 0 24 24" aria-hidden="true">
              <rect className={which === 'found' ? css.hollow : css.ink} x="3" y="3" width="18" height="18" />
            </svg>
            {words[which]}
          </span>
        ))}
      </p>
    </>
  );
}
