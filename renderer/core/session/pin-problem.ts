import type { PinAnswer } from '#renderer/core/outcomes.ts';
import type { Words } from '../words/index.ts';
import { timeIn } from '../words/time-in.ts';

/** What is wrong with a PIN, with the tries that are left; nothing for the right one. */
export function pinProblem(words: Words, answer: PinAnswer): string {
  switch (answer.type) {
    case 'ok':
    case 'choose-pin':
      return '';
    case 'locked':
      return words.override.locked(timeIn(words.language, answer.until));
    case 'wrong-pin':
      return words.people.wrongPin(answer.triesLeft);
    case 'no-pin':
      return words.people.noPin;
    case 'fault':
      return answer.detail;
  }
}
