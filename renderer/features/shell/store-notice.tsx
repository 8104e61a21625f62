import { coreWords } from '#renderer/core/messages/en.ts';
import { useLanguage, useMessages } from '#renderer/core/messages/use-messages.tsx';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { ageOf } from '#renderer/core/words/due.ts';
import css from './store-notice.module.css';

/** Says when the store does not answer, that packing goes on, what to do, and how old all is that is known here. */
export function StoreNotice() {
  const app = useApp();
  const core = useMessages(coreWords);
  const language = useLanguage();
  const { trouble, lastSync } = useView((view) => ({
    trouble: view.line === 'there' ? view.sync.trouble : null,
    lastSync: view.sync.lastSync,
  }));
  if (trouble === null) return null;
  const { headline, detail, action } = core.storeTrouble[trouble];
  return (
    <p className={css.notice} role="status">
      <strong>{headline}.</strong> {detail}. {action}.
      {lastSync !== null && ` ${core.lastSync} ${ageOf(language.code, app.now() - lastSync)}.`}
    </p>
  );
}
