import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { LabelJob, WaitingParcel } from '#renderer/features/labels/state/labels.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { labelWords } from '../messages/en.ts';
import { LabelDetail } from './label-detail.tsx';
import { keyOf, LabelRow } from './label-row.tsx';
import css from './labels-dialog.module.css';

type Tab = 'waiting' | 'unclear' | 'recent';
const TABS: readonly Tab[] = ['waiting', 'unclear', 'recent'];

/** What waits for a printer, what may have come out or not, and what came out; and what a person can do about each. */
export function LabelsDialog() {
  const app = useApp();
  const words = useMessages(labelWords);
  const core = useMessages(coreWords);
  const { shown, asked, labels, answer } = useView((view) => ({
    shown: view.dialog === 'labels',
    asked: view.override !== null,
    labels: view.labels,
    answer: view.answer,
  }));
  const [chosen, setChosen] = useState<Tab | null>(null);
  const [selected, setSelected] = useState('');
  const [printing, setPrinting] = useState(false);
  /** What was answered before the screen opened is said where it was answered. */
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (!shown) return;
    void app.labels.refresh();
    setAnswered(app.store.getState().answer?.id ?? '');
    setChosen(null);
    setSelected('');
  }, [app, shown]);
  // What needs a person first, unless a person looks at something else.
  const tab = chosen ?? (labels.unclear.length > 0 && labels.waiting.length === 0 ? 'unclear' : 'waiting');
  const entries: readonly (WaitingParcel | LabelJob)[] = labels[tab];
  const entry = entries.find((each) => keyOf(each) === selected) ?? entries[0];
  return (
    <Dialog
      open={shown && !asked}
      title={core.labels}
      closeWord={core.close}
      onClose={() => app.store.setState({ dialog: null })}
      wide
    >
      <div className={css.body}>
        {answer && answer.id !== answered && <AnswerBanner next={{ headline: '', detail: '', action: '' }} />}
        <div className={css.head}>
          <div className={css.tabs} role="radiogroup" aria-label={core.labels}>
            {TABS.map((each) => (
              <Button key={each} role="radio" aria-checked={each === tab} onClick={() => setChosen(each)}>
                {words.tabs[each]} <span className={css.count}>{labels[each].length}</span>
              </Button>
            ))}
          </div>
          {tab === 'waiting' && labels.waiting.length > 1 && (
            <Button
              kind="primary"
              disabled={printing}
              onClick={async () => {
                setPrinting(true);
                await app.labels.printAll();
                setPrinting(false);
              }}
            >
              {words.printAll}
            </Button>
          )}
        </div>
        {tab === 'unclear' && entries.length > 0 && <p className={css.hint}>{words.lookFirst}</p>}
        {entry ? (
          <div className={css.columns}>
            <ul className={css.list} aria-label={words.tabs[tab]}>
              {entries.map((each) => (
                <li key={keyOf(each)}>
                  <LabelRow entry={each} current={each === entry} onSelect={() => setSelected(keyOf(each))} />
                </li>
              ))}
            </ul>
            <LabelDetail key={keyOf(entry)} entry={entry} tab={tab} />
          </div>
        ) : (
          <p className={css.none}>{words.none[tab]}</p>
        )}
      </div>
    </Dialog>
  );
}
