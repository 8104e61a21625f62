import { useState } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { groupBy } from '#shared/prelude/index.ts';
import type { StockFigures } from '#shared/stock/index.ts';
import { insightWords } from '../messages/en.ts';
import { AisleDialog } from './aisle-dialog.tsx';
import { type Column, FigureList } from './figure-list.tsx';
import { numberIn, shareIn } from './figure-words.ts';
import css from './insights.module.css';
import { type Aisle, type DrawnBy, levelOf, PatternSwatch } from './zone-pattern.tsx';

type Figures = Extract<StockFigures, { of: 'zones' }>;

/** The warehouse by zone and aisle: a pattern that gets denser where it is worse, with the number beside it; or the same as a table. */
export function ZoneMap({ figures: { rows, total } }: { readonly figures: Figures }) {
  const words = useMessages(insightWords);
  const [by, setBy] = useState<DrawnBy>('accuracy');
  const [isTable, setTable] = useState(false);
  const [aisle, setAisle] = useState<Aisle | null>(null);
  return (
    <section className={css.mapPanel} aria-label={words.tab.zones}>
      <div className={`${css.tools} ${css.mapTools}`}>
        <label className={css.pick}>
          {words.colour}
          <select value={by} onChange={({ target }) => setBy(target.value as DrawnBy)}>
            <option value="accuracy">{words.byAccuracy}</option>
            <option value="age">{words.byAge}</option>
          </select>
        </label>
        <button type="button" className={css.tab} onClick={() => setTable(!isTable)}>
          {isTable ? words.asMap : words.asTable}
        </button>
        {!isTable && <Legend by={by} />}
      </div>
      {isTable ? <AisleTable {...{ rows, total }} open={setAisle} /> : <Tiles {...{ rows, by }} open={setAisle} />}
      <AisleDialog aisle={aisle} onClose={() => setAisle(null)} />
    </section>
  );
}

interface Opens {
  readonly open: (aisle: Aisle) => void;
}

function Tiles({ rows, by, open }: Opens & { readonly rows: readonly Aisle[]; readonly by: DrawnBy }) {
  const words = useMessages(insightWords);
  const said = useSaid();
  if (rows.length === 0) return <p className={css.none}>{words.nothing}</p>;
  return (
    <div className={css.map} data-testid="zone-map">
      {[...groupBy(rows, ({ zone }) => zone)].map(([zone, aisles]) => (
        <section key={zone} className={css.zone} aria-label={zone === '' ? words.noZone : words.zone({ zone })}>
          <h2>{zone === '' ? words.noZone : words.zone({ zone })}</h2>
          <ul className={css.tiles}>
            {aisles.map((aisle) => (
              <li key={aisle.first}>
                <button type="button" className={css.tile} onClick={() => open(aisle)}>
                  <PatternSwatch level={levelOf(aisle, by)} />
                  <span>
                    <strong>
                      <bdi>{aisle.aisle}</bdi>
                    </strong>
                    {said[by](aisle)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function AisleTable({ rows, total, open }: Opens & { readonly rows: readonly Aisle[]; readonly total: number }) {
  const words = useMessages(insightWords);
  const { locale } = useLanguage();
  const said = useSaid();
  const columns: readonly Column<Aisle>[] = [
    { word: words.places, width: '6rem', text: ({ places }) => numberIn(locale, places) },
    { word: words.lines, width: '6rem', text: ({ lines }) => numberIn(locale, lines), minor: true },
    { word: words.accuracy, width: '9rem', text: said.accuracy },
    { word: words.median, width: '13rem', text: said.age },
  ];
  return (
    <FigureList
      name={words.place}
      {...{ rows, total, columns, open }}
      of={({ aisle, zone }) => [aisle, zone === '' ? words.noZone : words.zone({ zone })]}
    />
  );
}

/** An aisle in words: how right it was, and since when half of it was counted. */
function useSaid(): Readonly<Record<DrawnBy, (aisle: Aisle) => string>> {
  const words = useMessages(insightWords);
  const { locale } = useLanguage();
  return {
    accuracy: ({ accuracy }) => (accuracy === null ? words.notCounted : shareIn(locale, accuracy)),
    age: ({ medianDays }) => (medianDays === null ? words.never : words.ago({ days: medianDays })),
  };
}

function Legend({ by }: { readonly by: DrawnBy }) {
  const words = useMessages(insightWords);
  const { locale } = useLanguage();
  const texts =
    by === 'accuracy'
      ? [
          ...[words.better({ from: shareIn(locale, 0.99) }), words.better({ from: shareIn(locale, 0.97) })],
          ...[words.better({ from: shareIn(locale, 0.95) }), words.worse({ from: shareIn(locale, 0.95) })],
          words.notCounted,
        ]
      : [
          ...[words.upTo({ days: 30 }), words.upTo({ days: 90 }), words.upTo({ days: 180 })],
          ...[words.older({ days: 180 }), words.never],
        ];
  return (
    <p className={css.key}>
      {texts.map((text, level) => (
        <span key={text}>
          <PatternSwatch level={level} />
          {text}
        </span>
      ))}
    </p>
  );
}
