import css from './bench-dock.module.css';

/** Buttons of the virtual bench that belong together. */
export function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={css.group} aria-label={title}>
      <h3>{title}</h3>
      <div className={css.chips}>{children}</div>
    </section>
  );
}

/** One button of the virtual bench. */
export function Chip({ onClick, children }: { readonly onClick: () => void; readonly children: React.ReactNode }) {
  return (
    <button type="button" className={css.chip} onClick={onClick}>
      {children}
    </button>
  );
}

/** Buttons of which one at most is pressed; pressed again, all is well. */
export function Faults<Fault extends string>({
  faults,
  now,
  onChange,
}: {
  readonly faults: readonly (readonly [Fault, string])[];
  readonly now: Fault | 'none';
  readonly onChange: (fault: Fault | 'none') => void;
}) {
  return (
    <div className={css.faults}>
      {faults.map(([fault, word]) => (
        <button
          key={fault}
          type="button"
          className={css.fault}
          aria-pressed={now === fault}
          onClick={() => onChange(now === fault ? 'none' : fault)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
