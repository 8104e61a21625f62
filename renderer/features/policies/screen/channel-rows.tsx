import { useId, useState } from 'react';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { channelsHere } from '#renderer/features/policies/state/channels.ts';
import type { Choices } from '#renderer/features/policies/state/choices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { type ChannelPolicyName, channelKey, type PolicyValue, policyKey } from '#shared/records/index.ts';
import { policyWords } from '../messages/en.ts';
import css from './policies-screen.module.css';
import { PolicyPreview } from './policy-preview.tsx';
import { sinceWhen, valueInWords } from './policy-texts.ts';
import { PolicyValues } from './policy-values.tsx';

/** What holds for the orders of single channels instead: each in a sentence, with the way to change it, to take it away, and to add one. */
export function ChannelRows({
  name,
  value: behind,
  drafts,
  mayChange,
  onDraft,
}: {
  readonly name: ChannelPolicyName;
  /** What holds for all others. */
  readonly value: PolicyValue;
  readonly drafts: Choices;
  readonly mayChange: boolean;
  readonly onDraft: (key: string, value: PolicyValue | null) => void;
}) {
  const app = useApp();
  const words = useMessages(policyWords);
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const known = channelsHere(app.reference);
  const set = app.reference.channelPolicies();
  const channels = [...new Set([...known.keys(), ...channelsIn(drafts, name)])].filter((channel) => {
    const key = policyKey({ name, channel });
    return set.has(key) || drafts.has(key);
  });
  return (
    <div className={css.channels}>
      {channels.map((channel) => {
        const key = policyKey({ name, channel });
        const draft = drafts.get(key);
        const record = set.get(key);
        const value = draft === undefined ? (record?.value ?? behind) : (draft ?? behind);
        return (
          <ChannelRow
            key={key}
            policy={key}
            title={words.ofChannel({ channel: known.get(channel) ?? channel })}
            note={
              draft === null
                ? words.likeOthers({ value: valueInWords(language, name, behind) })
                : record && draft === undefined
                  ? sinceWhen(language, record, app.reference.operators())
                  : words.notSavedYet
            }
            isChanged={draft !== undefined}
          >
            {(labelledBy) => (
              <>
                <PolicyValues
                  name={name}
                  value={value}
                  labelledBy={labelledBy}
                  disabled={!mayChange}
                  onChange={(chosen) => onDraft(key, chosen)}
                />
                {draft !== undefined && <PolicyPreview name={name} policy={key} value={draft} />}
                {mayChange && draft !== null && (
                  <Button kind="quiet" className={css.back ?? ''} onClick={() => onDraft(key, null)}>
                    {words.likeOthers({ value: valueInWords(language, name, behind) })}
                  </Button>
                )}
              </>
            )}
          </ChannelRow>
        );
      })}
      {mayChange && !isAsking && (
        <Button kind="quiet" className={css.back ?? ''} onClick={() => setAsking(true)}>
          {words.addChannel}
        </Button>
      )}
      {isAsking && (
        <WhichChannel
          offered={[...known].filter(([channel]) => !channels.includes(channel))}
          onChosen={(channel) => {
            setAsking(false);
            if (channel !== null) onDraft(policyKey({ name, channel: channelKey(channel) }), behind);
          }}
        />
      )}
    </div>
  );
}

function ChannelRow({
  policy,
  title,
  note,
  isChanged,
  children,
}: {
  readonly policy: string;
  readonly title: string;
  readonly note: string;
  readonly isChanged: boolean;
  readonly children: (labelledBy: string) => React.ReactNode;
}) {
  const id = useId();
  return (
    <section className={css.channel} aria-labelledby={id} data-policy={policy} data-changed={isChanged}>
      <div className={css.about}>
        <h3 id={id} className={css.name}>
          <bdi>{title}</bdi>
        </h3>
        <p className={`${css.meaning} ${css.soft}`}>{note}</p>
      </div>
      <div className={css.values}>{children(id)}</div>
    </section>
  );
}

/** For which channel: one that orders came by, or any other by its name. */
function WhichChannel({
  offered,
  onChosen,
}: {
  readonly offered: readonly (readonly [key: string, channel: string])[];
  readonly onChosen: (channel: string | null) => void;
}) {
  const words = useMessages(policyWords);
  const [typed, setTyped] = useState('');
  const id = useId();
  const name = typed.trim();
  return (
    <fieldset className={css.which} aria-labelledby={id}>
      <p id={id} className={css.name}>
        {words.whichChannel}
      </p>
      <div className={css.choices}>
        {offered.map(([key, channel]) => (
          <Button key={key} onClick={() => onChosen(channel)}>
            <bdi>{channel}</bdi>
          </Button>
        ))}
        <input
          className={css.field}
          autoComplete="off"
          size={14}
          maxLength={60}
          aria-label={words.otherChannel}
          placeholder={words.otherChannel}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button disabled={name === ''} onClick={() => onChosen(name)}>
          {words.thisChannel}
        </Button>
        <Button kind="quiet" onClick={() => onChosen(null)}>
          {words.noChannel}
        </Button>
      </div>
    </fieldset>
  );
}

/** The channels for which something is chosen of a policy and not saved. */
const channelsIn = (drafts: Choices, name: string): readonly string[] =>
  [...drafts.keys()].filter((key) => key.startsWith(`${name}@`)).map((key) => key.slice(name.length + 1));
