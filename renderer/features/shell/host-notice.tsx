import { useStore } from 'zustand';
import type { StationStore } from '#renderer/core/station-store.ts';
import { WORDS } from '#renderer/core/words/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import css from './host-notice.module.css';

/** Says that the station behind this page is gone, or that it was started again and this window may not open it. */
export function HostNotice({ store }: { readonly store: StationStore }) {
  const { line, preferences } = useStore(store);
  if (line === 'there') return null;
  const words = WORDS[preferences.language];
  const { headline, detail, action } = words.host[line];
  return (
    <div className={css.notice} role="alert">
      <p>
        <strong>{headline}.</strong> {detail}. {action}.
      </p>
      {line === 'shut' && (
        <Button kind="primary" onClick={() => location.assign('/')}>
          {words.ui.tryAgain}
        </Button>
      )}
    </div>
  );
}
