import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storedWords } from './en.ts';

export const fr = translationOf<typeof storedWords>()({
  title: 'Codes de la mémoire du scanner',
  text: 'Prenez ce qui va dans la commande ouverte. Rejetez le reste.',
  countText: 'Des emplacements y figurent : à prendre comme comptage, ou code par code.',
  count: 'Prendre comme comptage',
  takeCode: 'Prendre',
  discard: 'Rejeter',
  discardAll: 'Tout rejeter',
  say: {
    'codes-stored': {
      headline: '{count, plural, one {# code en mémoire} other {# codes en mémoire}}',
      detail: 'De la mémoire du scanner',
      action: 'Rien n’a été emballé. Prenez ou rejetez chaque code',
    },
  },
});
