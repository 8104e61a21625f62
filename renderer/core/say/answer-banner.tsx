import type { ReactNode } from 'react';
import { useView } from '#renderer/core/use-station.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { Sentence } from '../words/index.ts';
import { savingOf, sentenceOf } from '../words/sentence.ts';
import { useNames, useWords } from '../words/use-words.ts';
import type { Say } from './answer.ts';

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
  const words = useWords();
  const names = useNames();
  const { answer, saveFault } = useView((view) => ({ answer: view.answer, saveFault: view.saveFault }));
  if (saveFault) return <Banner tone="fault" sentence={savingOf(words, saveFault)} low={low} />;
  if (!answer) return <Banner tone="scan" sentence={next} low={low} aside={aside} />;
  return (
    <Banner tone={answer.tone} sentence={sentenceOf(words, answer.say, names)} count={numberOf(answer.say)} low={low} />
  );
}

/** The one number of an answer: how many are in of how many, or how many there are too many. */
function numberOf(say: Say): string | undefined {
  if (say.type === 'unit-accepted' || say.type === 'undone') return `${say.packed} / ${say.needed}`;
  if (say.type === 'parcel-complete') return `${say.units} / ${say.units}`;
  if (say.type === 'refused' && say.refusal.type === 'OverQuantity') {
    const { packed, scanned, needed } = say.refusal;
    return `+${packed + scanned - needed}`;
  }
  return undefined;
}
