import { translationOf } from '#renderer/core/messages/catalogue.ts';
import { fr as cartons } from './cartons/fr.ts';
import type { packingWords } from './en.ts';
import { fr as notes } from './notes/fr.ts';
import { fr as substitute } from './substitutes/fr.ts';
import { fr as unit } from './units/fr.ts';

export const fr = translationOf<typeof packingWords>()({
  paper: {
    openLid: 'Ouvrez le capot',
    newRoll: 'Mettez un nouveau rouleau d’étiquettes',
    closeLid: 'Fermez jusqu’au clic',
    stillWorks: 'Ce qui marche encore',
    saved:
      'La commande {order} est emballée : {units, plural, one {son unité est enregistrée} other {ses # unités sont enregistrées}}',
    goesOn: 'L’emballage continue, l’étiquette attend',
    nothingPrints: 'Rien ne s’imprime tout seul',
  },
  okAside: 'OK, c’est de côté',
  packOrder: 'Emballer {order}',
  linesLeft: '{count, plural, one {reste # ligne} other {reste # lignes}}',
  needed: 'Manque : {count, number}',
  shadow: 'Ombre : les règles de {channel} sont à l’essai, ce qu’elles arrêteraient est noté',
  scanNext: 'Scannez l’article suivant',
  scanLabel: 'Scannez l’étiquette',
  printing: 'L’étiquette s’imprime',
  unitsPacked: 'unités',
  stillSaving: 'Enregistrement',
  kit: 'Lot',
  note: 'Note',
  checklist: 'Vérifiez chaque unité',
  scanned: 'Vous avez scanné',
  stillNeeded: 'Il manque encore',
  noSerial: 'Aucun numéro de série n’a été scanné',
  labelEndsIn: 'L’étiquette finit par',
  holdTitle: 'Pourquoi bloquer cette commande ?',
  holdDetail: 'Qu’avez-vous constaté ?',
  quantityTitle: 'Combien d’unités avez-vous mises ?',
  quantityHint: 'Le nombre comprend l’unité que vous venez de scanner',
  quantityMost:
    '{most, plural, one {Il ne reste de la place que pour #} other {Il ne reste de la place que pour #}}. Saisissez un nombre plus petit',
  parcels: {
    title: 'Colis',
    parcel: 'Colis {parcel, number}',
    units: '{count, plural, one {# unité} other {# unités}}',
    open: 'ouvert',
    wait: 'sans étiquette',
    again: 'à repeser',
    scan: 'scannez l’étiquette',
    done: 'étiqueté',
  },
  carton: cartons,
  service: {
    card: '{service} · {price}',
    cardDay: '{service} · {price} · {day}',
    unsure: 'environ',
    which: 'Quel service prend ce colis ?',
    why: 'Pourquoi {service} ?',
    none: 'Aucun service ne prend ce colis. Voyez ci-dessous ce qui empêche.',
    notTaken: 'Services qui ne le prennent pas',
    wish: 'La commande demande « {service} », qui n’est pas un service ici.',
    rules: {
      only: 'Le seul service qui reste',
      wish: 'Le client l’a demandé',
      preference: 'Vous le préférez',
      cost: 'Le moins cher qui reste',
      days: 'Aussi peu cher qu’un autre, et plus tôt',
      name: 'Aussi bon qu’un autre',
    },
    inCarton: 'Dans le carton {carton}.',
    otherCarton: 'Dans {carton}, {amount} de plus.',
    helps: 'Une seule chose empêche {service} : {reason}.',
    reasons: {
      customer: 'Le client le veut',
      'carrier-away': 'L’autre transporteur ne vient pas',
      faster: 'Il doit arriver plus tôt',
      goods: 'La marchandise le demande',
      other: 'Autre chose',
    },
  },
  weight: {
    fits: 'convient, plein à {percent, number} %',
    before: 'comme avant, {times, plural, one {une fois} other {# fois}}',
    again: 'Peser encore',
    asIs: 'Fermer tel quel',
    ask: 'Un superviseur l’autorise',
    empty: '{grams, number} g vide',
    without: 'Sans carton',
  },
  teach: {
    title: 'Est-ce l’un de ceux-ci ? Un superviseur le dit une fois, et le code est connu ensuite',
  },
  unit,
  notes,
  substitute,
  short: {
    which: 'Quel article manque ?',
    why: 'Pourquoi manque-t-il ?',
    fate: 'Que devient la commande ?',
    missing: '{count, plural, one {# unité manque} other {# unités manquent}}',
    others:
      '{count, plural, one {La commande {order} en a besoin aussi} other {# autres commandes en ont besoin, d’abord {order}}}',
    supervisor: 'Un superviseur doit l’autoriser',
    whys: {
      missing: 'Il n’est pas à sa place',
      damaged: 'Il est abîmé',
      'wrong-stock': 'Autre chose se trouve à sa place',
    },
    fates: {
      'back-order': 'Expédier le reste, celles-ci suivront',
      cancel: 'Expédier le reste, annuler celles-ci',
      hold: 'Retenir la commande jusqu’à ce qu’elle soit complète',
    },
  },
  touch: {
    label: 'Imprimer une étiquette',
    text: 'Regardez l’image et le nom. Il est noté que vous avez compté à la main.',
    mustScan: 'Cet article se prouve par son code. Saisissez le code à la main, ou un superviseur autorise cette unité',
    ask: 'Demander à un superviseur',
  },
  confirm: {
    restart: {
      title: 'Recommencer la commande {order} ?',
      text: '{units, plural, one {# unité déjà emballée ne compte plus} other {# unités déjà emballées ne comptent plus}}. Sortez tout et scannez à nouveau.',
      yes: 'Oui, recommencer',
    },
    reopen: {
      title: 'Rouvrir {parcel, select, none {le colis} other {le colis {parcel}}} de la commande {order} ?',
      text: '{units, plural, one {Son unique unité est dedans} other {Ses # unités sont dedans}}. Son étiquette sera annulée ; la suivante demande un superviseur.',
      yes: 'Oui, rouvrir',
    },
  },
  say: {
    'unit-accepted': {
      headline: '{item}',
      detail: '{opened, select, none {} other {La commande {opened} est ouverte}}',
      action: '{left, plural, =0 {Scannez l’article suivant} other {Scannez l’unité suivante}}',
    },
    'confirm-close': {
      headline: 'Toutes les unités y sont',
      detail: 'Commande {orderCode}',
      action: 'Scannez OK pour fermer le colis',
    },
    'stale-first': {
      headline: 'Tout est dedans, mais le serveur n’a pas répondu depuis {age}',
      detail: 'La commande {orderCode} a pu être annulée ou changée depuis',
      action: 'Scannez OK : un superviseur la laisse partir. Ou attendez le serveur',
    },
    'photo-first': {
      headline: 'Tout est dedans : prenez une photo',
      detail:
        'Commande {orderCode} : {why, select, value {sa valeur le demande} country {son pays le demande} other {son canal le demande}}',
      action: 'Le colis est fermé ensuite',
    },
    'parcel-complete': {
      headline: 'Colis complet',
      detail:
        '{units, plural, one {# unité dans la commande {orderCode}} other {# unités dans la commande {orderCode}}}',
      action: 'Prenez l’étiquette',
    },
    'parcel-unproven': {
      headline: 'Colis fermé',
      detail:
        'Commande {orderCode} : {why, select, carton {son carton n’est pas connu, le poids ne dit rien} unknown {le poids de {items} n’est pas connu, il ne dit rien} other {le poids ne peut pas prouver le nombre de {items}}}',
      action: 'Prenez l’étiquette',
    },
    'gain-more': {
      headline: '{grams, number} g de plus que scanné',
      detail:
        '{item, select, none {Quelque chose y est entré sans scan} other {Peut-être {item} y est entré sans scan}}',
      action: 'Scannez-le ou retirez-le. Si c’est de l’emballage, OK',
    },
    'gain-less': {
      headline: '{grams, number} g de moins que scanné',
      detail: '{item, select, none {Quelque chose a été retiré} other {Peut-être {item} a été retiré}}',
      action: 'Remettez-le. Si c’est juste, OK',
    },
    'gain-not-in': {
      headline: 'Scanné, mais pas dans le colis',
      detail: '{item}',
      action: 'Mettez-le dedans, ou annulez',
    },
    'weigh-again': {
      headline: 'Le colis {parcel, number} est plus léger qu’avant',
      detail: 'Quelque chose en a été retiré après la pesée',
      action: 'Posez-le sur la balance, puis OK',
    },
    'service-now': {
      headline: 'Toutes les unités sont dedans',
      detail: 'Commande {orderCode}',
      action: 'Le colis est fermé',
    },
    'service-first': {
      headline: 'Choisissez le service',
      detail: 'Les règles n’en laissent aucun pour la commande {orderCode}',
      action: 'Choisissez-en un, avec la raison',
    },
    'service-chosen': {
      headline: '{service}',
      detail: '{carrier}',
    },
    'no-packing-order': {
      headline: 'On ne sait pas comment l’emballer',
      detail: 'Les dimensions manquent, ou aucun carton n’a été trouvé',
      action: 'Emballez-le à l’œil',
    },
    'no-services': {
      headline: 'Aucun service à choisir',
      detail: 'Aucun tarif connu, ou aucun demandé pour ce canal',
    },
    'same-again': {
      headline: 'Le colis {parcel, number} est comme le précédent',
      detail: '{left, plural, one {Il reste 1 unité de la commande} other {Il reste # unités de la commande}}',
    },
    'weigh-now': {
      headline: 'Toutes les unités y sont',
      detail: 'Commande {orderCode}',
      action: 'Le colis est pesé, puis fermé',
    },
    'carton-first': {
      headline: 'Dans quel carton est-il ?',
      detail: 'Commande {orderCode} : toutes les unités y sont',
      action: 'Scannez le carton, ou touchez-le',
    },
    'weigh-first': {
      headline: 'Posez le colis sur la balance',
      detail: 'Commande {orderCode}',
      action: 'Il est pesé tout seul, puis fermé',
    },
    'carton-chosen': {
      headline: 'Carton {carton}',
      detail: '{tareGrams, number} g vide',
      action: 'Scannez l’article suivant',
    },
    weighed: {
      headline: '{grams, number} g',
      detail:
        '{known, select, yes {Attendu : {expected, number} g, à {tolerance, number} g près} other {On ne sait pas ce qu’il doit peser}}',
    },
    'weight-off': {
      headline:
        '{verdict, select, too_light {Trop léger de {byGrams, number} g} other {Trop lourd de {byGrams, number} g}}',
      detail:
        '{grams, number} g au lieu de {expectedGrams, number} g{likely, select, none {} other {. Environ {units, number} × {likely} {verdict, select, too_light {en moins} other {en trop}}}}',
      action: 'Recomptez les unités de la commande {orderCode}, puis pesez encore',
    },
    'not-weighed': {
      headline: 'Il n’y a pas de poids',
      detail:
        'Commande {orderCode} : {trouble, select, unsettled {la balance ne se stabilise pas} stale {la balance ne dit rien} refused {la balance ne peut pas peser cela} empty {rien n’est sur la balance} below_zero {la balance affiche moins que rien} other {aucune balance ne marche}}',
      action:
        '{trouble, select, unsettled {Ôtez les mains, puis pesez encore} empty {Posez-y le colis, puis pesez encore} below_zero {Videz-la et mettez-la à zéro, puis pesez encore} refused {Voyez ce qui est dessus, puis pesez encore} other {Voyez la balance, puis pesez encore}}',
    },
    'weight-allowed': { headline: 'Autorisé tel quel', detail: 'Commande {orderCode}' },
    'label-made': {
      headline: 'L’étiquette est imprimée',
      detail: '{item} · {code}',
      action: 'Collez-la, puis scannez-la',
    },
    'label-not-made': {
      headline: 'L’étiquette n’est pas sortie',
      detail: '{item}',
      action: 'Voyez l’imprimante, puis touchez la ligne à nouveau',
    },
    'code-taught': {
      headline: 'Le code est connu maintenant',
      detail: '{item} · {code}',
      action: 'Scannez l’unité à nouveau. Annuler le retire',
    },
    'code-forgotten': {
      headline: 'Le code ne signifie plus rien',
      detail: '{code}',
      action: 'Scannez l’article suivant',
    },
    'scan-first': { headline: 'Scannez d’abord une unité', action: 'Le nombre vaut pour la dernière unité scannée' },
    'order-finished': {
      headline: 'Commande terminée',
      detail: 'Commande {orderCode}',
      action: 'Scannez la commande ou l’article suivant',
    },
    'parcel-begun': {
      headline: 'Colis {parcel, number}',
      detail: 'Commande {orderCode} : {left, plural, one {reste # unité} other {restent # unités}}',
      action: 'Collez l’étiquette sur le colis plein, puis scannez l’article suivant',
    },
    'parcel-labelled': {
      headline: 'L’étiquette est sur le colis {parcel, number}',
      detail: 'Commande {orderCode}',
      action: '{left, plural, =0 {Scannez l’étiquette du colis suivant} other {Scannez l’article suivant}}',
    },
    'move-which': {
      headline: 'Quelle unité va dans le colis {to, number} ?',
      action: 'Scannez-la. Annuler pour la laisser',
    },
    'move-nowhere': { headline: 'Il n’y a pas d’autre colis', action: 'Scannez Colis suivant pour en commencer un' },
    'unit-moved': {
      headline: '{item}',
      detail: 'Du colis {from, number} au colis {to, number}',
      action: 'Scannez l’article suivant',
    },
    'order-opened': {
      headline: 'Commande {orderCode}',
      detail: '{units, plural, one {# unité} other {# unités}}',
      action: 'Scannez le premier article',
    },
    'order-resumed': {
      headline: 'Commande {orderCode}',
      detail:
        '{needed, plural, one {{packed, number} sur # unité est dedans} other {{packed, number} sur # unités sont dedans}}',
      action: 'Scannez l’article suivant',
    },
    'order-already-open': { headline: 'La commande {orderCode} est ouverte', action: 'Scannez l’article suivant' },
    'order-suspended': {
      headline: 'Mise de côté',
      detail: 'La commande {orderCode} garde son compte',
      action: 'Scannez la commande ou l’article suivant',
    },
    'order-held': {
      headline: 'Bloquée',
      detail: 'Commande {orderCode} : {reason}',
      action: 'Scannez la commande ou l’article suivant',
    },
    'order-restarted': {
      headline: 'On recommence',
      detail: 'La commande {orderCode} est vide',
      action: 'Sortez tout, puis scannez le premier article',
    },
    'parcel-reopened': {
      headline: 'Colis rouvert',
      detail: 'Commande {orderCode} : l’ancienne étiquette est annulée',
      action: 'Détruisez l’ancienne étiquette',
    },
    'undo-closed': {
      headline: 'Le colis est fermé',
      detail: 'Commande {orderCode} : toutes les unités y sont',
      action: 'Scannez l’étiquette. Pour retirer une unité : Aide, Rouvrir le colis',
    },
    'act-undone': {
      headline: 'Comme avant',
      detail:
        'Commande {orderCode} : {needed, plural, one {{packed, number} sur # unité est dedans} other {{packed, number} sur # unités sont dedans}}',
      action: '{left, plural, =0 {Scannez l’étiquette} other {Scannez l’unité suivante}}',
    },
    'units-short': {
      headline: '{units, plural, one {# unité manque} other {# unités manquent}}',
      detail: '{item} : {fate, select, cancel {annulée} other {suivra dans sa propre commande}}',
      action: '{left, plural, =0 {Fermez le colis : scannez OK} other {Scannez l’article suivant}}',
    },
    undone: {
      headline: 'Retirée',
      detail: '{item} : {packed, number} sur {needed, number}',
      action: 'Sortez l’unité du colis',
    },
    'other-order-open': {
      headline: 'La commande {orderCode} est encore ouverte',
      detail: 'Vous avez scanné la commande {wanted}',
      action: 'Terminez-la ou mettez-la de côté d’abord',
    },
    'no-order-needs': {
      headline: 'Aucune commande ne demande cet article',
      detail: '{item}',
      action: 'Remettez-le en stock',
    },
    'order-elsewhere': {
      headline: 'Un autre poste emballe cette commande',
      detail: 'Commande {orderCode}{person, select, none {} other {, {person}}}{by, select, none {} other {, {by}}}',
      action: 'Prenez une autre commande, ou reprenez celle-ci',
    },
    'order-packed': {
      headline: 'La commande {orderCode} est déjà emballée',
      detail: '{about}',
      action: 'Ne l’emballez pas à nouveau. Scannez la commande suivante',
    },
    'packed-twice': {
      headline: 'La commande {orderCode} a aussi été emballée à un autre poste',
      detail: '{by}',
      action: 'Retenez ce colis et appelez un superviseur',
    },
    'changed-too-late': {
      headline:
        '{what, select, address {La commande {orderCode} a une nouvelle adresse} other {La commande {orderCode} a été modifiée}}',
      detail: 'C’est arrivé après la fin du colis',
      action: 'Retenez le colis et appelez un superviseur',
    },
    'taken-over': {
      headline: 'Reprise',
      detail: 'Commande {orderCode}{from, select, none {} other {, de {from}}}',
      action: 'Emballez depuis le début : videz d’abord le colis',
    },
    'take-over-failed': {
      headline: 'Reprise impossible pour l’instant',
      detail: 'Le serveur ne répond pas',
      action: 'Réessayez, ou prenez une autre commande',
    },
    'no-open-order': {
      headline: 'Aucune commande n’est ouverte',
      action: 'Scannez une commande, un bac ou un article',
    },
    'order-unreadable': {
      headline: 'Ce poste ne peut pas lire la commande',
      detail: 'Commande {orderCode}',
      action: 'Emballez-la à un autre poste, ou faites mettre celui-ci à jour',
    },
    'label-of-other': {
      headline: 'Cette étiquette n’est pas d’une commande ouverte',
      detail: '{sscc}',
      action: 'Scannez la commande de ce colis',
    },
  },
  refused: {
    OrderNotOpen: { headline: 'Aucune commande n’est ouverte', action: 'Scannez une commande, un bac ou un article' },
    OrderOnHold: {
      headline: 'Cette commande est bloquée',
      detail: '{reason}{detail, select, none {} other { : {detail}}}',
      action: 'Donnez-la à un superviseur',
    },
    OrderClosed: {
      headline:
        '{status, select, cancelled {Cette commande a été annulée} refunded {Cette commande a été remboursée} other {Cette commande est déjà partie}}',
      action: 'Stop. Remettez la marchandise en stock',
    },
    OrderAlreadyFinished: { headline: 'Cette commande est terminée', action: 'Scannez la commande suivante' },
    OrderHasNothingToPack: { headline: 'Cette commande n’a rien à emballer', action: 'Donnez-la à un superviseur' },
    OrderChanged: {
      headline: 'La commande a changé',
      detail: '{changes}',
      action: 'Sortez tout, et recommencez avec les nouvelles lignes',
    },
    AddressChanged: {
      headline: 'L’adresse a changé',
      detail: 'L’étiquette du colis porte l’ancienne',
      action: 'Réimprimez, et détruisez l’ancienne étiquette',
    },
    ItemNotOnOrder: {
      headline: 'Mauvais article',
      detail: '{item}',
      action:
        '{order, select, none {Remettez-le en stock} other {Mettez-le de côté : {tote, select, none {il va avec la commande {order}} other {il va avec la commande {order}, bac {tote}}}}}',
    },
    OverQuantity: {
      headline: 'Trop',
      detail:
        '{item} : {full, select, yes {{needed, plural, one {l’unique unité est dedans} other {les # y sont}}} other {le lot en contient {scanned, number}, {room, plural, one {il n’en manque que #} other {il n’en manque que #}}}}',
      action: '{full, select, yes {Remettez cette unité} other {Ouvrez le lot et scannez les unités}}',
    },
    UnitExpired: {
      headline: 'Périmé',
      detail: '{item} : {expiry}',
      action: 'Mettez-le de côté et prenez-en un plus frais',
    },
    SerialAlreadyPacked: {
      headline: 'Cette unité est déjà dedans',
      detail: '{item} : série {serial}',
      action: 'Scannez une autre unité',
    },
    ParcelAlreadyClosed: {
      headline: 'Le colis est fermé',
      detail: 'Toutes les unités y sont',
      action: 'Remettez cette unité, puis scannez l’étiquette',
    },
    QuantityNotAllowed: {
      headline: 'Scannez chaque unité',
      detail: '{item}',
      action: 'Cet article n’accepte pas de quantité saisie',
    },
    QuantityNotMore: {
      headline: 'Choisissez un nombre plus grand',
      detail: 'Le dernier scan compte pour {units, number}',
      action: 'Pour retirer des unités : Défaire',
    },
    NothingToUndo: { headline: 'Rien à annuler', action: 'Scannez un article' },
    UnitsMissing: {
      headline: 'Il manque des unités',
      detail: '{missing, plural, one {Encore # unité à scanner} other {Encore # unités à scanner}}',
      action: 'Scannez-les, ou bloquez la commande',
    },
    NothingShort: {
      headline: 'Rien ne manque ici',
      detail: 'Toutes les unités de cette ligne sont dedans ou manquent déjà',
      action: 'Scannez l’article suivant',
    },
    ShortNotAllowed: {
      headline: 'Cette commande part entière ou pas du tout',
      action: 'Retenez-la jusqu’à ce que les unités soient là',
    },
    AllShort: { headline: 'Il ne resterait rien à expédier', action: 'Retenez la commande' },
    ParcelNotClosed: { headline: 'Le colis n’est pas complet', action: 'Scannez d’abord toutes les unités' },
    ParcelNotWeighed: {
      headline: 'Le colis {parcel, number} n’est pas pesé',
      action: 'Posez-le sur la balance et scannez Peser',
    },
    WeightOff: {
      headline:
        '{verdict, select, too_light {Le colis {parcel, number} est trop léger} other {Le colis {parcel, number} est trop lourd}}',
      action: 'Recomptez et scannez Peser, ou appelez un superviseur',
    },
    NothingLeftToPack: { headline: 'Toutes les unités y sont', action: 'Fermez le colis ; un autre serait vide' },
    ParcelEmpty: { headline: 'Le colis {parcel, number} est vide', action: 'Mettez-y d’abord une unité' },
    NoParcelBefore: { headline: 'Il n’y a pas de colis avant celui-ci', action: 'Scannez ce qui y va' },
    NotInParcelBefore: {
      headline: 'Le colis {parcel, number} ne contient pas cet article',
      detail: '{item}',
      action: 'Scannez le reste, ou annulez',
    },
    ScanOneFirst: {
      headline: 'Scannez d’abord un de cet article',
      detail: '{item}',
      action: 'Ensuite : encore un pareil',
    },
    NotInOtherParcel: {
      headline: 'Aucun autre colis ne contient cet article',
      detail: '{item}',
      action: 'Scannez une unité d’un autre colis',
    },
    LabelOutdated: { headline: 'Cette étiquette n’est plus à jour', action: 'Réimprimez l’étiquette' },
    NoLabelYet: { headline: 'Il n’y a pas encore d’étiquette', action: 'Imprimez d’abord l’étiquette' },
    WrongLabel: {
      headline: 'Mauvaise étiquette',
      detail: 'Vous avez scanné {scanned}',
      action: 'Cherchez l’étiquette qui finit par {ending}',
    },
  },
  change: '{item} : {now, number} au lieu de {before, number}',
  queue: {
    scanToOpen: 'Scannez une commande, un bac ou un article',
    search: 'Chercher',
    searchHint: 'Commande, nom, ville, article',
    allStates: 'Toutes',
    allChannels: 'Tous les canaux',
    noOrders: 'Aucune commande ici. Importez-en, ou attendez le serveur',
    noMatch: 'Aucune commande ne correspond',
    emptyTab: 'Aucune commande ici pour l’instant',
    loadingOrders: 'Chargement des commandes',
    state: 'État',
    title: 'Commandes',
    states: {
      ready: 'Prête',
      open: 'Ouverte ici',
      aside: 'De côté',
      'to-label': 'Sans étiquette',
      'on-hold': 'Bloquée',
      elsewhere: 'Autre poste',
      packed: 'Emballée',
      closed: 'Fermée',
    },
    lookup: {
      ask: 'Demander « {code} » au serveur',
      asking: 'Question au serveur …',
      none: 'Le serveur ne connaît pas « {code} »',
      life: 'Colis {number, number} : toute son histoire',
      labels: 'Étiquettes',
    },
  },
  otherPrinter: 'Utiliser {printer}',
});
