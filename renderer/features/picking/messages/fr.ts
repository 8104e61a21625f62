import { translationOf } from '#renderer/core/messages/catalogue.ts';
import type { pickingWords } from './en.ts';

export const fr = translationOf<typeof pickingWords>()({
  scanList: { headline: 'Choisissez une liste', action: 'Scannez une de ses commandes, ou touchez-la' },
  scanPlace: { headline: 'Allez à {location}', action: 'Scannez le code de l’emplacement' },
  scanUnits: { headline: 'Scannez ce que vous prenez', action: 'Chaque unité, ou un lot entier' },
  scanTote: { headline: 'Mettez-le dans {tote}', action: 'Scannez ce bac, ou sa commande' },
  nothing: 'Aucune liste n’attend',
  nothingHint:
    'Faites créer la liste suivante : elle a les commandes qui doivent partir en premier, dans l’ordre du parcours.',
  nextList: 'Liste suivante',
  waiting: 'Listes',
  goOn: 'Commencées ici',
  isOpen: 'Quelqu’un la prélève',
  listOf:
    '{orders, plural, one {# commande} other {# commandes}} · {places, plural, one {# emplacement} other {# emplacements}} · {units, plural, one {# unité} other {# unités}}',
  take: 'à prendre',
  lot: 'lot {lot}',
  into: 'dans',
  trolley: 'Bacs',
  progress: '{picked, number} sur {units, plural, one {# unité} other {# unités}}',
  missing: '{units, plural, one {# manque} other {# manquent}}',
  print: 'Imprimer',
  printed: 'Imprimée',
  keptAs: 'Enregistrée comme fichier',
  notPrinted: 'Impression impossible',
  onPaper: '{units, number} × {title} → {tote}',
  number: 'Nombre',
  short: 'Absent',
  leave: 'Quitter',
  numberTitle: 'Combien d’unités ?',
  numberHint: 'Le dernier scan en représente autant',
  say: {
    'walk-begun': {
      headline: 'Liste {list}',
      detail: '{orders, plural, one {# commande} other {# commandes}}, {units, plural, one {# unité} other {# unités}}',
      action: 'Allez à l’emplacement et scannez son code',
    },
    'walk-at': { headline: '{title}', detail: '{location}', action: 'Prenez-en {units, number} et scannez' },
    'unit-picked': {
      headline: '{title}',
      detail: '{tote, select, none {} other {Dans {tote}}}',
      action:
        '{left, plural, =0 {{tote, select, none {Continuez} other {Scannez le bac, ou sa commande}}} one {encore # ici} other {encore # ici}}',
    },
    'tote-filled': {
      headline: 'Dans {tote}',
      action: '{next, select, none {Plus rien} other {Ensuite : {next}}}',
    },
    'pick-short': {
      headline: '{title} n’y est pas',
      detail: '{location} : {units, plural, one {# unité manque} other {# unités manquent}}',
      action: 'Une personne est prévenue. Passez à l’emplacement suivant',
    },
    'walk-over': {
      headline: '{short, plural, =0 {Tout est prélevé} other {Prélevé, mais # manquent}}',
      detail: '{units, plural, one {# unité} other {# unités}}',
      action: '{orders, plural, one {Apportez la commande à un poste} other {Apportez les commandes aux postes}}',
    },
    'pick-undone': { headline: 'Annulé', action: 'Remettez-le à sa place et continuez' },
    'walk-left': {
      headline: 'La liste attend ici',
      detail: '{units, plural, =0 {Rien n’est encore prélevé} one {# unité prélevée} other {# unités prélevées}}',
      action: 'Revenez pour continuer',
    },
    'walk-resumed': {
      headline: 'Continuez',
      detail: '{units, plural, =0 {Rien n’est encore prélevé} one {# unité prélevée} other {# unités prélevées}}',
      action: 'Scannez l’emplacement suivant',
    },
    'pick-stopped': {
      headline: 'Stop : {order} ne doit pas être emballée',
      detail:
        '{units, plural, =0 {Rien n’est prélevé pour elle} one {# unité est prélevée pour elle} other {# unités sont prélevées pour elle}}',
      action: '{units, plural, =0 {Continuez} other {Mettez son bac de côté pour un responsable, puis continuez}}',
    },
    'leave-walk': {
      headline: 'Vous prélevez une liste',
      detail: 'Scanné : {wanted}',
      action: 'Finissez-la ou quittez-la d’abord',
    },
    'no-more-picks': {
      headline: 'Aucune commande ne peut être prélevée',
      detail:
        '{waiting, plural, =0 {} one {Il manque quelque chose à # commande, ou elle dépasse un parcours} other {Il manque quelque chose à # commandes, ou elles dépassent un parcours}}',
      action: 'Revenez plus tard',
    },
    'no-list-made': {
      headline: 'Le serveur ne crée pas de liste',
      action: 'Continuez une liste présente ici, ou réessayez dans une minute',
    },
    'pick-refused': {
      NoPick: { headline: 'Choisissez d’abord une liste', action: 'Scannez une de ses commandes, ou touchez-la' },
      PickIsOpen: { headline: 'Vous prélevez une liste', action: 'Finissez-la ou quittez-la d’abord' },
      NothingToPick: { headline: 'Il ne reste rien à prélever', action: 'Choisissez une autre liste' },
      PickPlaceFirst: {
        headline: 'Scannez d’abord l’emplacement',
        detail: '{location}',
        action: 'Allez-y et scannez son code',
      },
      PickPlaceOpen: { headline: 'Vous êtes à {location}', action: 'Scannez ce que vous prenez' },
      WrongPickPlace: { headline: 'Pas cet emplacement', detail: '{scanned}', action: 'Allez à {location}' },
      ToteFirst: { headline: 'Mettez-le d’abord dans {tote}', action: 'Scannez ce bac, ou sa commande' },
      WrongTote: { headline: 'Pas ce bac', detail: '{scanned}', action: 'Cela va dans {tote}' },
      NothingForTote: { headline: 'Vous ne tenez rien pour un bac', action: 'Scannez l’emplacement suivant' },
      NotPickedHere: {
        headline: 'Pas celui-ci',
        detail: '{title}',
        action:
          '{location, select, none {Aucune commande de la liste n’en a besoin : remettez-le} other {Il se prend à {location}}}',
      },
      PickedEnough: { headline: 'Vous en avez assez', detail: '{title}', action: 'Remettez-le' },
      TooManyPicked: {
        headline: 'Trop',
        detail: '{title}',
        action: 'Prenez-en {most, number} et remettez le reste',
      },
      OtherLotPicked: {
        headline: 'Un autre lot',
        detail: '{title}',
        action: 'Prenez le lot {lot}. S’il n’y est pas : Absent',
      },
      PickSerialMissing: {
        headline: 'Le numéro de série manque',
        detail: '{title}',
        action: 'Scannez le code qui porte le numéro de série',
      },
      SerialPicked: {
        headline: 'Vous avez déjà cette unité',
        detail: 'Numéro de série {serial}',
        action: 'Scannez l’unité suivante',
      },
      NothingPicked: { headline: 'Il n’y a rien à annuler', action: 'Continuez' },
    },
  },
});
