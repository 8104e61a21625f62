import { useEffect, useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { isPolicyName, POLICIES, type PolicyChange, type PolicyValue } from '#shared/records/index.ts';
import { policyWords } from '../messages/en.ts';
import css from './policies-screen.module.css';
import { textsOf, valueInWords } from './policy-texts.ts';

/** What was changed of the rules, newest first: each is a version of them, with who, when, what from and what to. */
export function HistoryPage({ onBack }: { readonly onBack: () => void }) {
  const app = useApp();
  const words = useMessages(policyWords);
  const core = useMessages(coreWords);
  const [changes, setChanges] = useState<readonly PolicyChange[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [came, setCame] = useState<'waits' | 'read' | 'fault'>('waits');
  const { policyHistory } = app;
  useEffect(() => {
    let isGone = false;
    void policyHistory(null).then((found) => {
      if (isGone) return;
      if (found === 'fault') return setCame('fault');
      setChanges(found.changes);
      setNext(found.next);
      setCame('read');
    });
    return () => {
      isGone = true;
    };
  }, [policyHistory]);
  async function more(): Promise<void> {
    const found = await policyHistory(next);
    if (found === 'fault') return setCame('fault');
    setChanges([...changes, ...found.changes]);
    setNext(found.next);
  }
  return (
    <Page
      title={words.title}
      icon="rules"
      tone={came === 'fault' ? 'attention' : 'scan'}
      banner={{
        headline: words.history,
        detail: '',
        action:
          came === 'fault'
            ? core.storeTrouble.unreachable.headline
            : came === 'read' && changes.length === 0
              ? words.noHistory
              : '',
      }}
      out={{ word: core.back, icon: 'back', run: onBack }}
    >
      <Panel flush>
        {changes.map((change) => (
          <Change key={change.version} change={change} />
        ))}
        {next !== null && <Button onClick={() => void more()}>{words.earlier}</Button>}
      </Panel>
    </Page>
  );
}

function Change({ change }: { readonly change: PolicyChange }) {
  const app = useApp();
  const words = useMessages(policyWords);
  const language = useLanguage();
  const { version, name, channel, from, to, at, by, station } = change;
  const inWords = (value: PolicyValue | null): string => {
    if (!isPolicyName(name)) return String(value ?? words.otherwise);
    if (value !== null) return valueInWords(language, name, value);
    return channel === null ? valueInWords(language, name, POLICIES[name].otherwise) : words.sameAsOthers;
  };
  const who = by === null ? station : (app.reference.operators().find(({ id }) => id === by)?.name ?? by);
  const when = new Date(at).toLocaleString(language.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className={css.change} data-version={version}>
      <h2 className={css.name}>
        {isPolicyName(name) ? textsOf(language, name).name : name}
        {channel !== null && (
          <>
            {' · '}
            <bdi>{words.ofChannel({ channel })}</bdi>
          </>
        )}
      </h2>
      <p>{words.fromTo({ from: inWords(from), to: inWords(to) })}</p>
      <p className={`${css.meaning} ${css.soft}`}>{words.changedBy({ version, who, when })}</p>
    </section>
  );
}
