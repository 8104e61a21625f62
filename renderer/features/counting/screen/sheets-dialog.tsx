import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useCommands } from '#renderer/core/scanning/use-commands.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CommandCode } from '#renderer/ui/command-code.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { PaperCount } from '#shared/counting/index.ts';
import { groupBy } from '#shared/prelude/index.ts';
import type { CountTask } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import { countingWords } from '../messages/en.ts';
import css from './sheets.module.css';

/** The planned counts that are written on paper: each is printed, and entered by its code or from here. */
export function SheetsDialog() {
  const app = useApp();
  const { sheets: words } = useMessages(countingWords);
  const core = useMessages(coreWords);
  const shown = useView((view) => view.countAsks === 'sheets');
  const plans = shown ? groupBy(app.counting.onPaper(), ({ plan }) => plan) : new Map<string, CountTask[]>();
  return (
    <Dialog
      open={shown}
      title={words.title}
      closeWord={core.close}
      onClose={() => app.store.setState({ countAsks: null })}
      wide
    >
      <div className={css.form}>
        <p>{plans.size === 0 ? words.none : words.hint}</p>
        <ul className={css.plans}>
          {[...plans].map(([plan, places]) => (
            <Plan key={plan} plan={plan} places={places} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function Plan({ plan, places }: { readonly plan: string; readonly places: readonly CountTask[] }) {
  const app = useApp();
  const { sheets: words } = useMessages(countingWords);
  const { code: language } = useLanguage();
  const [said, setSaid] = useState<'none' | 'busy' | 'printed' | 'keptAs' | 'notPrinted'>('none');
  async function print(): Promise<void> {
    setSaid('busy');
    const { who, from, until, item, units, nothing, note } = words;
    setSaid(
      await app.printSheets({
        ...{ plan, places, language, words: { fields: [who, from, until], item, units, nothing, note } },
        titleOf: (sheet, page, pages) => words.name({ sheet, page: `${page}`, pages: `${pages}` }),
      }),
    );
  }
  return (
    <li className={css.plan}>
      <span>
        <bdi>{plan}</bdi> · {words.left({ places: places.length })}
        <small role="status">{said === 'none' || said === 'busy' ? '' : words[said]}</small>
      </span>
      <PlanFor plan={plan} places={places} />
      <Button disabled={said === 'busy'} aria-label={`${words.print} ${plan}`} onClick={() => void print()}>
        {words.print}
      </Button>
      <Button aria-label={`${words.enter} ${plan}`} onClick={() => app.counting.enterSheet({ plan, page: 1 })}>
        {words.enter} …
      </Button>
    </li>
  );
}

const MINUTE = 60_000;
/** A time as the field for it wants it: by the clock on the wall. */
const localTime = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);

/** Who counted the sheet, and when: it is judged at that time. */
export function SheetWho() {
  const app = useApp();
  const { sheets: words } = useMessages(countingWords);
  const core = useMessages(coreWords);
  const sheet = useView((view) => (view.countAsks === 'sheet' ? view.countSheet : null));
  const number = sheet ? `${sheet.plan}-${sheet.page}` : '';
  return (
    <Dialog
      open={sheet !== null}
      title={words.whoTitle({ sheet: number })}
      closeWord={core.cancel}
      onClose={() => app.store.setState({ countAsks: null })}
    >
      {sheet && <WhoForm key={number} />}
    </Dialog>
  );
}

function WhoForm() {
  const app = useApp();
  const paper = useView((view) => view.countSheet?.paper);
  return <WhoAndWhen said={paper ?? null} onSay={app.counting.sayPaper} />;
}

/** Whose a planned count is: of what is left of it, somebody else's from now on. */
function PlanFor({ plan, places }: { readonly plan: string; readonly places: readonly CountTask[] }) {
  const app = useApp();
  const words = useMessages(countingWords);
  const [whose, setWhose] = useState(places[0]?.assignedTo ?? '');
  const [isRefused, setRefused] = useState(false);
  const all = app.reference.policy('packers-count');
  const people = app.reference.operators().filter(({ role }) => all || may(role, 'count-stock'));
  async function give(to: string): Promise<void> {
    setWhose(to);
    const isGiven = await app.countReview.assign({ plan, assignedTo: to === '' ? null : to });
    setRefused(!isGiven);
    if (!isGiven) setWhose(whose);
  }
  return (
    <span>
      <select
        aria-label={`${words.plan.who}, ${plan}`}
        value={whose}
        onChange={({ target }) => void give(target.value)}
      >
        <option value="">{words.plan.anybody}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {isRefused && <small role="alert">{words.sheets.notGiven}</small>}
    </span>
  );
}

/** Asks who counted, and between which times: what is entered later is never taken for what stands there now. */
export function WhoAndWhen({
  said,
  onSay,
  isOwn = false,
}: {
  readonly said: Omit<PaperCount, 'sheet'> | null;
  readonly onSay: (said: Omit<PaperCount, 'sheet'>) => void;
  /** Whoever is signed in says it of themselves alone. */
  readonly isOwn?: boolean;
}) {
  const app = useApp();
  const { sheets: words } = useMessages(countingWords);
  const own = useView((view) => view.operator?.id ?? '');
  const [countedBy, setCountedBy] = useState(said?.countedBy ?? own);
  const [from, setFrom] = useState(() => localTime(said?.from ?? app.now() - 60 * MINUTE));
  const [until, setUntil] = useState(() => localTime(said?.until ?? app.now()));
  const all = app.reference.policy('packers-count');
  const people = app.reference
    .operators()
    .filter(({ id, role }) => (isOwn ? id === own : all || may(role, 'count-stock')));
  const [begin, end] = [Date.parse(from), Date.parse(until)];
  const isGood = begin <= end && end <= app.now() + MINUTE;
  function go(): void {
    // A minute that stands on paper lasts until the next one begins.
    if (isGood) onSay({ countedBy, from: begin, until: Math.min(end + MINUTE - 1, app.now()) });
  }
  useCommands({ ok: go });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label>
        {words.who}
        <select value={countedBy} onChange={({ target }) => setCountedBy(target.value)}>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className={css.pair}>
        <label>
          {words.from}
          <input type="datetime-local" value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label>
          {words.until}
          <input type="datetime-local" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
      </div>
      <p role="status">{isGood ? words.uncertain : words.badTime}</p>
      <div className={css.go}>
        <Button kind="primary" type="submit" disabled={!isGood}>
          {words.go}
        </Button>
        <CommandCode command="ok" />
      </div>
    </form>
  );
}
