import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { countingWords } from './en.ts';

export const fr = translationOf<typeof countingWords>()({
  scanPlace: { headline: 'Scannez un emplacement', action: 'On compte à l’unité ou par paquet' },
  scanUnits: { headline: 'Scannez ce qui est ici', action: 'Chaque unité, ou un paquet entier' },
  noPlace: 'Aucun comptage en cours',
  noPlaceHint: 'Scannez le code d’un emplacement. On compte ce qui s’y trouve, sans savoir ce qui devrait y être.',
  goOn: 'Compté en partie',
  unitsCounted: '{count, plural, one {unité comptée} other {unités comptées}}',
  allCounted: '{units, plural, one {# unité} other {# unités}} de {items, plural, one {# article} other {# articles}}',
  number: 'Nombre',
  startOver: 'Recommencer',
  empty: 'Vide',
  leave: 'Quitter',
  finish: 'Terminer {place}',
  isEmpty: 'Il n’y a rien ici',
  numberTitle: 'Combien d’unités ?',
  numberHint: 'Le dernier scan en vaut autant',
  say: {
    'place-opened': { headline: 'Emplacement {location}', action: 'Scannez ce qui est ici' },
    'place-resumed': {
      headline: 'Emplacement {location}',
      detail: '{units, plural, one {# unité comptée} other {# unités comptées}}',
      action: 'Scannez ce qui est ici',
    },
    'place-is-open': { headline: 'L’emplacement {location} est ouvert', action: 'Scannez ce qui est ici' },
    'finish-first': {
      headline: 'L’emplacement {location} est ouvert',
      detail: 'Scanné : {wanted}',
      action: 'Terminez-le ou quittez-le d’abord',
    },
    'units-counted': { headline: '{title}', action: 'Scannez l’unité suivante ou l’article suivant' },
    'count-undone': { headline: 'Annulé', detail: '{title}', action: 'Continuez à scanner' },
    'count-restarted': {
      headline: 'On recommence',
      detail: 'Emplacement {location}',
      action: 'Scannez ce qui est ici',
    },
    'place-left': {
      headline: 'Emplacement {location} quitté',
      detail: 'Ce qui est compté est gardé',
      action: 'Scannez un emplacement',
    },
    'place-counted': {
      headline: 'Emplacement {location} compté',
      detail: '{units, plural, =0 {Il est vide} one {# unité} other {# unités}}',
      action: 'Scannez l’emplacement suivant',
    },
    'count-supervisors': {
      headline: 'C’est un responsable qui compte',
      detail: 'Emplacement {location}',
      action: 'Demandez à un responsable de se connecter',
    },
    'count-refused': {
      NoCountOpen: { headline: 'Aucun emplacement ouvert', action: 'Scannez d’abord un emplacement' },
      CountIsFinished: { headline: 'Cet emplacement est compté', action: 'Scannez son code pour le recompter' },
      SerialCounted: {
        headline: 'Cette unité est déjà comptée',
        detail: 'Numéro de série {serial}',
        action: 'Scannez l’unité suivante',
      },
      SerialNotRead: {
        headline: 'Le numéro de série manque',
        detail: '{title}',
        action: 'Scannez le code qui porte le numéro de série',
      },
      NothingCounted: { headline: 'Rien n’est compté', action: 'Scannez une unité, ou dites que c’est vide' },
      NotEmpty: {
        headline: 'Il n’est pas vide',
        detail: '{units, plural, one {# unité comptée} other {# unités comptées}}',
        action: 'Terminez l’emplacement ou recommencez',
      },
      TooManyAtOnce: {
        headline: 'Trop pour un scan',
        detail: '{most, number} au plus',
        action: 'Saisissez un nombre plus petit',
      },
    },
  },
});
