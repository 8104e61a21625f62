import { useId } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import type { Choices } from '#renderer/features/policies/state/choices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { isByChannel, POLICIES, type PolicyName, type PolicyValue } from '#shared/records/index.ts';
import { policyWords } from '../messages/en.ts';
import { ChannelRows } from './channel-rows.tsx';
import css from './policies-screen.module.css';
import { PolicyPreview } from './policy-preview.tsx';
import { sinceWhen, textsOf, valueInWords } from './policy-texts.ts';
import { PolicyValues } from './policy-values.tsx';

/** One policy: what it decides, how it stands, who set it, and the way to set it otherwise, also for the orders of one channel. */
export function PolicyRow({
  name,
  drafts,
  mayChange,
  onDraft,
}: {
  readonly name: PolicyName;
  readonly drafts: Choices;
  readonly mayChange: boolean;
  readonly onDraft: (key: string, value: PolicyValue | null) => void;
}) {
  const app = useApp();
  const words = useMessages(policyWords);
  const language = useLanguage();
  const id = useId();
  const texts = textsOf(language, name);
  const { otherwise }: { readonly otherwise: PolicyValue } = POLICIES[name];
  const record = app.reference.policyRecord(name);
  const draft = drafts.get(name);
  const value: PolicyValue = draft === undefined ? app.reference.policy(name) : (draft ?? otherwise);
  const isSet = draft === undefined ? record !== undefined : draft !== null;
  return (
    <section className={css.policy} aria-labelledby={id} data-policy={name} data-changed={draft !== undefined}>
      <div className={css.about}>
        <h2 id={id} className={css.name}>
          {texts.name}
        </h2>
        <p className={css.meaning}>
          {texts.meaning} <span className={css.soft}>{sinceWhen(language, record, app.reference.operators())}</span>
        </p>
      </div>
      <div className={css.values}>
        <PolicyValues
          name={name}
          value={value}
          labelledBy={id}
          disabled={!mayChange}
          onChange={(chosen) => onDraft(name, chosen)}
        />
        {draft !== undefined && <PolicyPreview name={name} policy={name} value={draft} />}
        {mayChange && isSet && value !== otherwise && (
          <Button kind="quiet" className={css.back ?? ''} onClick={() => onDraft(name, null)}>
            {words.again({ value: valueInWords(language, name, otherwise) })}
          </Button>
        )}
      </div>
      {isByChannel(name) && (
        <ChannelRows name={name} value={value} drafts={drafts} mayChange={mayChange} onDraft={onDraft} />
      )}
    </section>
  );
}
