import css from './due-chip.module.css';
import { Icon } from './icon.tsx';

/** A deadline by weight and shape, without a result's colour: late is filled, soon is outlined, later is plain or soft. */
export function DueChip({
  urgency,
  children,
}: {
  readonly urgency: 'late' | 'soon' | 'today' | 'later';
  readonly children: string;
}) {
  return (
    <span className={css.due} data-urgency={urgency}>
      {urgency === 'late' && <Icon name="late" size="small" />}
      {children}
    </span>
  );
}
