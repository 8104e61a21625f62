import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { LabelJob, WaitingParcel } from '#renderer/features/labels/state/labels.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { labelWords } from '../messages/en.ts';
import { LabelDetail } from './label-detail.tsx';
import { keyOf, LabelRow } from './label-row.tsx';
import css from './labels-screen.module.css';

type Tab = 'waiting' | 'unclear' | 'recent';
const TABS: readonly Tab[] = ['waiting', 'unclear', 'recent'];

/** What waits for a printer, what may have come out or not, and what came out; and what a person can do about each. */
export function LabelsScreen() {
  const app = useApp();
  const words = useMessages(labelWords);
  const core = useMessages(coreWords);
  const labels = useView((view) => view.labels);
  const [chosen, setChosen] = useState<Tab | null>(null);
  const [selected, setSelected] = useState('');
  const [printing, setPrinting] = useState(false);
  useEffect(() => void app.labels.refresh(), [app]);
  // What needs a person first, unless a person looks at something else.
  const tab = chosen ?? (labels.unclear.length > 0 && labels.waiting.length === 0 ? 'unclear' : 'waiting');
  const entries: readonly (WaitingParcel | LabelJob)[] = labels[tab];
  const entry = entries.find((each) => keyOf(each) === selected) ?? entries[0];
  async function printAll(): Promise<void> {
    setPrinting(true);
    await app.labels.printAll();
    setPrinting(false);
  }
  return (
    <Page
      title={core.labels}
      icon="labels"
      banner={{
        headline: core.labels,
        detail: '',
        action: tab === 'unclear' && entries.length > 0 ? words.lookFirst : '',
      }}
      out={{ word: core.close, icon: 'back', run: () => app.store.setState({ dialog: null }) }}
      act={
        tab === 'waiting' && labels.waiting.length > 1
          ? { word: words.printAll, icon: 'labels', run: printing ? null : () => void printAll() }
          : null
      }
    >
      <div className={css.body}>
        <div className={css.tabs} role="radiogroup" aria-label={core.labels}>
          {TABS.map((each) => (
            <Button key={each} role="radio" aria-checked={each === tab} onClick={() => setChosen(each)}>
              {words.tabs[each]} <span className={css.count}>{labels[each].length}</span>
            </Button>
          ))}
        </div>
        {entry ? (
          <div className={css.columns}>
            <Panel flush>
              <ul aria-label={words.tabs[tab]}>
                {entries.map((each) => (
                  <li key={keyOf(each)}>
                    <LabelRow entry={each} current={each === entry} onSelect={() => setSelected(keyOf(each))} />
                  </li>
                ))}
              </ul>
            </Panel>
            <Panel>
              <LabelDetail key={keyOf(entry)} entry={entry} tab={tab} />
            </Panel>
          </div>
        ) : (
          <p className={css.none}>{words.none[tab]}</p>
        )}
      </div>
    </Page>
  );
}
