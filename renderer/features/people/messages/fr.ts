import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { peopleWords } from './en.ts';

export const fr = translationOf<typeof peopleWords>()({
  title: 'Personnes et codes PIN',
  changePin: 'Changer mon code PIN',
  currentPin: 'Saisissez votre code PIN actuel',
  pinChanged: 'Votre code PIN est changé',
  add: 'Ajouter une personne',
  remove: 'Retirer …',
  reallyRemove: 'Oui, retirer cette personne',
  givePin: 'Donner un code à usage unique',
  name: 'Nom',
  badge: 'Badge',
  badgeHint: 'Scannez le badge, ou saisissez son code. Un badge, une personne.',
  noBadge: 'pas de badge',
  pinSet: 'a un code PIN',
  pinMissing: 'pas de code PIN',
  role: 'Peut',
  roles: { packer: 'Emballer', supervisor: 'Être responsable', administrator: 'Administrer' },
  stationLanguage: 'Comme le poste',
  givenHint: 'Il n’est montré que cette fois. À la première connexion, un code personnel est demandé.',
  saved: 'Enregistré',
  onlyAdministrators: 'Seul un administrateur ajoute des personnes et donne des codes PIN.',
  problem: {
    'not-allowed': 'Réservé à un administrateur',
    'unknown-operator': 'Cette personne a déjà été retirée',
    'name-taken': 'Quelqu’un porte déjà ce nom. Ajoutez un deuxième nom',
    'last-administrator': 'C’est le dernier administrateur. Nommez-en d’abord un autre',
  },
  given: 'Code à usage unique de {name}, valable jusqu’au {until} :',
  badgeTaken: 'C’est le badge de {by}. Prenez-en un autre, ou retirez-le d’abord à {by}',
  chooseHint: 'Choisissez qui modifier',
});
