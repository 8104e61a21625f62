import { useRoom, useWorkedOn } from '#renderer/core/activity/rooms.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { StationView } from '#renderer/core/station-store.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { dueIn } from '#renderer/core/words/due.ts';
import { DueChip } from '#renderer/ui/due-chip.tsx';
import { Icon, type IconName } from '#renderer/ui/icon.tsx';
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
  page,
  bench,
}: {
  /** The page that lies over what is worked on, by its own name; null where there is none. */
  readonly page: {
    readonly icon: IconName;
    readonly title: (language: Language) => string;
    readonly about?: (view: StationView) => string | null;
  } | null;
  /** The virtual bench that is out of view; null where it is in view, or there is none. */
  readonly bench: { readonly show: () => void } | null;
}) {
  const app = useApp();
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const room = useRoom();
  const worked = useWorkedOn();
  const { muted, held, operator, stationName, stored, labels, dialog, about } = useView((view) => ({
    about: page?.about?.(view) ?? null,
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
  const door = held !== null ? PAGES.home : room;
  const activity = page
    ? { icon: page.icon, word: page.title(language) }
    : { icon: door.icon, word: core.activity[door.name] };
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
          <span className={css.activity}>{activity.word}</span>
          <Icon name="down" size="small" />
        </button>
      ) : (
        <span className={css.name}>
          <Icon name="scan" />
          Packbench
        </span>
      )}
      {about !== null ? (
        <h1 className={css.subject}>
          <bdi className={css.code}>{about}</bdi>
        </h1>
      ) : subject ? (
        <h1 className={css.subject}>
          <span>{core[subject.word]}</span> <bdi className={css.code}>{subject.code}</bdi>
          {due && <DueChip urgency={due.urgency}>{due.text}</DueChip>}
        </h1>
      ) : (
        <h1 className={css.station} data-over={page !== null}>
          {stationName}
        </h1>
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
