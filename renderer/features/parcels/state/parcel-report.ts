import type { Language } from '#renderer/core/messages/language.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import type { Report, ReportRow } from '#shared/shipping/index.ts';
import type { ParcelLife } from '#shared/sync/index.ts';
import { parcelWords } from '../messages/en.ts';
import { contentsOf, detailOf, happenedIn } from './parcel-words.ts';

/**
 * A parcel's life as a page to be read: what lies in it, what it weighs, and all that happened. `personal`: with the names of people. It proves
 * nothing by itself: its note says which file does. `bars`: of its label.
 */
export function parcelReport(life: ParcelLife, personal: boolean, language: Language, bars: readonly number[]): Report {
  const words = language.words(parcelWords);
  const { order, parcel, parcels, contents, steps, names, fingerprint } = life;
  const grams = (value: number): string =>
    new Intl.NumberFormat(language.locale, { style: 'unit', unit: 'gram' }).format(value);
  const weighed: readonly ReportRow[] = [
    {
      left: '',
      text: contents.grams === null ? words.notWeighed : words.weighs({ weight: grams(contents.grams) }),
      small: [
        contents.expectedGrams === null ? '' : words.expected({ weight: grams(contents.expectedGrams) }),
        contents.carton === null ? '' : `${words.carton} ${contents.carton}`,
      ]
        .filter(Boolean)
        .join(' · '),
    },
  ];
  return {
    title: words.title({ number: life.sscc ?? '' }),
    about: words.head({ order: order.order, channel: order.channel, number: parcel, of: parcels }),
    bars,
    sections: [
      {
        heading: words.contents,
        rows: [
          ...contentsOf(life).map(({ title, about, units }) => ({
            ...{ left: words.units({ units }), text: title, small: about },
          })),
          ...weighed,
        ],
      },
      {
        heading: words.timeLine,
        rows: steps.map(({ at, by, station, counts, event }) => ({
          left: momentIn(language.locale, at),
          text: happenedIn(language, event),
          small: [
            counts ? '' : words.noEffect,
            detailOf(event),
            by !== null && personal ? (names[by] ?? by) : '',
            names[station] ?? '',
          ]
            .filter(Boolean)
            .join(' · ')
            .slice(0, 300),
        })),
      },
    ],
    note: [
      words.paperNote({ file: `proof-${life.sscc ?? ''}.json` }),
      ...(fingerprint === null ? [] : [`${words.key} ${fingerprint}`]),
    ].join('. '),
  };
}
