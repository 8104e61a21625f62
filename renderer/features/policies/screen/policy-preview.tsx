import { useEffect, useState } from 'react';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp } from '#renderer/core/use-station.ts';
import { type PolicyPreview as Preview, previewOf } from '#shared/policies/index.ts';
import { POLICIES, type PolicyName, type PolicyValue } from '#shared/records/index.ts';
import { policyWords } from '../messages/en.ts';
import css from './policies-screen.module.css';

/** A value that is still being typed is not asked for. */
const WAIT_MS = 400;

/** What a value that is chosen and not saved would have done to the orders packed last, with the first of them; nothing for a rule that stops none. */
export function PolicyPreview({
  name,
  policy,
  value,
}: {
  readonly name: PolicyName;
  /** As `policyKey` writes it. */
  readonly policy: string;
  readonly value: PolicyValue | null;
}) {
  const app = useApp();
  const words = useMessages(policyWords);
  const [seen, setSeen] = useState<Preview | null>(null);
  const { previewPolicy } = app;
  const isGood = value === null || POLICIES[name].schema.safeParse(value).success;
  const isTold = previewOf(name) === 'told' && isGood;
  useEffect(() => {
    setSeen(null);
    if (!isTold) return;
    let isGone = false;
    const wait = setTimeout(() => {
      void previewPolicy(policy, value).then((preview) => {
        if (!isGone) setSeen(preview);
      });
    }, WAIT_MS);
    return () => {
      isGone = true;
      clearTimeout(wait);
    };
  }, [previewPolicy, policy, value, isTold]);
  const text = previewOf(name) === 'cannot-tell' ? words.previewNone : seen?.type === 'told' ? told(seen, words) : null;
  return text === null ? null : (
    <p className={css.preview} data-testid="preview" role="status">
      {text}
    </p>
  );
}

type Words = ReturnType<typeof useMessages<typeof policyWords>>;

/** Of what the log does not tell nothing is said but that: none is counted as one that would have gone. */
function told({ of, stopped, unknown, orders }: Extract<Preview, { type: 'told' }>, words: Words): string {
  if (of === 0) return words.previewEmpty;
  const known = of - unknown;
  const named = `${orders.join(', ')}${stopped > orders.length ? ' …' : ''}`;
  const sentences = [
    ...(stopped > 0 ? [`${words.previewStopped({ stopped, of: known })}: ${named}`] : []),
    ...(stopped === 0 && known > 0 ? [words.previewNoneOf({ of: known })] : []),
    ...(unknown > 0 ? [words.previewUnknown({ unknown })] : []),
  ];
  return sentences.join('. ');
}
