import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import css from './panel.module.css';

/** A ground with its heading. What is longer than its place scrolls below the heading; `flush` content goes from edge to edge. */
export function Panel({
  heading,
  aside,
  flush = false,
  testId,
  children,
}: {
  readonly heading?: string | undefined;
  /** What stands at the end of the heading. */
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  const content = useReachable();
  return (
    <section className={css.panel} aria-labelledby={heading === undefined ? undefined : id} data-testid={testId}>
      {heading !== undefined && (
        <div className={css.head}>
          <h2 id={id} className={css.heading}>
            {heading}
          </h2>
          {aside && <span className={css.aside}>{aside}</span>}
        </div>
      )}
      <div ref={content} className={`${css.content} ${flush ? css.flush : ''}`} tabIndex={-1}>
        {children}
      </div>
    </section>
  );
}

/** Panels side by side, each as high as the page; below each other on an upright screen, where the page scrolls as one. */
export function Columns({ children, even = false }: { readonly children: ReactNode; readonly even?: boolean }) {
  return <div className={`${css.columns} ${even ? css.even : ''}`}>{children}</div>;
}

/** Several panels below each other, which scroll as one. */
export function Column({ children }: { readonly children: ReactNode }) {
  const column = useReachable();
  return (
    <div ref={column} className={css.column} tabIndex={-1}>
      {children}
    </div>
  );
}

/** What scrolls must be reached by Tab, so that the arrows scroll it; what does not is passed by. */
function useReachable(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = (): void => {
      element.tabIndex = element.scrollHeight > element.clientHeight + 1 ? 0 : -1;
    };
    look();
    const watch = new ResizeObserver(look);
    for (const each of [element, ...element.children]) watch.observe(each);
    return () => watch.disconnect();
  });
  return place;
}
