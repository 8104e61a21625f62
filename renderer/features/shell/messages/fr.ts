import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { shellWords } from './en.ts';

export const fr = translationOf<typeof shellWords>()({
  isOpen: '{subject} : en cours',
  chooseActivityHint: 'Scannez un code ci-dessous, ou touchez',
  keepsCount: 'Elle garde son compte. Scannez un code ci-dessous, ou touchez',
  storeAway: 'Serveur : hors ligne',
  switchPerson: 'Quelqu’un d’autre : scannez un badge',
  person: 'Personne',
  backToOrder: 'Retour à la commande {order}',
  backTo: 'Retour : {activity}',
  waitCount: '{count, plural, one {# attend} other {# attendent}}',
  storeWaits: 'Serveur : {count, plural, one {# attend} other {# attendent}}',
  home: {
    none: 'Rien à régler',
    byDue: 'À régler, le plus urgent d’abord',
    show: 'Montrer',
    openHeld: 'Voir la commande',
    labelWaits: 'L’étiquette attend',
    labelUnclear: 'L’étiquette est-elle sortie ?',
    storeTrouble: 'Le serveur ne répond pas',
    next: 'Régler : {what}',
    count: '{count, plural, one {# point à régler} other {# points à régler}}',
    toSend: '{count, plural, one {# entrée attend le serveur} other {# entrées attendent le serveur}}',
    storedCodes: '{count, plural, one {# code en mémoire attend} other {# codes en mémoire attendent}}',
    oneLate: '{count, plural, one {un est en retard} other {# sont en retard}}',
  },
  noWeight: 'pas de poids',
  muted: 'Le son est coupé',
  storedShort: 'Codes',
  start: {
    starting: 'Démarrage',
    blockedTitle: 'Ce poste est déjà ouvert',
    blockedText:
      'Il tourne dans une autre fenêtre de cet ordinateur. Utilisez celle-là, ou fermez-la et cette fenêtre prend le relais.',
    brokenTitle: 'Le poste ne peut pas ouvrir ses données',
    brokenText:
      'Rien n’a été effacé. Son disque est peut-être plein : libérez de la place. Un nouvel essai a lieu toutes les quelques secondes.',
    setAsideText:
      'Si cela continue, la copie du navigateur est abîmée. Elle peut être mise de côté : le journal du poste et le serveur ont tout.',
    setAside: 'Mettre la copie de côté',
  },
  host: {
    gone: {
      headline: 'Le poste ne répond pas',
      detail: 'Rien n’est perdu ; rien n’est compté jusqu’à son retour',
      action: 'Redémarrez Packbench sur cet ordinateur',
    },
    shut: {
      headline: 'Packbench a été redémarré',
      detail: 'Cette fenêtre a la clé du démarrage précédent',
      action: 'Utilisez la fenêtre qui s’est ouverte, ou la nouvelle adresse',
    },
  },
});
