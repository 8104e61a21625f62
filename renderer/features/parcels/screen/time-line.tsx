import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { momentIn } from '#renderer/core/words/moments.ts';
import type { ParcelLife } from '#shared/sync/index.ts';
import { parcelWords } from '../messages/en.ts';
import { detailOf, happenedIn } from '../state/parcel-words.ts';
import css from './parcel-screen.module.css';

/** All that happened to a parcel, the oldest first: when, what, by whom and where. What took no effect is said so. */
export function TimeLine({ life: { steps, names } }: { readonly life: ParcelLife }) {
  const words = useMessages(parcelWords);
  const language = useLanguage();
  const { locale } = language;
  return (
    <ol className={css.line}>
      {steps.map(({ at, by, station, counts, event }) => (
        <li key={JSON.stringify([at, event])} className={css.step} data-event={event.type} data-counts={counts}>
          <span className={css.what}>{happenedIn(language, event)}</span>
          {detailOf(event) !== '' && <bdi className={css.small}>{detailOf(event)}</bdi>}
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
