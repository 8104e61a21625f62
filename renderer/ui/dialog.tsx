import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import css from './dialog.module.css';

/**
 * A dialog over the screen: the browser's own, which keeps the focus in, gives it back, and closes with Escape. It never
 * blocks scanning: scans are caught at the document, wherever the focus is.
 */
export function Dialog({
  open,
  title,
  closeWord,
  onClose,
  wide = false,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly closeWord: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!open || !dialog) return;
    dialog.showModal();
    // The one field of a dialog takes the keys at once; without one the browser chooses the first button.
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => dialog.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={element}
      className={`${css.content} ${wide ? css.wide : ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className={css.header}>
        <h2 id={heading} className={css.title}>
          {title}
        </h2>
        <Button shortcut="Esc" onClick={onClose}>
          {closeWord}
        </Button>
      </header>
      <div className={css.body}>{children}</div>
    </dialog>
  );
}
