import type { ReactNode } from 'react';
import { useView } from '#renderer/core/use-station.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Sentence } from '../messages/catalogue.ts';
import { useLanguage } from '../messages/use-messages.tsx';
import { savingFault } from './core-sayings.ts';
import { useSentence } from './sayings.tsx';

/** The banner of the last answer. Where nothing was answered yet it says what to scan next. */
export function AnswerBanner({
  next,
  low,
  aside,
}: {
  readonly next: Sentence;
  /** Over a list. */
  readonly low?: boolean;
  /** Facts at its end while nothing else is said. */
  readonly aside?: ReactNode;
}) {
  const language = useLanguage();
  const { answer, saveFault } = useView((view) => ({ answer: view.answer, saveFault: view.saveFault }));
  const sentence = useSentence(answer?.say ?? null);
  if (saveFault) return <Banner tone="fault" sentence={savingFault(language, saveFault)} low={low} />;
  if (!answer || !sentence) return <Banner tone="scan" sentence={next} low={low} aside={aside} />;
  return <Banner tone={answer.tone} sentence={sentence} count={sentence.count} low={low} />;
}
