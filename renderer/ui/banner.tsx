import type { ReactNode } from 'react';
import type { Tone } from '#renderer/state/answer.ts';
import css from './banner.module.css';
import { ResultIcon } from './result-icon.tsx';
import type { Sentence } from './words/index.ts';

/** The result of the last scan: colour, shape and words. Good news is a status, bad news an alert. */
export function Banner({
  tone,
  sentence,
  count,
  aside,
  children,
}: {
  readonly tone: Tone | 'scan';
  readonly sentence: Sentence;
  /** A count to compare from a metre away, such as `2 / 3`. */
  readonly count?: string | undefined;
  /** What may be done about it, at its side: the banner grows by nothing. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}) {
  const bad = tone === 'wrong' || tone === 'too-many' || tone === 'attention' || tone === 'fault';
  return (
    <section className={css.banner} data-tone={tone} data-testid="banner">
      <span className={css.icon}>
        <ResultIcon tone={tone} />
      </span>
      <div className={css.words} role={bad ? 'alert' : 'status'}>
        <p className={css.headline}>{sentence.headline}</p>
        {sentence.detail && <p className={css.detail}>{sentence.detail}</p>}
        {sentence.action && <p className={css.action}>{sentence.action}</p>}
      </div>
      {count && (
        <span className={css.count} dir="ltr">
          {count}
        </span>
      )}
      {aside}
      {children && <div className={css.more}>{children}</div>}
    </section>
  );
}
