import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { storeWords } from './en.ts';

export const fr = translationOf<typeof storeWords>()({
  stopped: 'arrêté',
  starting: 'Démarrage',
  clock: 'Horloge',
  connection: 'Connexion',
  keyInFile: 'La clé est dans un fichier que seul cet utilisateur peut lire',
  keyInKeychain: 'La clé est gardée par le système d’exploitation',
  leaveStore: 'Utiliser le serveur de ce poste',
  live: 'connecté',
  log: 'Derniers échanges',
  nothingYet: 'Encore rien',
  stillLoading: 'chargement',
  storeHere: 'Dans ce poste',
  toDecide: 'À décider par quelqu’un',
  tryNow: 'Essayer maintenant',
  waitingEntries: 'Pas encore envoyé',
  waitingPhotos: 'Photos pas encore envoyées',
  clockStands:
    '{way, select, behind {Retarde de {minutes, number} min : mettez l’ordinateur à l’heure} ahead {Avance de {minutes, number} min : mettez l’ordinateur à l’heure} other {À l’heure du serveur}}',
  note: {
    sent: '{count, plural, one {# entrée envoyée} other {# entrées envoyées}}',
    received: '{count, plural, one {# fiche reçue} other {# fiches reçues}}',
    conflict: 'L’entrée {count, number} attend une décision',
    'set-aside': 'L’entrée {count, number} est mise de côté : le serveur ne la comprend pas',
    'sent-again':
      '{count, plural, one {Le serveur avait perdu # entrée} other {Le serveur avait perdu # entrées}} ; tout est renvoyé',
    'loaded-anew': 'Le serveur a une autre histoire : tout est rechargé',
    trouble: 'Le serveur n’a pas répondu',
  },
});
