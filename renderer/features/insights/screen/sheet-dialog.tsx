import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { momentIn } from '#renderer/core/words/moments.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { may } from '#shared/rights/index.ts';
import type { CountSheetAnswer, CountSheetAsked } from '#shared/sync/index.ts';
import { insightWords } from '../messages/en.ts';
import { readSheetFile } from '../state/read-sheet.ts';
import css from './insights.module.css';

/** Takes in a sheet that was counted on paper or in a spreadsheet: by whom and when, and what is wrong with it before anything is taken. */
export function SheetDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const core = useMessages(coreWords);
  const words = useMessages(insightWords);
  return (
    <Dialog open={open} title={words.sheet.title} closeWord={core.cancel} onClose={onClose} wide>
      {open && <SheetForm />}
    </Dialog>
  );
}

const MINUTE = 60_000;
/** A time as the field for it wants it: by the clock on the wall. */
const localTime = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);

function SheetForm() {
  const app = useApp();
  const { sheet: words } = useMessages(insightWords);
  const own = useView((view) => view.operator?.id ?? '');
  const [rows, setRows] = useState<CountSheetAsked['rows'] | null>(null);
  const [trouble, setTrouble] = useState('');
  const [countedBy, setCountedBy] = useState(own);
  const [from, setFrom] = useState(() => localTime(app.now() - 60 * MINUTE));
  const [until, setUntil] = useState(() => localTime(app.now()));
  const [answer, setAnswer] = useState<CountSheetAnswer | null>(null);
  const people = app.reference.operators().filter(({ role }) => may(role, 'count-stock'));
  useEffect(() => {
    let isCurrent = true;
    setAnswer(null);
    const asked = { rows: rows ?? [], from: Date.parse(from), until: Date.parse(until), countedBy, dryRun: true };
    if (rows)
      void app.insights.sheet(asked).then((found) => {
        if (isCurrent) setAnswer(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [app, rows, from, until, countedBy]);
  async function choose(file: File | undefined): Promise<void> {
    const read = file ? readSheetFile(await file.arrayBuffer()) : null;
    setRows(read);
    setTrouble(file && !read ? words.unreadable : '');
  }
  async function take(): Promise<void> {
    if (!rows) return;
    const asked = { rows, from: Date.parse(from), until: Date.parse(until), countedBy, dryRun: false };
    setAnswer(await app.insights.sheet(asked));
  }
  const isReady = answer?.type === 'read' && answer.problems.length === 0;
  return (
    <div className={css.form}>
      <label className={css.field}>
        {words.file}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          data-testid="sheet-file"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      <div className={css.fields}>
        <label className={css.field}>
          {words.who}
          <select value={countedBy} onChange={({ target }) => setCountedBy(target.value)}>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={css.field}>
          {words.from}
          <input type="datetime-local" value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label className={css.field}>
          {words.until}
          <input type="datetime-local" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
      </div>
      <div role="status">{trouble !== '' ? <p>{trouble}</p> : answer && <Said answer={answer} />}</div>
      <Button kind="primary" disabled={!isReady} onClick={() => void take()}>
        {words.act({ lines: rows?.length ?? 0 })}
      </Button>
    </div>
  );
}

function Said({ answer }: { readonly answer: CountSheetAnswer }) {
  const { sheet: words } = useMessages(insightWords);
  const { notAllowed } = useMessages(insightWords);
  const { locale } = useLanguage();
  switch (answer.type) {
    case 'taken':
      return <p>{words.taken({ lines: answer.lines })}</p>;
    case 'known':
      return <p>{words.known({ when: momentIn(locale, answer.at) })}</p>;
    case 'bad-time':
    case 'unknown-person':
      return <p>{words[answer.type]}</p>;
    case 'not-allowed':
      return <p>{notAllowed.headline}</p>;
    case 'read':
      return answer.problems.length === 0 ? (
        <p>{words.good({ lines: answer.lines, places: answer.places })}</p>
      ) : (
        <Problems problems={answer.problems} />
      );
  }
}

type Problem = Extract<CountSheetAnswer, { type: 'read' }>['problems'][number];

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { sheet: words } = useMessages(insightWords);
  const what = ({ reason, field, value }: Problem): string =>
    reason === 'missing' ? words.reason.missing({ field }) : words.reason[reason]({ value });
  return (
    <>
      <p>{words.problems({ problems: problems.length })}</p>
      <ul className={css.problems}>
        {problems.slice(0, 20).map((problem) => (
          <li key={`${problem.line} ${problem.field} ${problem.reason}`}>
            {words.problem({ line: `${problem.line}`, what: what(problem) })}
          </li>
        ))}
      </ul>
    </>
  );
}
