import { useView } from '#renderer/core/use-station.ts';
import { useWords } from '#renderer/core/words/use-words.ts';
import css from './store-notice.module.css';

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
