import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { movingWords } from './en.ts';

export const fr = translationOf<typeof movingWords>()({
  scanFrom: { headline: 'Scannez d’où vous prenez', action: 'Puis les articles, puis où ils vont' },
  scanGoods: { headline: 'Scannez ce que vous prenez', action: 'Chaque unité, ou un paquet entier' },
  scanTo: { headline: 'Scannez encore, ou où cela va', action: 'Tout ce que vous portez y est posé' },
  scanPart: { headline: 'Scannez où cela va', action: 'Ou d’abord les articles qui y restent' },
  nothing: 'Vous ne portez rien',
  nothingHint:
    'Scannez le code d’un emplacement et prenez-y des articles. Ils ne sont dans aucun emplacement jusqu’à ce que vous scanniez où vous les posez.',
  goOn: 'Encore en main',
  from: 'de {places}',
  goesTo: 'À ranger en',
  asKnownHere: 'D’après ce que sait ce poste : le serveur ne répond pas',
  goalReason: {
    'same-lot': 'Ce lot s’y trouve',
    'same-item': 'L’article s’y trouve',
    'pick-low': 'On l’y prélève, et il en reste peu',
    free: 'Rien ne s’y trouve',
  },
  unitsCarried: '{count, plural, one {unité en main} other {unités en main}}',
  allCarried: '{units, plural, one {# unité} other {# unités}} de {items, plural, one {# article} other {# articles}}',
  chosen: '{units, plural, one {# unité va} other {# unités vont}} au prochain emplacement',
  number: 'Nombre',
  takeMore: 'Prendre encore',
  putParts: 'Poser par parties',
  adjust: 'Ajuster',
  leave: 'Quitter',
  numberTitle: 'Combien d’unités ?',
  numberHint: 'Le dernier scan vaut pour autant',
  whyGone: 'Pourquoi ne sont-elles pas posées ?',
  whyThere: 'Pourquoi y a-t-il des articles ?',
  reason: {
    damaged: 'Abîmé',
    found: 'Trouvé',
    lost: 'Perdu',
    expired: 'Périmé',
    'wrong-place': 'Mauvais emplacement',
    other: 'Autre raison',
    scrapped: 'Jeté',
  },
  say: {
    'take-from': { headline: 'De {location}', action: 'Scannez ce que vous prenez' },
    'take-found': { headline: '{reason}', action: 'Scannez les articles, puis où ils vont' },
    'goods-taken': { headline: '{title}', action: 'Scannez encore, ou où cela va' },
    'goods-chosen': { headline: '{title}', action: 'Scannez où cela va' },
    'goods-put': {
      headline: 'Posé à {location}',
      detail: '{units, plural, one {# unité} other {# unités}}',
      action:
        '{left, plural, =0 {Scannez d’où vous prenez ensuite} one {# unité est encore en main} other {# unités sont encore en main}}',
    },
    'goods-written-off': {
      headline: '{reason}',
      detail: '{units, plural, one {# unité n’est} other {# unités ne sont}} plus en stock',
      action: 'Scannez d’où vous prenez ensuite',
    },
    'move-undone': {
      headline: 'Annulé',
      detail: '{units, plural, =0 {Vous ne portez rien} one {# unité est en main} other {# unités sont en main}}',
      action: 'Continuez à scanner',
    },
    'hand-turned': {
      headline: '{to, select, take {Prendre encore} other {Poser par parties}}',
      action:
        '{to, select, take {Scannez d’où vous prenez} other {Scannez ce qui reste au prochain emplacement, puis cet emplacement}}',
    },
    'hand-left': {
      headline:
        '{units, plural, =0 {Rien n’est en main} one {# unité est encore en main} other {# unités sont encore en main}}',
      action: 'Revenez la poser',
    },
    'hand-resumed': {
      headline: '{units, plural, one {# unité est en main} other {# unités sont en main}}',
      action: 'Scannez où cela va, ou prenez encore',
    },
    'put-down-first': {
      headline: '{units, plural, one {# unité est encore en main} other {# unités sont encore en main}}',
      detail: 'Scanné : {wanted}',
      action: 'Posez ou quittez d’abord',
    },
    'move-supervisors': { headline: 'C’est pour un superviseur', action: 'Demandez à un superviseur de se connecter' },
    'move-refused': {
      NoPlaceOpen: { headline: 'Scannez d’abord un emplacement', action: 'Celui d’où vous prenez' },
      NothingInHand: { headline: 'Vous ne portez rien', action: 'Scannez ce que vous prenez' },
      PlaceIsOpen: {
        headline: 'Vous prenez de {location}',
        action: 'Scannez ce que vous prenez, ou un autre emplacement où poser',
      },
      NotInHand: {
        headline: 'Vous n’en portez pas autant',
        detail: '{title} : {units, plural, one {# unité} other {# unités}} en main',
        action: 'Scannez ce que vous portez',
      },
      SerialInHand: {
        headline: 'Vous portez déjà cette unité',
        detail: 'Numéro de série {serial}',
        action: 'Scannez l’unité suivante',
      },
      SerialMissing: {
        headline: 'Le numéro de série manque',
        detail: '{title}',
        action: 'Scannez le code qui a le numéro de série',
      },
      NothingToUndo: { headline: 'Il n’y a rien à annuler', action: 'Scannez d’où vous prenez' },
      TooManyCarried: {
        headline: 'Trop pour un scan',
        detail: '{most, number} au plus',
        action: 'Entrez un nombre plus petit',
      },
    },
  },
});
