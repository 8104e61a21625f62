import type { ReactNode } from 'react';
import { useView } from '#renderer/core/use-station.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Sentence } from '../words/index.ts';
import { savingOf, sentenceOf } from '../words/sentence.ts';
import { useNames, useWords } from '../words/use-words.ts';

/** The banner of the last answer. Where nothing was answered yet it says what to scan next. */
export function AnswerBanner({
  next,
  aside,
}: {
  readonly next: Sentence;
  /** What may be done about the answer, at its side. */
  readonly aside?: ReactNode;
}) {
  const words = useWords();
  const names = useNames();
  const { answer, saveFault } = useView((view) => ({ answer: view.answer, saveFault: view.saveFault }));
  if (saveFault) return <Banner tone="fault" sentence={savingOf(words, saveFault)} aside={aside} />;
  if (!answer) return <Banner tone="scan" sentence={next} />;
  const { say } = answer;
  const counted = say.type === 'unit-accepted' || say.type === 'undone';
  return (
    <Banner
      tone={answer.tone}
      sentence={sentenceOf(words, say, names)}
      count={counted ? `${say.packed} / ${say.needed}` : undefined}
      aside={aside}
    />
  );
}
