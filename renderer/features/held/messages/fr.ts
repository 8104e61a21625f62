import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { heldWords } from './en.ts';

export const fr = translationOf<typeof heldWords>()({
  putRight: 'Corrigez, puis débloquez la commande',
  title: 'La commande {order} est bloquée',
  lines: 'Lignes',
  sku: 'Article (SKU)',
  quantity: 'Unités',
  takeOff: 'Retirer',
  value: 'Valeur',
  shipBy: 'Expédier avant',
  note: 'Note',
  reallyCancel: 'Oui, l’annuler définitivement',
  asksSupervisor: 'Un responsable l’autorise ici, avec badge et code PIN.',
  customsNext:
    'Importez à nouveau ces articles avec ce qui est nommé : la commande repart alors d’elle-même. Ou libérez-la, et dites-le sur papier.',
  problem: {
    closed: 'Cette commande est déjà close. Rien n’a été changé.',
    packed: 'Cette commande est déjà emballée. Elle ne peut plus être qu’annulée.',
    'unknown-order': 'Le serveur ne connaît plus cette commande.',
    'not-allowed': 'Le serveur ne connaît pas cette personne comme responsable.',
  },
  say: {
    'no-held-order': { headline: 'Aucune commande bloquée n’est affichée', action: 'Scannez la commande qui attend' },
    'still-held': {
      headline: 'Elle est encore bloquée',
      detail: '{orderCode, select, none {} other {Commande {orderCode}}}',
      action: 'Corrigez ce qui est marqué, ou débloquez-la telle quelle',
    },
    'order-cancelled': {
      headline: 'Commande annulée',
      detail: 'Commande {orderCode}',
      action: 'Remettez sa marchandise en stock',
    },
    'hold-undone': { headline: 'Blocage retiré', action: 'Continuez à emballer' },
    'order-released': {
      headline: 'Blocage levé',
      detail: 'Commande {orderCode}',
      action: 'Scannez la commande pour l’emballer',
    },
  },
});
