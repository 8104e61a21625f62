import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { type StoredList, type StoredPlace, unitsIn } from '#shared/counting/index.ts';
import { may } from '#shared/rights/index.ts';
import { countingWords } from '../messages/en.ts';
import css from './sheets.module.css';
import { WhoAndWhen } from './sheets-dialog.tsx';

/** What a scanner had in its memory, as a count: its places, what is in the way, and who counted when. */
export function StoredCount() {
  const app = useApp();
  const { storedList: words } = useMessages(countingWords);
  const core = useMessages(coreWords);
  const list = useView((view) => (view.countAsks === 'stored' ? view.countStored : null));
  const isDecider = useView((view) => may(view.operator?.role, 'decide-counts'));
  return (
    <Dialog
      open={list !== null}
      title={words.title}
      closeWord={core.cancel}
      onClose={() => app.store.setState({ countAsks: null, countStored: null })}
      wide
    >
      {list && (
        <>
          <Places list={list} isDecider={isDecider} />
          <WhoAndWhen said={null} onSay={(said) => void app.countStored.take(said)} isOwn={!isDecider} />
        </>
      )}
    </Dialog>
  );
}

/** A long list is scrolled by keys too: nothing in it could be got to. */
const SCROLLS = { tabIndex: 0 } as const;

function Places({ list: { places, before }, isDecider }: { readonly list: StoredList; readonly isDecider: boolean }) {
  const app = useApp();
  const { storedList: words } = useMessages(countingWords);
  const planned = new Set(app.counting.onPaper().map(({ location }) => location));
  return (
    <ul className={`${css.plans} ${css.stored}`} aria-label={words.places} {...SCROLLS}>
      {places.map((place) => {
        const isPlanned = isDecider || planned.has(place.location);
        const problem = place.problem ?? (isPlanned ? null : 'not-planned');
        return (
          <li
            key={place.codes[0]?.id}
            className={`${css.plan} ${problem ? css.wrong : ''}`}
            data-place={place.location}
          >
            <span>
              <bdi>{place.location}</bdi> · {problem ? why(problem, place) : found(place)}
            </span>
          </li>
        );
      })}
      {before.length > 0 && <li className={`${css.plan} ${css.wrong}`}>{words.before({ codes: before.length })}</li>}
    </ul>
  );

  function why(problem: keyof typeof words.problems, { inTheWay }: StoredPlace): string {
    const said = words.problems[problem];
    return typeof said === 'string' ? said : said({ code: inTheWay ?? '' });
  }
  function found({ scans }: StoredPlace): string {
    if (scans.length === 0) return words.empty;
    const units = unitsIn({
      scans: scans.map(({ meaning }) => ({ units: meaning.type === 'units' ? meaning.units : 1 })),
    });
    const unknown = scans.filter(({ meaning }) => meaning.type === 'unknown').length;
    return unknown > 0 ? words.unitsUnknown({ units, unknown }) : words.units({ units });
  }
}
