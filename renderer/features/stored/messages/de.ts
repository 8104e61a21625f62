import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storedWords } from './en.ts';

export const de = translationOf<typeof storedWords>()({
  title: 'Codes aus dem Speicher des Scanners',
  text: 'Übernehmen, was zum offenen Auftrag gehört. Den Rest verwerfen.',
  countText: 'Darin stehen Plätze: als Zählung übernehmen, oder einzelne Codes nehmen und verwerfen.',
  count: 'Als Zählung nehmen',
  takeCode: 'Übernehmen',
  discard: 'Verwerfen',
  discardAll: 'Alle verwerfen',
  say: {
    'codes-stored': {
      headline: '{count, plural, one {# gespeicherter Code} other {# gespeicherte Codes}}',
      detail: 'Sie kamen aus dem Speicher des Scanners',
      action: 'Nichts wurde gepackt. Jeden Code übernehmen oder verwerfen',
    },
  },
});
