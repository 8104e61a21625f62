import { useState } from 'react';
import { useApp, useView } from '#renderer/core/use-station.ts';
import { AnswerBanner } from './answer-banner.tsx';

const NOTHING_NEXT = { headline: '', detail: '', action: '' };

/** In the head of a dialog that stays over a scan: what was answered since it opened, which would be hidden behind it. */
export function DialogAnswer() {
  const app = useApp();
  const [before] = useState(() => app.store.getState().answer?.id);
  const answer = useView((view) => view.answer);
  return answer && answer.id !== before ? <AnswerBanner next={NOTHING_NEXT} /> : null;
}
