import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { labelWords } from './en.ts';

export const fr = translationOf<typeof labelWords>()({
  tabs: { waiting: 'En attente', unclear: 'Douteuses', recent: 'Imprimées' },
  none: {
    waiting: 'Aucune étiquette n’attend',
    unclear: 'Aucune étiquette n’est douteuse',
    recent: 'Aucune étiquette imprimée pour l’instant',
  },
  printAll: 'Imprimer tout ce qui attend',
  print: 'Imprimer maintenant',
  printer: 'Imprimante',
  cameOut: 'Elle est sortie',
  nothingCameOut: 'Rien n’est sorti',
  lookFirst: 'Regardez l’imprimante. Scannez l’étiquette, ou dites ce que vous voyez.',
  printerIsOff: 'L’imprimante est éteinte',
  isItOff: 'L’imprimante qui avait l’étiquette ne répond pas. Est-elle éteinte ?',
  attach: 'Fichier du transporteur',
  attachHint: 'PDF, PNG ou ZPL, jusqu’à 4 Mo',
  history: 'Ce qui s’est passé',
  state: {
    queued: 'Pas encore envoyée',
    sending: 'En cours d’envoi',
    sent: 'Envoyée, pas encore scannée',
    printed: 'Sortie',
    failed: 'Pas sortie',
    unclear: 'Peut-être sortie',
  },
  by: { sending: '', printer: 'dit l’imprimante', scan: 'scannée', operator: 'dit' },
  kind: { shipping: 'Étiquette', carrier: 'Étiquette du transporteur' },
  openOrder: 'Ouvrir la commande',
  asked: 'Demandée',
  programEnded: 'Le programme s’est arrêté entre-temps',
  notCounted: 'Son compteur n’a pas bougé',
  atBench: 'Demandée au poste',
  voided: 'Annulée',
  replaced: 'Annulée : une autre étiquette a pris sa place',
  reprint: 'Étiquette {number, number} de ce colis',
  approvedBy: 'autorisée par {name}',
  say: {
    'label-printed': {
      headline: 'Scannez l’étiquette',
      detail: 'Commande {orderCode}',
      action: 'Collez l’étiquette, puis scannez-la',
    },
    'printer-ready': {
      headline: 'L’imprimante est de nouveau prête',
      detail: 'Commande {orderCode} : l’étiquette attend',
      action: 'Imprimez l’étiquette',
    },
    'label-coming': {
      headline: 'L’imprimante n’a pas encore répondu',
      action: 'Scannez à nouveau l’étiquette dans un instant',
    },
    'label-aside': {
      headline: 'Étiquette imprimée',
      detail: 'Commande {orderCode}',
      action: 'Collez-la. Puis ouvrez la commande et scannez-la',
    },
    'labels-printed': {
      headline: 'Étiquettes imprimées : {count, number}',
      detail: '{left, plural, =0 {} other {Encore en attente : {left, number}}}',
      action: 'Collez chacune sur son propre colis',
    },
    'label-settled': {
      headline: '{cameOut, select, yes {L’étiquette est sortie} other {L’étiquette n’est pas sortie}}',
      detail: 'Commande {orderCode}',
      action:
        '{cameOut, select, yes {Collez-la. Puis ouvrez la commande et scannez-la} other {Elle attend dans la liste. Imprimez-la quand vous voulez}}',
    },
    'carrier-printed': {
      headline: 'Étiquette du transporteur imprimée',
      detail: 'Commande {orderCode}',
      action: 'Collez-la sur le colis',
    },
    'customs-paper': {
      headline:
        '{isPrinted, select, yes {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Facture douanière}} : imprimé} other {{kind, select, cn22 {CN 22} cn23 {CN 23} other {Facture douanière}} : enregistré, non imprimé}}',
      detail:
        'Commande {orderCode}{isPrinted, select, yes {} other { · {file}}}{missing, select, none {} other { · Il manque {missing}}}',
      action:
        '{isPrinted, select, yes {{toScan, select, yes {Joignez-le au colis, puis scannez l’étiquette} other {Joignez-le au colis}}} other {{hasPrinter, select, yes {L’imprimante de bureau ne l’a pas pris. Regardez-la, puis redemandez-le dans l’Aide} other {Aucune imprimante de bureau. Imprimez le fichier et joignez-le au colis}}}}',
    },
    'no-customs-paper': {
      headline: '{why, select, none {Aucun document de douane nécessaire} other {Pas encore de document de douane}}',
      detail:
        'Commande {orderCode} : {why, select, none {elle ne passe aucune frontière} noSender {personne n’a dit qui expédie à l’étranger} notClosed {aucun colis n’est fermé} behind {le serveur ne connaît pas encore ce colis} store {le serveur ne répond pas} notDrawn {aucune police pour {detail}} other {{detail}}}',
      action:
        '{why, select, none {Continuez} noSender {Continuez. Prévenez le responsable} notClosed {Fermez d’abord le colis} notDrawn {Continuez. Prévenez le responsable} store {Continuez. Demandez-le dans l’Aide quand le serveur répond} other {Continuez. Demandez-le dans l’Aide dans un instant}}',
    },
  },
});
