import type { ButtonHTMLAttributes, ReactNode } from 'react';
import css from './button.module.css';

/** A touch target of at least 64 px. `primary` is the one thing to do; `quiet` sits in a bar; `danger` stands apart. */
export function Button({
  kind = 'plain',
  shortcut,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** The key that does the same, shown on the button. */
  readonly shortcut?: string;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      {...rest}
      className={`${css.button} ${css[kind] ?? ''} ${rest.className ?? ''}`}
      aria-keyshortcuts={shortcut}
    >
      {children}
      {shortcut && <kbd className={css.key}>{shortcut}</kbd>}
    </button>
  );
}
