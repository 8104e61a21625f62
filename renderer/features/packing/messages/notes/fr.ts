import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { noteWords } from './en.ts';

export const fr = translationOf<typeof noteWords>()({
  title: 'À confirmer',
  hint: 'Faites-le, puis touchez-le ou scannez son code',
  say: {
    'note-asks': {
      headline: '{note}',
      detail:
        '{item, select, none {Commande {orderCode}} other {{item}}}{more, plural, =0 {} one { · encore #} other { · encore #}}',
      action: 'Faites-le, puis confirmez : scannez OK',
    },
    'note-confirmed': {
      headline: 'Confirmé',
      detail: '{note}',
      action: '{left, plural, =0 {Le colis est fermé} other {Scannez l’article suivant}}',
    },
  },
  refused: {
    headline: '{notes, plural, one {# note n’est pas confirmée} other {# notes ne sont pas confirmées}}',
    action: 'Lisez et confirmez chacune, puis fermez le colis',
  },
});
