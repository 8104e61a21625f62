import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { momentIn } from '#renderer/core/words/moments.ts';
import type { StationEvent } from '#shared/log/index.ts';
import type { ParcelLife } from '#shared/sync/index.ts';
import { parcelWords } from '../messages/en.ts';
import css from './parcel-screen.module.css';

/** All that happened to a parcel, the oldest first: when, what, by whom and where. What took no effect is said so. */
export function TimeLine({ life: { steps, names } }: { readonly life: ParcelLife }) {
  const words = useMessages(parcelWords);
  const { locale } = useLanguage();
  const happened: Readonly<Record<string, string>> = words.happened;
  return (
    <ol className={css.line}>
      {steps.map(({ at, by, station, counts, event }) => (
        <li key={JSON.stringify([at, event])} className={css.step} data-event={event.type} data-counts={counts}>
          <span className={css.what}>{happened[event.type] ?? event.type}</span>
          <Detail event={event} />
          {!counts && <span className={css.void}>{words.noEffect}</span>}
          <span className={css.small}>
            <time>{momentIn(locale, at)}</time>
            {[by === null ? '' : (names[by] ?? by), names[station] ?? ''].filter(Boolean).map((name) => (
              <span key={name}>
                {' · '}
                <bdi>{name}</bdi>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The codes and figures of an event: whatever kind it is, what it names is named. */
function Detail({ event }: { readonly event: StationEvent }) {
  const said = event as Readonly<Record<string, unknown>>;
  const texts = NAMED.flatMap((field) => {
    const value = said[field];
    if (typeof value === 'number') return `${field === 'units' ? '× ' : ''}${value}${field === 'grams' ? ' g' : ''}`;
    return typeof value === 'string' && value !== '' ? value : [];
  });
  return texts.length === 0 ? null : <bdi className={css.small}>{texts.join(' · ')}</bdi>;
}

/** Fields that are named as they stand, in this order: codes, numbers, and what a person wrote. */
const NAMED = [
  'sku',
  'units',
  'lot',
  'expiry',
  'serial',
  'raw',
  'carton',
  'grams',
  'sscc',
  'service',
  'carrier',
  'tracking',
  'note',
  'detail',
] as const;
