import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { countedLines, type PaperCount, unitsIn } from '#shared/counting/index.ts';
import type { Role } from '#shared/domain/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import { countingWords } from '../messages/en.ts';
import type { EnteredSheet } from '../state/enter-sheet.ts';
import sheetCss from './sheets.module.css';
import css from './to-count.module.css';

/** So many of the places that come next are in view. */
const SHOWN = 6;
/** So many places of a sheet can be touched; any can be scanned. */
const MOST_SHOWN = 40;

/** Between two places: where to go next, what was left, and for whoever decides the differences and new counts. */
export function ToCount() {
  const { role } = useView((view) => ({
    role: view.operator?.role,
    version: view.queueVersion,
    sync: view.sync.lastSync,
  }));
  const sheet = useView((view) => view.countSheet);
  if (sheet) return <SheetPlaces sheet={sheet} />;
  return <OnList role={role} />;
}

/** The places of the sheet that is entered, each to be scanned or touched. */
function SheetPlaces({ sheet }: { readonly sheet: EnteredSheet }) {
  const app = useApp();
  const { sheets: words } = useMessages(countingWords);
  return (
    <div className={css.none}>
      {sheet.paper && <OnPaper paper={sheet.paper} />}
      <div className={sheetCss.places}>
        {app.counting
          .onPaper(sheet.plan)
          .slice(0, MOST_SHOWN)
          .map(({ id, location }) => (
            <Button key={id} onClick={() => void app.scans.choose({ type: 'location', location })}>
              <bdi>{location}</bdi>
            </Button>
          ))}
      </div>
      <div className={css.doors}>
        <Button onClick={() => app.store.setState({ countAsks: 'sheet' })}>{words.who} …</Button>
      </div>
    </div>
  );
}

/** Whose count is copied from which sheet. */
export function OnPaper({ paper }: { readonly paper: PaperCount }) {
  const app = useApp();
  const { sheets: words } = useMessages(countingWords);
  const { locale } = useLanguage();
  const who = app.reference.operators().find(({ id }) => id === paper.countedBy)?.name ?? paper.countedBy;
  return (
    <p className={sheetCss.strip} data-testid="on-paper">
      {words.onPaper({ sheet: paper.sheet, who, from: timeIn(locale, paper.from), until: timeIn(locale, paper.until) })}
    </p>
  );
}

function OnList({ role }: { readonly role: Role | undefined }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const left = app.counting.left();
  const tasks = app.counting.toCount();
  const [next] = tasks;
  return (
    <div className={css.none}>
      {next ? (
        <Tasks tasks={tasks} next={next} />
      ) : (
        <>
          <h2>{words.noPlace}</h2>
          <p className={css.soft}>{words.noPlaceHint}</p>
        </>
      )}
      {left.length > 0 && (
        <section aria-label={words.goOn}>
          <h3 className={css.soft}>{words.goOn}</h3>
          <ul className={css.left}>
            {left.map((count) => (
              <li key={count.countId} className={css.place}>
                <Button onClick={() => void app.scans.choose({ type: 'location', location: count.location })}>
                  <bdi>{count.location}</bdi>
                </Button>
                <span>{words.allCounted({ units: unitsIn(count), items: countedLines(count).length })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Stored />
      {may(role, 'decide-counts') && (
        <div className={css.doors}>
          <Button onClick={() => void app.countReview.open()}>{words.differences} …</Button>
          <Button onClick={() => app.store.setState({ countAsks: 'plan' })}>{words.newCount} …</Button>
          <Button onClick={() => app.store.setState({ countAsks: 'sheets' })}>{words.sheets.open} …</Button>
        </div>
      )}
    </div>
  );
}

/** What a scanner has in its memory waits to be taken in as a count. */
function Stored() {
  const app = useApp();
  const { storedList: words } = useMessages(countingWords);
  const isFree = useView((view) => view.storedCodes.length > 0 && view.countAsks === null && view.dialog === null);
  const waits = isFree && app.countStored.waits();
  const begin = () => void app.countStored.begin();
  useCommands({ 'choose-1': begin }, waits);
  return waits ? (
    <div className={css.doors}>
      <Button kind="primary" onClick={begin}>
        {words.title} …
      </Button>
      <CommandCode command="choose-1" />
    </div>
  ) : null;
}

/** Who is counting a place of the list at another station. */
function HeldBy({ location }: { readonly location: string }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const who = app.counting.heldBy(location)?.who;
  return who ? <span className={css.soft}>{words.foreign.counts({ who })}</span> : null;
}

function Tasks({ tasks, next }: { readonly tasks: readonly CountTask[]; readonly next: CountTask }) {
  const words = useMessages(countingWords);
  const { locale } = useLanguage();
  const ofPlan = tasks.filter(({ plan, attempt }) => plan === next.plan && attempt === 1).length;
  return (
    <section className={css.tasks} aria-label={words.toCount}>
      <h2 className={css.next}>
        <bdi>{next.location}</bdi>
      </h2>
      <p className={css.soft}>
        {[
          next.attempt > 1 ? words.recount : next.why === 'short' ? words.short : next.plan,
          next.attempt === 1 &&
            next.plan !== '' &&
            words.ofPlan({ done: `${next.places - ofPlan}`, places: `${next.places}` }),
          next.dueAt !== null && words.by({ time: timeIn(locale, next.dueAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ol className={css.list}>
        {tasks.slice(1, SHOWN + 1).map((task) => (
          <li key={task.id}>
            <bdi>{task.location}</bdi>
            {task.attempt > 1 && <span className={css.again}>{words.recount}</span>}
            {task.why === 'short' && <span className={css.again}>{words.short}</span>}
            <HeldBy location={task.location} />
          </li>
        ))}
      </ol>
    </section>
  );
}
