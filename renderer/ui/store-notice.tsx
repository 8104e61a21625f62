import { useView } from '#renderer/state/use-station.ts';
import css from './store-notice.module.css';
import { useWords } from './use-words.ts';

/** Says when the store does not answer, that packing goes on, and what to do. */
export function StoreNotice() {
  const words = useWords();
  const trouble = useView((view) => (view.line === 'there' ? view.sync.trouble : null));
  if (trouble === null) return null;
  const { headline, detail, action } = words.store[trouble];
  return (
    <p className={css.notice} role="status">
      <strong>{headline}.</strong> {detail}. {action}.
    </p>
  );
}
