import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { receivingWords } from './en.ts';

export const fr = translationOf<typeof receivingWords>()({
  scanWhat: {
    headline: 'Scannez une livraison',
    action: 'Ou l’emplacement de réception, si vous ne savez pas ce qui arrive',
  },
  scanUnits: { headline: 'Scannez ce qui est arrivé', action: 'Chaque unité, ou un paquet entier' },
  nothing: 'Aucune livraison n’est attendue',
  nothingHint: 'Scannez le code d’un emplacement de réception pour prendre ce qui arrive.',
  waiting: 'Attendues',
  goOn: 'Commencées ici',
  from: '{supplier} · {open, plural, one {# unité à venir} other {# unités à venir}}',
  came: '{units, plural, one {# unité arrivée} other {# unités arrivées}}',
  came1: '{units, plural, one {unité arrivée} other {unités arrivées}}',
  cameOf: '{ordered, plural, one {sur # unité commandée} other {sur # unités commandées}}',
  notOrdered: 'non commandé',
  total: '{units, plural, one {# unité reçue} other {# unités reçues}}',
  open: '{open, plural, =0 {Tout est là} one {# unité à venir} other {# unités à venir}}',
  columns: { item: 'Article', ordered: 'Commandé', received: 'Reçu', open: 'À venir' },
  lines: 'Ce qui a été commandé',
  number: 'Nombre',
  leave: 'Quitter',
  finish: 'Terminer',
  numberTitle: 'Combien d’unités sont arrivées ?',
  numberHint: 'Le dernier scan vaut pour autant',
  lotTitle: 'Quel lot est-ce ?',
  lotHint: 'Scannez ou tapez le lot',
  expiryTitle: 'Bon jusqu’à quand ?',
  expiryHint: 'Année, mois, jour : six chiffres, par exemple 270131',
  say: {
    'receipt-begun': {
      headline: 'Livraison {delivery} à {location}',
      detail: '{open, plural, =0 {Rien n’est à venir} one {# unité à venir} other {# unités à venir}}',
      action: 'Scannez ce qui est arrivé',
    },
    'receipt-begun-blind': { headline: 'Recevoir à {location}', action: 'Scannez ce qui est arrivé' },
    'goods-received': {
      ordered: {
        headline: '{title}',
        detail: 'Reçu {received, number} sur {ordered, number}',
        action: 'Continuez à scanner',
      },
      complete: { headline: '{title}', detail: 'Tout ce qui était commandé est là', action: 'Scannez Terminer' },
      over: {
        headline: 'Plus que commandé',
        detail: '{title} : reçu {received, number}, commandé {ordered, number}',
        action: 'Mettez-le à part. Un responsable en est averti',
      },
      'other-lot': {
        headline: 'Un autre lot que commandé',
        detail: '{title}, lot {lot}',
        action: 'Mettez-le à part. Un responsable en est averti',
      },
      unordered: {
        headline: 'Ceci n’a pas été commandé',
        detail: '{title}',
        action: 'Mettez-le à part. Un responsable en est averti',
      },
      blind: { headline: '{title}', action: 'Continuez à scanner' },
    },
    'goods-damaged': {
      headline: 'Endommagé : posez-le à {location}',
      detail: '{title} : {units, plural, one {# unité} other {# unités}}',
      action: 'Puis continuez à scanner',
    },
    'receive-undone': {
      headline: 'Annulé : {title}',
      detail: '{units, plural, one {# unité reçue} other {# unités reçues}}',
      action: 'Continuez à scanner',
    },
    'receipt-left': {
      headline:
        '{units, plural, =0 {Rien n’a été reçu} one {# unité reçue jusqu’ici} other {# unités reçues jusqu’ici}}',
      action: 'Revenez pour continuer',
    },
    'receipt-resumed': {
      headline: '{units, plural, one {# unité reçue jusqu’ici} other {# unités reçues jusqu’ici}}',
      action: 'Scannez ce qui est arrivé',
    },
    'receipt-finished': {
      headline: '{units, plural, =0 {Rien n’a été reçu} one {# unité reçue} other {# unités reçues}}',
      detail: '{open, plural, =0 {Rien n’est à venir} one {# unité encore à venir} other {# unités encore à venir}}',
      action: 'Rangez les articles avec Déplacer',
    },
    'receive-lot': { headline: 'Quel lot est-ce ?', detail: '{title}', action: 'Scannez ou tapez le lot' },
    'receive-expiry': {
      headline: 'Bon jusqu’à quand ?',
      detail: '{title}',
      action: 'Saisissez l’année, le mois et le jour',
    },
    'receive-no-date': { headline: 'Ce n’est pas un jour : {typed}', action: 'Six chiffres : année, mois, jour' },
    'receive-where': { headline: 'Où est-ce reçu ?', detail: 'Livraison {delivery}', action: 'Scannez l’emplacement' },
    'no-receiving-place': {
      headline: 'Il n’y a pas d’emplacement de réception',
      action: 'Importez un emplacement du type receiving',
    },
    'finish-receipt': {
      headline: 'Une réception est en cours',
      detail: 'Scanné : {wanted}',
      action: 'Terminez-la ou quittez-la d’abord',
    },
    'receive-refused': {
      NoReceipt: {
        headline: 'Aucune réception n’est en cours',
        action: 'Scannez une livraison ou un emplacement de réception',
      },
      NothingReceived: { headline: 'Rien à annuler ni à signaler', action: 'Scannez ce qui est arrivé' },
      ReceiptIsOpen: { headline: 'Vous le recevez à {location}', action: 'Scannez ce qui est arrivé' },
      SerialMissing: {
        headline: 'Le numéro de série manque',
        detail: '{title}',
        action: 'Scannez le code qui porte le numéro de série',
      },
      SerialReceived: {
        headline: 'Cette unité est déjà arrivée',
        detail: 'Numéro de série {serial}',
        action: 'Scannez la suivante',
      },
      LotMissing: { headline: 'Le lot manque', detail: '{title}', action: 'Scannez ou tapez le lot' },
      ExpiryMissing: {
        headline: 'La date manque',
        detail: '{title}',
        action: 'Saisissez l’année, le mois et le jour',
      },
      Expired: {
        headline: 'Non reçu : périmé le {expiry}',
        detail: '{title}',
        action: 'Un responsable se connecte pour le prendre',
      },
      OlderThanStock: {
        headline: 'Non reçu : bon jusqu’au {expiry} seulement',
        detail: '{title} : le stock est bon jusqu’au {newest}',
        action: 'Un responsable se connecte pour le prendre',
      },
      NoQuarantine: {
        headline: 'Il n’y a pas d’emplacement pour les articles endommagés',
        action: 'Importez un emplacement du type quarantine',
      },
      TooManyReceived: {
        headline: 'Trop pour un scan',
        detail: '{most, number} au plus',
        action: 'Saisissez un nombre plus petit',
      },
    },
  },
});
