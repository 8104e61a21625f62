import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { overrideWords } from './en.ts';

export const fr = translationOf<typeof overrideWords>()({
  why: {
    reprint: 'Pourquoi encore une fois ?',
    'take-over': 'Pourquoi la reprendre ?',
    'order-change': 'Que décide-t-on ?',
    'touch-count': 'Pourquoi compter à la main ?',
    'teach-code': 'Pourquoi associer le code ?',
    'no-photo': 'Pourquoi sans photo ?',
    'expired-lot': 'Pourquoi emballer une unité périmée ?',
    'short-life': 'Pourquoi emballer une unité à courte durée ?',
    'wrong-lot': 'Pourquoi emballer un autre lot ?',
    'under-weight': 'Pourquoi est-il trop léger ?',
    'over-weight': 'Pourquoi est-il trop lourd ?',
    'no-weight': 'Pourquoi sans poids ?',
    'ship-short': 'Pourquoi la commande part-elle sans elles ?',
    'stale-data': 'Pourquoi le fermer ?',
    substitute: 'Pourquoi part-il à la place ?',
  },
  reasons: {
    'bench-down': 'Ce poste est en panne',
    'packer-away': 'La personne est absente',
    urgent: 'C’est urgent',
    'counted-again': 'Recompté, c’est juste',
    'other-packaging': 'Autre emballage que d’habitude',
    'item-weight': 'Le poids de l’article est faux',
    'no-scale': 'Il n’y a pas de poids',
    other: 'Autre raison',
  },
  who: 'Qui l’autorise ?',
  whoHint: 'Scannez le badge d’un responsable, ou touchez un nom. Personne n’est déconnecté.',
  nobody: 'Aucun responsable n’est connu ici',
  pin: 'Saisissez le code PIN du responsable',
  whatHappened: 'Que s’est-il passé ? Peut rester vide',
  notASupervisor: '{name} n’est pas responsable',
  noPin: '{name} n’a pas encore de code PIN : il faut s’identifier une fois et en choisir un',
});
