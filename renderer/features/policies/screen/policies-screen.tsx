import { useState } from 'react';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { Page } from '#renderer/core/page/page.tsx';
import { useDraft } from '#renderer/core/page/use-draft.ts';
import { useApp, useView } from '#renderer/core/use-station.ts';
import type { Choices } from '#renderer/features/policies/state/choices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { POLICIES, POLICY_NAMES, type PolicyValue, readPolicyKey } from '#shared/records/index.ts';
import { may } from '#shared/rights/index.ts';
import { policyWords } from '../messages/en.ts';
import type { PolicyTrouble } from '../state/set-policy.ts';
import { HistoryPage } from './history-page.tsx';
import css from './policies-screen.module.css';
import { PolicyRow } from './policy-row.tsx';

declare module '#renderer/core/station-store.ts' {
  interface Dialogs {
    readonly policies: true;
  }
  interface Drafts {
    readonly policies: Choices;
  }
}

const NONE: Choices = new Map();

/** The merchant's rules that hold at every bench: what each decides, what holds now and since when. Nothing is set before the act. */
export function PoliciesScreen() {
  const app = useApp();
  const words = useMessages(policyWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const role = useView((view) => view.operator?.role);
  // Policies come with a pull, and its version says when.
  void useView((view) => view.queueVersion);
  const [drafts = NONE, keep] = useDraft('policies');
  const setDrafts = (next: Choices): void => keep(() => (next.size > 0 ? next : undefined));
  const [busy, setBusy] = useState(false);
  const [isHistory, setHistory] = useState(false);
  const [came, setCame] = useState<PolicyTrouble | 'saved' | null>(null);
  const isGood = ([key, value]: readonly [string, PolicyValue | null]): boolean => {
    const part = readPolicyKey(key);
    return part !== undefined && (value === null || POLICIES[part.name].schema.safeParse(value).success);
  };

  function draft(key: string, value: PolicyValue | null): void {
    const part = readPolicyKey(key);
    if (!part) return;
    setCame(null);
    const next = new Map(drafts);
    const { name, channel } = part;
    const record = channel === null ? app.reference.policyRecord(name) : app.reference.channelPolicies().get(key);
    const now = channel === null ? app.reference.policy(name) : record?.value;
    const isAsIs = value === null ? record === undefined : value === now;
    if (isAsIs) next.delete(key);
    else next.set(key, value);
    setDrafts(next);
  }
  async function save(): Promise<void> {
    setBusy(true);
    let trouble: PolicyTrouble | null = null;
    const left = new Map(drafts);
    for (const [key, value] of drafts) {
      trouble = await app.setPolicy(key, value);
      if (trouble !== null) break;
      left.delete(key);
    }
    await app.pulled();
    setDrafts(left);
    setCame(trouble ?? 'saved');
    setBusy(false);
  }
  if (isHistory) return <HistoryPage onBack={() => setHistory(false)} />;
  const version = app.reference.policyVersion()?.version;
  const begun = drafts.size > 0;
  const failed = came !== null && came !== 'saved';
  return (
    <Page
      title={words.title}
      icon="rules"
      tone={failed ? 'attention' : came === 'saved' ? 'info' : 'scan'}
      banner={
        failed
          ? { headline: words.notSaved, detail: '', action: troubleInWords(language, came) }
          : {
              headline: words.title,
              detail: '',
              action: came === 'saved' ? words.saved : begun ? words.changed({ count: drafts.size }) : words.everywhere,
            }
      }
      out={
        begun
          ? { word: core.cancel, icon: 'cross', run: () => setDrafts(NONE) }
          : { word: core.back, icon: 'back', run: () => app.store.setState({ dialog: 'settings' }) }
      }
      act={{
        word: words.save,
        icon: 'tick',
        run: begun && !busy && [...drafts].every(isGood) ? () => void save() : null,
      }}
    >
      <Panel flush>
        {version !== undefined && (
          <div className={css.version}>
            <span>{words.version({ version })}</span>
            <Button kind="quiet" className={css.back ?? ''} onClick={() => setHistory(true)}>
              {words.history}
            </Button>
          </div>
        )}
        {POLICY_NAMES.map((name) => (
          <PolicyRow
            key={name}
            name={name}
            drafts={drafts}
            mayChange={may(role, POLICIES[name].right)}
            onDraft={draft}
          />
        ))}
      </Panel>
    </Page>
  );
}

function troubleInWords(language: Language, trouble: PolicyTrouble): string {
  const core = language.words(coreWords);
  if (trouble.type === 'refused') return core.mayNot[trouble.refusal];
  if (trouble.type === 'no-store') return core.storeTrouble[trouble.trouble].headline;
  return language.words(policyWords).badValue;
}
