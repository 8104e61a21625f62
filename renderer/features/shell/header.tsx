import { useRoom, useWorkedOn } from '#renderer/core/activity/rooms.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import { DueChip } from '#renderer/ui/due-chip.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { PAGES } from './doors.ts';
import css from './header.module.css';
import { Lamps } from './lamps.tsx';
import { shellWords } from './messages/en.ts';
import { PersonButton } from './person-button.tsx';
import { useActivityKeys } from './use-activity-keys.ts';
import { useFirstScreen } from './use-first-screen.ts';
import { useNow } from './use-now.ts';

/** Always in view: the activity, what is worked on and when it is due, the devices by name, and who works. Quiet while all is well. */
export function Header({
  bench,
}: {
  /** The virtual bench that is out of view; null where it is in view, or there is none. */
  readonly bench: { readonly show: () => void } | null;
}) {
  const app = useApp();
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const room = useRoom();
  const worked = useWorkedOn();
  const { muted, held, operator, stationName, stored, labels, dialog } = useView((view) => ({
    muted: view.preferences.volume === 0,
    held: view.held?.order ?? null,
    operator: view.operator,
    stationName: view.host?.stationName ?? 'Packbench',
    stored: view.storedCodes.length,
    labels: view.labels.waiting.length + view.labels.unclear.length,
    dialog: view.dialog,
  }));
  const now = useNow(app.now);
  useActivityKeys();
  useFirstScreen();
  const activity = dialog === 'home' || held !== null ? PAGES.home : dialog === 'labels' ? PAGES.labels : room;
  const subject = held ? { word: 'order' as const, code: held.code, shipBy: held.shipBy } : worked;
  const due = subject?.shipBy === undefined ? null : dueIn(language, subject.shipBy, now);
  return (
    <header className={css.head}>
      {operator ? (
        <button
          type="button"
          className={css.switch}
          aria-haspopup="dialog"
          aria-expanded={dialog === 'activities'}
          aria-keyshortcuts="F10"
          onClick={() => app.store.setState({ dialog: 'activities' })}
        >
          <Icon name={activity.icon} />
          <span className={css.activity}>{core.activity[activity.name]}</span>
          <Icon name="down" size="small" />
        </button>
      ) : (
        <span className={css.name}>
          <Icon name="scan" />
          Packbench
        </span>
      )}
      {subject ? (
        <h1 className={css.subject}>
          <span>{core[subject.word]}</span> <bdi className={css.code}>{subject.code}</bdi>
          {due && <DueChip urgency={due.urgency}>{due.text}</DueChip>}
        </h1>
      ) : (
        <h1 className={css.station}>{stationName}</h1>
      )}
      {bench && (
        <button
          type="button"
          className={css.tool}
          aria-label={core.virtualBench}
          title={core.virtualBench}
          onClick={bench.show}
        >
          <Icon name="bench" size="small" />
          <span>{core.virtualBench}</span>
        </button>
      )}
      <Lamps now={now} />
      {muted && (
        <span className={css.mute}>
          <Icon name="mute" size="small" />
          {words.muted}
        </span>
      )}
      {operator && stored > 0 && (
        <button type="button" className={css.waits} onClick={() => app.store.setState({ dialog: 'stored' })}>
          <span>
            {words.storedShort} {stored}
          </span>
        </button>
      )}
      {operator && labels > 0 && (
        <button type="button" className={css.waits} onClick={() => app.store.setState({ dialog: 'labels' })}>
          <span>
            {core.labels} {labels}
          </span>
        </button>
      )}
      {operator && <PersonButton operator={operator} />}
    </header>
  );
}
