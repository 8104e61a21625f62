import { useEffect, useState } from 'react';
import type { Spoken } from '#renderer/core/messages/catalogue.ts';
import { coreWords } from '#renderer/core/messages/en.ts';
import type { Language } from '#renderer/core/messages/language.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { AnswerBanner } from '#renderer/core/say/answer-banner.tsx';
import { useNames } from '#renderer/core/say/use-names.ts';
import type { OverrideProblem, OverrideQuestion } from '#renderer/core/session/override-question.ts';
import { PinForm } from '#renderer/core/session/pin-form.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { timeIn } from '#renderer/core/words/time-in.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { overrideWords } from '../messages/en.ts';
import css from './override-dialog.module.css';
import { ReasonChoice } from './reason-choice.tsx';
import { SupervisorChoice } from './supervisor-choice.tsx';

/** What only a supervisor may allow, on the spot: why, who, and their PIN. Leaving it does nothing. */
export function OverrideDialog() {
  const app = useApp();
  const { override, answer } = useView((view) => ({ override: view.override, answer: view.answer }));
  const words = useMessages(overrideWords);
  const core = useMessages(coreWords);
  const language = useLanguage();
  const names = useNames();
  const shown = override !== null;
  /** What was answered before the question came up is said where it was answered. */
  const [answered, setAnswered] = useState('');
  useEffect(() => {
    if (shown) setAnswered(app.store.getState().answer?.id ?? 'nothing');
  }, [app, shown]);
  if (!override) return null;
  const { kind, orderCode, sku, parcel, reason, supervisor, problem } = override;
  const title = reason === null ? words.why[kind] : supervisor ? words.pin : words.who;
  return (
    <Dialog open title={title} closeWord={core.cancel} onClose={app.overrides.cancel} wide>
      <div className={css.body}>
        {answer && answered !== '' && answer.id !== answered && (
          <AnswerBanner next={{ headline: '', detail: '', action: '' }} />
        )}
        <p className={css.about}>
          {aboutInWords(core, words, kind)} · {core.order} <bdi>{orderCode}</bdi>
          {parcel !== null && ` · ${core.parcel({ number: parcel })}`}
          {sku !== undefined && (
            <>
              {' · '}
              <bdi>{names.title(sku)}</bdi>
            </>
          )}
          {reason !== null && ` · ${reasonInWords(language, reason)}`}
        </p>
        {reason === null ? (
          <ReasonChoice kind={kind} problem={problemInWords(language, problem)} />
        ) : supervisor === null ? (
          <SupervisorChoice problem={problemInWords(language, problem)} />
        ) : (
          <PinForm
            key={supervisor.id}
            question={{ name: supervisor.name, heading: '' }}
            problem={problemInWords(language, problem)}
            onPin={app.overrides.enterPin}
            onBack={app.overrides.back}
          />
        )}
      </div>
    </Dialog>
  );
}

function aboutInWords(
  core: Spoken<typeof coreWords>,
  words: Spoken<typeof overrideWords>,
  kind: OverrideQuestion['kind'],
): string {
  switch (kind) {
    case 'reprint':
      return core.printOnceMore;
    case 'take-over':
      return core.takeOver;
    case 'order-change':
      return core.hold;
    case 'touch-count':
      return core.countByHand;
    case 'teach-code':
      return core.teachCode;
    case 'no-photo':
      return core.withoutPhoto;
    case 'expired-lot':
    case 'short-life':
    case 'wrong-lot':
      return core.allowUnit[kind];
    case 'under-weight':
    case 'over-weight':
      return core.offWeight;
    case 'no-weight':
      return core.withoutWeight;
    case 'ship-short':
      return core.shipWithout;
    case 'stale-data':
      return core.staleData;
    case 'substitute':
      return core.packSubstitute;
    case 'stopped-parcel':
      return words.letItGo;
  }
}

function reasonInWords(language: Language, reason: string): string {
  const core = language.words(coreWords);
  const known: Readonly<Record<string, string>> = {
    ...language.words(overrideWords).reasons,
    ...core.reprintReason,
    'code-unreadable': core.codeUnreadable,
    'code-new': core.codeNew,
    'no-camera': core.noCamera,
    'goods-checked': core.goodsChecked,
    ...core.shortReason,
    'store-away': core.storeAwayReason,
    'substitute-agreed': core.substituteAgreed,
    release: core.release,
    correct: core.saveAndRelease,
    cancel: core.cancelOrder,
  };
  return known[reason] ?? reason;
}

function problemInWords(language: Language, problem: OverrideProblem | null): string {
  const words = language.words(overrideWords);
  const core = language.words(coreWords);
  switch (problem?.type) {
    case undefined:
      return '';
    case 'not-a-supervisor':
      return words.notASupervisor({ name: problem.name });
    case 'wrong-pin':
      return core.pin.wrongPin({ left: problem.triesLeft });
    case 'locked':
      return core.pin.locked({ time: timeIn(language.locale, problem.until) });
    case 'no-pin':
      return words.noPin({ name: problem.name });
    case 'no-store':
      return core.storeTrouble[problem.trouble].headline;
  }
}
