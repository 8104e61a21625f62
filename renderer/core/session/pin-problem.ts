import type { Language } from '#renderer/core/messages/language.ts';
import type { PinAnswer } from '#renderer/core/outcomes.ts';
import { coreWords } from '../messages/en.ts';
import { timeIn } from '../words/time-in.ts';

/** What is wrong with a PIN, with the tries that are left; nothing for the right one. */
export function pinProblem(language: Language, answer: PinAnswer): string {
  const { pin } = language.words(coreWords);
  switch (answer.type) {
    case 'ok':
    case 'choose-pin':
      return '';
    case 'locked':
      return pin.locked({ time: timeIn(language.locale, answer.until) });
    case 'wrong-pin':
      return pin.wrongPin({ left: answer.triesLeft });
    case 'no-pin':
      return pin.noPin;
    case 'fault':
      return answer.detail;
  }
}
