import { useStore } from 'zustand';
import { coreWords } from '#renderer/core/messages/en.ts';
import { useMessages } from '#renderer/core/messages/use-messages.tsx';
import type { StationStore } from '#renderer/core/station-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from './host-notice.module.css';
import { shellWords } from './messages/en.ts';

/** Says that the station behind this page is gone, or that it was started again and this window may not open it. */
export function HostNotice({ store }: { readonly store: StationStore }) {
  const { line } = useStore(store);
  const words = useMessages(shellWords);
  const core = useMessages(coreWords);
  if (line === 'there') return null;
  const { headline, detail, action } = words.host[line];
  return (
    <div className={css.notice} role="alert">
      <p>
        <strong>{headline}.</strong> {detail}. {action}.
      </p>
      {line === 'shut' && (
        <Button kind="primary" onClick={() => location.assign('/')}>
          {core.tryAgain}
        </Button>
      )}
    </div>
  );
}
