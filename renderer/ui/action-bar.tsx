import { type ReactNode, useEffect, useRef } from 'react';
import css from './action-bar.module.css';
import { Icon, type IconName } from './icon.tsx';

/** One act of the bar. Without `run` it cannot be done now, and stays in view. */
export interface BarAct {
  readonly word: string;
  readonly icon: IconName;
  readonly run: (() => void) | null;
  /** Of the act: it asks first, for something is still to be done. Outlined, without its accent. */
  readonly early?: true | undefined;
}

/** The keys of the bar, the same on every screen. Never Enter, which scanners send. */
const KEYS = { back: 'F2', out: 'F3', more: 'F1', act: 'F8' } as const;

/**
 * The bar at the bottom of every screen. From the start three places that keep their meaning: take back, the way out, more. Then how far
 * the subject is. At the end the one act of the moment; where the act is a scan that place stays empty. Nothing in it destroys anything.
 */
export function ActionBar({
  back,
  out,
  more,
  progress,
  act,
}: {
  readonly back: BarAct;
  readonly out: BarAct;
  /** Everything else; null where there is nothing else. */
  readonly more: BarAct | null;
  /** "3 of 9 units": how far what is worked on is. */
  readonly progress?: ReactNode;
  readonly act?: BarAct | null | undefined;
}) {
  useBarKeys({ back, out, more, act: act ?? null });
  return (
    <footer className={css.bar}>
      <div className={css.slots}>
        <Slot act={back} shortcut={KEYS.back} />
        <Slot act={out} shortcut={KEYS.out} wide />
        {more && <Slot act={more} shortcut={KEYS.more} />}
      </div>
      {progress}
      {act && (
        <button
          type="button"
          className={css.act}
          aria-keyshortcuts={KEYS.act}
          aria-disabled={act.run === null}
          data-early={act.early}
          onClick={() => act.run?.()}
        >
          <span className={css.word}>{act.word}</span>
          <kbd className={css.key}>{KEYS.act}</kbd>
          <Icon name={act.icon} />
        </button>
      )}
    </footer>
  );
}

function Slot({
  act,
  shortcut,
  wide = false,
}: {
  readonly act: BarAct;
  readonly shortcut: string;
  readonly wide?: boolean;
}) {
  return (
    <button
      type="button"
      className={`${css.slot} ${wide ? css.wide : ''}`}
      aria-keyshortcuts={shortcut}
      // It keeps its place in the order of Tab, and says to a screen reader why nothing happens.
      aria-disabled={act.run === null}
      onClick={() => act.run?.()}
    >
      <Icon name={act.icon} />
      <span className={css.word}>{act.word}</span>
      <kbd className={css.key}>{shortcut}</kbd>
    </button>
  );
}

/** The keys do what the buttons do, and nothing where a question on top has taken the key. */
function useBarKeys(acts: Readonly<Record<keyof typeof KEYS, BarAct | null>>): void {
  const current = useRef(acts);
  current.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const slot = (Object.keys(KEYS) as (keyof typeof KEYS)[]).find((name) => KEYS[name] === event.key);
      if (!slot || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      current.current[slot]?.run?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
