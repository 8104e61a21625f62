import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './dialog.module.css';

/** A dialog over the screen. It never blocks scanning: scans are caught at the document, wherever the focus is. */
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
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={css.overlay} />
        <Radix.Content className={`${css.content} ${wide ? css.wide : ''}`} aria-describedby={undefined}>
          <header className={css.header}>
            <Radix.Title className={css.title}>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button shortcut="Esc">{closeWord}</Button>
            </Radix.Close>
          </header>
          <div className={css.body}>{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
