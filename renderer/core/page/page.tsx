import { type ReactNode, useEffect, useState } from 'react';
import { ActionBar, type BarAct } from '#renderer/ui/action-bar.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import type { IconName } from '#renderer/ui/icon.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { isError } from '#renderer/ui/tone.ts';
import type { Sentence } from '../messages/catalogue.ts';
import { coreWords } from '../messages/en.ts';
import { useMessages } from '../messages/use-messages.tsx';
import { AnswerBanner } from '../say/answer-banner.tsx';
import { useApp, useView } from '../use-station.ts';
import css from './page.module.css';

/**
 * A page that lies over the work: its banner says what it shows, or what was answered since it opened; its bar has the way out, which
 * Escape takes too, and the one act. What is asked on top of it comes first.
 */
export function Page({
  title,
  icon,
  tone = 'scan',
  banner,
  aside,
  out,
  extra,
  act,
  children,
}: {
  /** What the page is called. */
  readonly title: string;
  readonly icon: IconName;
  /** Where what the banner says is a result. */
  readonly tone?: Tone | 'scan';
  readonly banner: Sentence;
  /** Facts at the banner's end. */
  readonly aside?: ReactNode;
  readonly out: BarAct;
  /** Beside the three places of the bar. */
  readonly extra?: ReactNode;
  readonly act?: BarAct | null;
  readonly children: ReactNode;
}) {
  const app = useApp();
  const core = useMessages(coreWords);
  const [before] = useState(() => app.store.getState().answer?.id);
  const { answer, saveFault } = useView((view) => ({ answer: view.answer, saveFault: view.saveFault }));
  const isAnswered = answer !== null && answer.id !== before;
  useEscape(out.run);
  return (
    <main className={css.screen} aria-label={title}>
      {isAnswered || saveFault ? (
        <AnswerBanner low next={banner} />
      ) : (
        <Banner
          low
          tone={tone}
          {...(tone === 'scan' || tone === 'info' ? { icon } : {})}
          sentence={banner}
          aside={aside}
        />
      )}
      <div className={css.body}>{children}</div>
      <ActionBar
        back={{ word: core.undo, icon: 'undo', run: null }}
        out={out}
        more={{ word: core.more, icon: 'more', run: () => app.store.setState({ dialog: 'help' }) }}
        progress={extra}
        act={
          isAnswered && isError(answer.tone)
            ? { word: core.ok, icon: 'tick', run: () => void app.scans.command('ok') }
            : act
        }
      />
    </main>
  );
}

/** Escape does what the way out does, unless something on top takes it. */
function useEscape(run: (() => void) | null): void {
  const app = useApp();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || app.store.getState().override !== null) return;
      event.preventDefault();
      run?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [app, run]);
}
