import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import css from './banner.module.css';
import { Icon, type IconName } from './icon.tsx';
import { ResultIcon } from './result-icon.tsx';
import type { Tone } from './tone.ts';

/** What a banner says: what happened, the particulars, and what to do now. The last two may be empty. */
export interface BannerWords {
  readonly headline: string;
  readonly detail: string;
  readonly action: string;
}

/**
 * The result of the last scan, from edge to edge: colour, shape and words. Good news is a status, bad news an alert. It has places for
 * the icon, the headline with what happened and what to do, and a number at the end; a `low` one, over a list, has one line below.
 */
export function Banner({
  tone,
  sentence,
  count,
  low = false,
  icon,
  aside,
}: {
  readonly tone: Tone | 'scan';
  readonly sentence: BannerWords;
  /** A count to compare from a metre away, such as `2 / 3`. */
  readonly count?: string | undefined;
  readonly low?: boolean | undefined;
  /** Where it says no result but what is shown here. */
  readonly icon?: IconName;
  /** Facts, or what may be done about it, at its end: the banner grows by nothing. */
  readonly aside?: ReactNode;
}) {
  const banner = useRef<HTMLElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const isLong = useFit(banner, words, `${sentence.headline}\n${sentence.detail}\n${sentence.action}\n${count}`);
  const bad = tone === 'wrong' || tone === 'too-many' || tone === 'attention' || tone === 'fault';
  return (
    <section
      className={`${css.banner} ${low ? css.low : ''}`}
      data-tone={tone}
      data-testid="banner"
      data-long={isLong}
      ref={banner}
    >
      <span className={css.icon}>{icon ? <Icon name={icon} /> : <ResultIcon tone={tone} />}</span>
      <div className={css.words} ref={words} role={bad ? 'alert' : 'status'}>
        <p className={css.headline}>{sentence.headline}</p>
        {(sentence.detail || sentence.action) && (
          <div className={css.below}>
            {sentence.detail && <p className={css.detail}>{sentence.detail}</p>}
            {sentence.action && <p className={css.action}>{sentence.action}</p>}
          </div>
        )}
      </div>
      {count && (
        <span className={css.count} dir="ltr">
          {count}
        </span>
      )}
      {aside && <div className={css.aside}>{aside}</div>}
    </section>
  );
}

/** From their own size down to what is still read from a metre. */
const SIZES = [1, 0.92, 0.84, 0.76, 0.7] as const;

/**
 * Sets the words as large as the banner has room for, so that it never grows when they do. True where they do not even fit at their
 * smallest: then it must grow.
 */
function useFit(banner: RefObject<HTMLElement | null>, words: RefObject<HTMLElement | null>, text: string): boolean {
  const [isLong, setLong] = useState(false);
  useLayoutEffect(() => {
    void text;
    const frame = banner.current;
    const inside = words.current;
    if (!frame || !inside) return;
    const resize = (): void => {
      frame.dataset.long = 'false';
      const fits = SIZES.some((size) => {
        frame.style.setProperty('--fit', String(size));
        return inside.scrollHeight <= inside.clientHeight + 1;
      });
      frame.dataset.long = String(!fits);
      setLong(!fits);
    };
    resize();
    let width = frame.clientWidth;
    const watch = new ResizeObserver(() => {
      // Its height follows from its words; another width or another zoom makes other lines.
      if (frame.clientWidth === width) return;
      width = frame.clientWidth;
      resize();
    });
    watch.observe(frame);
    return () => watch.disconnect();
  }, [banner, words, text]);
  return isLong;
}
