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
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!open) return;
    // Before the browser's own, which lets itself be stopped only once between two touches: a dialog of several pages goes back.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  useEffect(() => {
    void title;
    // Another page of the same dialog: what had the focus is gone, and the keys would go nowhere.
    if (open && document.activeElement === document.body) element.current?.querySelector('button')?.focus();
  }, [open, title]);
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
